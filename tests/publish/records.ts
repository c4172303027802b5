import type {ClaimRecord, SourceRecords} from "../../loaders/publish/record.js";

/** Text that would run, close its element or open a script cell, wherever it is printed as it is. */
export const HOSTILE = `<script>alert(1)</script>"'><img src=x onerror=alert(1)>\${alert(1)}`;

const TEXT = `Before. Officials said ${HOSTILE} over 7,000 people left in 2020.[3] After.`;
const START = TEXT.indexOf("Officials");
const END = TEXT.indexOf("[3]") + 3;

/** One sentence with one claim, whose every word is hostile where the text can bring it in. */
export function hostileRecords(): SourceRecords {
  const number_start = TEXT.indexOf("over 7,000");
  const claim: ClaimRecord = {
    claim_id: "c1",
    source_id: "s",
    section_id: "lead",
    sentence_id: "s2",
    number_start,
    number_end: number_start + "over 7,000".length,
    value_text: "over 7,000",
    value: 7000,
    lower: 7000,
    upper: null,
    lower_inclusive: false,
    upper_inclusive: null,
    qualifier: "more_than",
    value_form: "digits",
    unit: HOSTILE,
    counted: HOSTILE,
    group: HOSTILE,
    measure: HOSTILE,
    outcome: null,
    series: "evacuations",
    kind: "flow",
    event_start: "2020",
    event_end: null,
    event_from: "2020-01-01",
    event_to: "2020-12-31",
    date_precision: "year",
    date_basis: "explicit",
    date_start: START,
    date_end: END,
    as_of: null,
    place_text: HOSTILE,
    place_id: null,
    place: HOSTILE,
    place_role: "at",
    claimant_text: HOSTILE,
    claimant_id: HOSTILE,
    claimant: HOSTILE,
    claimant_start: START,
    claimant_end: START + 9,
    speech_act: "said",
    hedge: HOSTILE,
    side: HOSTILE,
    parent_claim_id: null,
    quote_exact: TEXT.slice(START, END),
    quote_prefix: "",
    quote_suffix: "",
    quote_start: START,
    text_fragment: "#:~:text=Officials",
    citations: [3],
    rule_id: `number.digits+${HOSTILE}`,
    confidence: 0.9,
    status: "corrected",
    note: HOSTILE,
    section: HOSTILE
  };
  return {
    source: {
      source_id: "s",
      title: HOSTILE,
      address: "https://example.org/",
      publisher: HOSTILE,
      mirror: HOSTILE,
      licence: HOSTILE,
      licence_address: null,
      attribution: HOSTILE,
      retrieved: null,
      sha256: "0".repeat(64),
      body_start: 0,
      body_end: TEXT.length,
      text: TEXT
    },
    sections: [{section_id: "lead", level: 0, title: HOSTILE, parent_id: null}],
    blocks: [{block_id: 0, section_id: "lead", kind: "paragraph", start: 0, end: TEXT.length}],
    sentences: [{sentence_id: "s2", block_id: 0, start: START, end: END}],
    citations: [{citation_id: "c", number: 3, sentence_id: "s2", start: END - 3, end: END, resolved: false}],
    losses: [{loss_id: "l1", kind: "note", template: HOSTILE, start: 0, end: 6, note: HOSTILE}],
    claims: [claim],
    rejected: [
      {
        number_start: TEXT.indexOf("2020"),
        number_end: TEXT.indexOf("2020") + 4,
        text: "2020",
        reason: "year",
        sentence_id: "s2",
        section_id: "lead"
      }
    ],
    links: [],
    corrections: [
      {correction_id: "k1", claim_id: "c1", field: HOSTILE, old_value: HOSTILE, new_value: HOSTILE, reason: HOSTILE}
    ],
    reported: [
      {
        reported_id: "r1",
        as_of: "2020-09-25T06:00+04:00",
        as_of_day: "2020-09-25",
        precision: "minute",
        measure: HOSTILE,
        value: 7100,
        qualifier: "exact",
        unit: HOSTILE,
        group: null,
        side: null,
        claimant: HOSTILE,
        publisher: HOSTILE,
        url: "https://example.org/r"
      }
    ]
  };
}
