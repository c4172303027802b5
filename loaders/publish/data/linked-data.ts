import {boundsInWords} from "../../../src/lib/format.js";
import type {Edition} from "../../edition.js";
import type {ClaimRecord, SourceRecord} from "../record.js";
import type {SourceCredit} from "../site-file.js";
import {claimPhrase} from "../wording.js";
import {datasetTitle} from "./readme.js";

const CONTEXT = "https://schema.org";

/** A claim as schema.org has it: its sentence, who states it and where it appears. */
export function claimLinkedData(claim: ClaimRecord, source: SourceRecord, {address}: Edition): object {
  const who = claim.claimant ?? claim.claimant_text;
  return {
    "@context": CONTEXT,
    "@type": "Claim",
    ...(address && {"@id": `${address}claims/${claim.claim_id}`, url: `${address}claims/${claim.claim_id}`}),
    identifier: claim.claim_id,
    name: claimPhrase(claim),
    text: claim.quote_exact,
    abstract: `Allows ${boundsInWords(claim)}.`,
    ...(who && {author: {"@type": "Organization", name: who}}),
    ...(claim.event_start && {temporalCoverage: [claim.event_start, claim.event_end].filter(Boolean).join("/")}),
    ...(claim.place && {spatialCoverage: {"@type": "Place", name: claim.place}}),
    appearance: {
      "@type": "CreativeWork",
      name: source.title,
      url: source.address + claim.text_fragment,
      publisher: {"@type": "Organization", name: source.publisher},
      license: source.licence_address ?? source.licence
    }
  };
}

/** The data as schema.org has it: what they are, under which terms, and where each form of them is. */
export function datasetLinkedData(edition: Edition, sources: readonly SourceCredit[]): object {
  const {address, name, version, date} = edition;
  const at = (file: string) => `${address ?? "./"}data/${file}`;
  const files = [
    ["corridor.duckdb", "application/vnd.duckdb.file"],
    ["corridor-data.zip", "application/zip"],
    ["claims.csv", "text/csv"],
    ["claims.json", "application/json"],
    ["claims.parquet", "application/vnd.apache.parquet"],
    ["claims.arrow", "application/vnd.apache.arrow.file"],
    ["claims.jsonld", "application/ld+json"]
  ];
  return {
    "@context": CONTEXT,
    "@type": "Dataset",
    ...(address && {"@id": `${address}data`, url: `${address}data`}),
    name: datasetTitle(sources),
    description:
      "Every quantitative claim of a document, with the sentence that states it, who says it, and what its words allow; beside it figures reported elsewhere.",
    version,
    dateModified: date,
    isAccessibleForFree: true,
    creator: {"@type": "Organization", name},
    license: sources.map(({licence, licence_address}) => licence_address ?? licence),
    isBasedOn: sources.map(({title, address: url}) => ({"@type": "CreativeWork", name: title, url})),
    distribution: files.map(([file, encodingFormat]) => ({
      "@type": "DataDownload",
      name: file,
      encodingFormat,
      contentUrl: at(file)
    }))
  };
}
