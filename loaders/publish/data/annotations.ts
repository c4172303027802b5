import {boundsInWords, formatDates} from "../../../src/lib/format.js";
import type {SourceRecords} from "../record.js";
import {claimPhrase} from "../wording.js";

/**
 * Every claim as a Web Annotation (W3C Recommendation of 2017) on the original document: the sentence by its words and
 * their surroundings, the claim as what is said about it. Addresses are relative to the file where the site has none.
 */
export function webAnnotations(all: readonly SourceRecords[], address: string | null) {
  const root = address ?? "../";
  const items = all.flatMap(({source, claims}) =>
    claims.map((claim) => ({
      id: `${root}claims/${claim.claim_id}`,
      type: "Annotation",
      motivation: "identifying",
      body: [
        {type: "TextualBody", purpose: "identifying", value: claimPhrase(claim), format: "text/plain", language: "en"},
        {type: "TextualBody", purpose: "classifying", value: claim.series, format: "text/plain"},
        {
          type: "TextualBody",
          purpose: "describing",
          value: [
            `Stated by ${claim.claimant ?? claim.claimant_text ?? "the document itself"}`,
            claim.event_start && formatDates(claim.event_start, claim.event_end),
            `allows ${boundsInWords(claim)}`
          ]
            .filter(Boolean)
            .join("; "),
          format: "text/plain",
          language: "en"
        }
      ],
      target: {
        source: source.address,
        selector: {
          type: "TextQuoteSelector",
          exact: claim.quote_exact,
          prefix: claim.quote_prefix,
          suffix: claim.quote_suffix,
          refinedBy: {type: "TextQuoteSelector", exact: claim.value_text}
        }
      }
    }))
  );
  const id = `${root}data/claims.jsonld`;
  return {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id,
    type: "AnnotationCollection",
    label: "Claims",
    total: items.length,
    first: {id: `${id}#page`, type: "AnnotationPage", startIndex: 0, items}
  };
}
