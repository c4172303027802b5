import type {Document} from "../../loaders/read/document.js";
import type {Chapter, Story} from "../../loaders/store/story.js";
import type {Claim} from "../../src/lib/claim.js";

/** A made-up report, small enough to check by eye: three sentences, two sections, two markers, one lost infobox. */
export const TEXT = `Template:Infobox flood

Over 200 people died in Ruvo, the ministry said,[1] eight of them children.[2] About 5,000 people fled.

== Relief ==
Some 20-tonne trucks came.
`;

export const DOCUMENT: Document = {
  text: TEXT,
  format: "wikitext",
  title: "Flood",
  body: {start: 0, end: TEXT.length},
  sections: [
    {section_id: "lead", level: 0, title: "Lead", heading: null, parent_id: null, ...span("Template", 129)},
    {
      section_id: "relief",
      level: 1,
      title: "Relief",
      heading: span("== Relief =="),
      parent_id: null,
      ...span("== Relief", 40)
    }
  ],
  blocks: [
    {kind: "paragraph", section_id: "lead", ...span("Over 200", 103)},
    {kind: "heading", section_id: "relief", ...span("== Relief ==")},
    {kind: "paragraph", section_id: "relief", ...span("Some 20", 26)}
  ],
  sentences: [
    {sentence_id: "s1", section_id: "lead", block: 0, ...span("Over 200", 78)},
    {sentence_id: "s2", section_id: "lead", block: 0, ...span("About 5,000 people fled.")},
    {sentence_id: "s3", section_id: "relief", block: 2, ...span("Some 20-tonne trucks came.")}
  ],
  citations: [
    {number: 1, sentence_id: "s1", clause_start: TEXT.indexOf("Over"), resolved: true, ...span("[1]")},
    {number: 2, sentence_id: "s1", clause_start: TEXT.indexOf("eight"), resolved: false, ...span("[2]")}
  ],
  losses: [
    {
      kind: "infobox",
      template: "Template:Infobox flood",
      note: "The totals are lost.",
      ...span("Template:Infobox flood")
    }
  ],
  markup: [
    {kind: "citation", ...span("[1]")},
    {kind: "citation", ...span("[2]")}
  ]
};

/** Where a text stands in the report, or the `length` characters that begin with it. */
export function span(text: string, length = text.length) {
  const start = TEXT.indexOf(text);
  if (start < 0) throw new Error(`not in the fixture: ${text}`);
  return {start, end: start + length};
}

/** A claim of the report about the number `value_text`; what matters to a test is given, the rest is plain. */
export function claim(value_text: string, fields: Partial<Claim> = {}): Claim {
  const {start, end} = span(value_text);
  const sentence = DOCUMENT.sentences.find((s) => s.start <= start && end <= s.end);
  if (!sentence) throw new Error(`in no sentence of the fixture: ${value_text}`);
  return {
    claim_id: `c-${value_text.toLowerCase().replace(/\W+/g, "-")}`,
    source_id: "flood",
    section_id: sentence.section_id,
    sentence_id: sentence.sentence_id,
    number_start: start,
    number_end: end,
    value_text,
    value: null,
    lower: null,
    upper: null,
    lower_inclusive: null,
    upper_inclusive: null,
    qualifier: "vague",
    value_form: "digits",
    unit: "person",
    counted: "people",
    group: null,
    measure: null,
    outcome: null,
    series: "other",
    kind: "flow",
    event_start: null,
    event_end: null,
    date_precision: "none",
    date_basis: "none",
    date_start: null,
    date_end: null,
    as_of: null,
    place_text: null,
    place_id: null,
    place_role: null,
    claimant_text: null,
    claimant_id: null,
    claimant_start: null,
    claimant_end: null,
    speech_act: "stated",
    hedge: null,
    side: null,
    parent_claim_id: null,
    quote_exact: TEXT.slice(sentence.start, sentence.end),
    quote_prefix: "",
    quote_suffix: "",
    text_fragment: "#:~:text=flood",
    citations: [],
    rule_id: "number.digits",
    confidence: 1,
    status: "auto",
    note: null,
    ...fields
  };
}

export const DEAD = claim("Over 200", {
  value: 200,
  lower: 200,
  lower_inclusive: false,
  qualifier: "more_than",
  series: "casualties",
  outcome: "killed",
  event_start: "2020-02",
  date_precision: "month",
  date_basis: "explicit",
  place_text: "Ruvo",
  place_id: "ruvo",
  place_role: "at",
  claimant_text: "ministry",
  claimant_id: "ministry",
  speech_act: "said",
  citations: [1]
});
export const CHILDREN = claim("eight", {
  value: 8,
  lower: 8,
  upper: 8,
  lower_inclusive: true,
  upper_inclusive: true,
  qualifier: "exact",
  value_form: "words",
  group: "child",
  series: "casualties",
  outcome: "killed",
  parent_claim_id: DEAD.claim_id,
  citations: [2]
});
export const FLED = claim("About 5,000", {value: 5000, qualifier: "approx", series: "refugees"});
export const TONNES = claim("20-tonne", {
  value: 20,
  lower: 20,
  upper: 20,
  lower_inclusive: true,
  upper_inclusive: true,
  qualifier: "exact",
  unit: "tonne",
  series: "aid",
  kind: "per_unit"
});

export const CHAPTER: Chapter = {
  source: {
    source_id: "flood",
    title: "Flood",
    address: "https://example.org/flood",
    publisher: "Example",
    mirror: null,
    licence: "CC0",
    licence_address: null,
    attribution: "Example",
    retrieved: "2020-03-01",
    language: "en",
    default_year: 2020,
    sha256: "0".repeat(64)
  },
  document: DOCUMENT,
  claims: [DEAD, CHILDREN, FLED, TONNES],
  rejected: [
    {
      number_start: span("[1]").start + 1,
      number_end: span("[1]").start + 2,
      text: "1",
      reason: "citation_marker",
      sentence_id: "s1",
      section_id: "lead"
    }
  ]
};

/** The whole story; a test changes what it is about. */
export function story(changes: Partial<Story> = {}): Story {
  return {
    chapters: [CHAPTER],
    actors: [{id: "ministry", name: "Ministry", kind: "organisation", aliases: ["the ministry"]}],
    places: [{id: "ruvo", name: "Ruvo", other_name: "Rufo", kind: "city", latitude: 1.5, longitude: -2.5}],
    links: [{a: CHILDREN.claim_id, b: DEAD.claim_id, relation: "subset_of", evidence: "eight of them"}],
    corrections: [],
    reported: [
      {
        reported_id: "r1",
        as_of: "2020-02-03T06:00+02:00",
        precision: "minute",
        as_of_day: "2020-02-03",
        as_of_utc: "2020-02-03 04:00:00",
        measure: "arrived",
        value: 4900,
        qualifier: "exact",
        lower: 4900,
        upper: 4900,
        unit: "person",
        group: null,
        side: null,
        claimant: "Ministry",
        publisher: "Paper",
        url: "https://example.org/paper",
        file: "flood.csv",
        line: 2
      }
    ],
    ...changes
  };
}
