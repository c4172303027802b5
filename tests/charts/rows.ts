import type {Evidence} from "../../src/queries/evidence.js";

/** A row of a made-up flood; what matters to a test is given, the rest is plain: one exact claim of the article. */
export function row<Role extends string>(role: Role, fields: Partial<Evidence> = {}): Evidence & {role: Role} {
  const {value = 1, qualifier = "exact", origin = "article"} = fields;
  const id = `${role}-${fields.value_text ?? value ?? fields.lower ?? qualifier}-${fields.event_start ?? "undated"}`;
  return {
    origin,
    claim_id: origin === "article" ? id.replaceAll(/[^a-z0-9-]+/gi, "-") : null,
    reported_id: origin === "reported" ? `r-${value}` : null,
    url: origin === "reported" ? `https://example.org/${value}` : null,
    publisher: origin === "article" ? "Example" : "Paper",
    value_text: null,
    value,
    lower: qualifier === "exact" ? value : null,
    upper: qualifier === "exact" ? value : null,
    lower_inclusive: null,
    upper_inclusive: null,
    qualifier,
    unit: "person",
    counted: origin === "article" ? "people" : null,
    group: null,
    measure: null,
    outcome: null,
    kind: "flow",
    event_from: fields.event_start?.slice(0, 10) ?? null,
    event_to: fields.event_end ?? fields.event_start?.slice(0, 10) ?? null,
    event_start: null,
    event_end: null,
    claimant: null,
    party: null,
    speech_act: "stated",
    side: null,
    place: null,
    place_id: null,
    parent_claim_id: null,
    sentence: null,
    number_at: null,
    section_id: null,
    section: null,
    ...fields,
    role
  };
}

/** Bounds as the database has them, by qualifier. */
export const AT_LEAST = (value: number) => ({qualifier: "at_least", value, lower: value}) as const;
export const MORE_THAN = (value: number) => ({qualifier: "more_than", value, lower: value}) as const;
export const UP_TO = (value: number) => ({qualifier: "up_to", value, upper: value}) as const;
export const ABOUT = (value: number) => ({qualifier: "approx", value}) as const;
export const BETWEEN = (lower: number, upper: number) => ({qualifier: "range", value: null, lower, upper}) as const;
export const VAGUE = (value_text: string) => ({qualifier: "vague", value: null, value_text}) as const;
