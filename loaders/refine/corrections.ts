import {z} from "zod";
import {
  type Claim,
  DATE_BASES,
  DATE_PRECISIONS,
  KINDS,
  OUTCOMES,
  PLACE_ROLES,
  QUALIFIERS,
  SERIES,
  SPEECH_ACTS
} from "../../src/lib/claim.js";
import type {AppliedCorrection} from "../../src/lib/correction.js";
import {describeIssue, parseYaml, readYaml, type YamlFile} from "../yaml.js";

const text = z.string().min(1).nullable();
const number = z.number().nullable();
const date = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, "is not an ISO date")
  .nullable();

/** The fields that people may change, and what may stand in them. Identity, offsets and quotes are the text's own. */
const FIELDS = {
  value: number,
  lower: number,
  upper: number,
  lower_inclusive: z.boolean().nullable(),
  upper_inclusive: z.boolean().nullable(),
  qualifier: z.enum(QUALIFIERS),
  unit: text,
  counted: text,
  group: text,
  measure: text,
  outcome: z.enum(OUTCOMES).nullable(),
  series: z.enum(SERIES),
  kind: z.enum(KINDS),
  event_start: date,
  event_end: date,
  date_precision: z.enum(DATE_PRECISIONS),
  date_basis: z.enum(DATE_BASES),
  as_of: date,
  place_text: text,
  place_id: text,
  place_role: z.enum(PLACE_ROLES).nullable(),
  claimant_text: text,
  claimant_id: text,
  speech_act: z.enum(SPEECH_ACTS),
  hedge: text,
  side: text,
  parent_claim_id: text,
  note: text
} satisfies {[field in keyof Claim]?: z.ZodType};
type Field = keyof typeof FIELDS;

const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const CORRECTION = z.strictObject({
  claim: z.string().optional(),
  sentence: z.string().optional(),
  value_text: z.string().optional(),
  field: z.enum(Object.keys(FIELDS) as [Field, ...Field[]]),
  expect: value,
  value,
  reason: z.string().trim().min(1)
});

/** What `data/corrections.yml` holds: which claims people have changed, and what the rules must still read there. */
export type Corrections = YamlFile<z.infer<typeof CORRECTION>[]>;

/** Reads the corrections file. Throws a Problem that names file and line when an entry does not fit. */
export function readCorrections(path: string): Corrections {
  return readYaml(path, z.array(CORRECTION));
}

/** `readCorrections` for text already read; `path` is what errors call it. */
export function parseCorrections(text: string, path: string): Corrections {
  return parseYaml(text, path, z.array(CORRECTION));
}

/**
 * Applies corrections to claims, in the order of the file. A correction finds its claim by `claim` (its id) or by
 * `sentence` (words of it) and `value_text`, and says in `expect` what the rules read there. Throws a Problem at the
 * correction's line when it finds no claim, or several, or something else than it expects: a correction that no longer
 * holds must be looked at, never be dropped or forced.
 */
export function applyCorrections(
  claims: readonly Claim[],
  {data, problemAt}: Corrections
): {claims: Claim[]; applied: AppliedCorrection[]} {
  const corrected = new Map(claims.map((claim) => [claim.claim_id, claim]));
  const applied = data.map((entry, i): AppliedCorrection => {
    const {field, expect, reason} = entry;
    const found = [...corrected.values()].filter((claim) => addresses(entry, claim));
    if (!entry.claim && !(entry.sentence && entry.value_text)) {
      throw problemAt([i], "correction names no claim: give claim, or sentence and value_text");
    }
    if (found.length !== 1) {
      const what = entry.claim ?? `${entry.value_text} in “${entry.sentence}”`;
      throw problemAt([i], `correction finds ${found.length || "no"} claim${found.length > 1 ? "s" : ""}: ${what}`);
    }
    const [claim] = found;
    if (claim[field] !== expect) {
      throw problemAt(
        [i, "expect"],
        `correction no longer holds: expected ${field} ${show(expect)}, the rules read ${show(claim[field])} (update or remove it)`
      );
    }
    const parsed = FIELDS[field].safeParse(entry.value);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      throw problemAt([i, "value"], describeIssue({...issue, path: [field]}, entry.value));
    }
    corrected.set(claim.claim_id, {...claim, [field]: parsed.data, status: "corrected"});
    return {
      correction_id: `k${i + 1}`,
      claim_id: claim.claim_id,
      field,
      old_value: asText(claim[field]),
      new_value: asText(parsed.data),
      reason
    };
  });
  return {claims: claims.map((claim) => corrected.get(claim.claim_id)!), applied};
}

function addresses(entry: z.infer<typeof CORRECTION>, claim: Claim): boolean {
  if (entry.claim) return claim.claim_id === entry.claim;
  return claim.quote_exact.includes(entry.sentence ?? "") && claim.value_text === entry.value_text;
}

const show = (value: unknown) => JSON.stringify(value ?? null);
const asText = (value: unknown) => (value === null || value === undefined ? null : String(value));
