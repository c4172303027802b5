import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {z} from "zod";
import {parseCorrections} from "../../loaders/refine/corrections.js";
import {applyCorrections, readCorrections} from "../../loaders/refine/index.js";
import {CHILDREN, claim, DEAD, FLED} from "../store/story.js";

const CLAIMS = [DEAD, CHILDREN, FLED];
const apply = (yaml: string) => applyCorrections(CLAIMS, parseCorrections(yaml, "c.yml"));

test("changes a field of the claim it names, and keeps what stood there", () => {
  const {claims, applied} = apply(`
- claim: c-eight
  field: side
  expect: null
  value: East
  reason: The sentence before names it.
`);
  expect(claims.map(({claim_id, side, status}) => [claim_id, side, status])).toEqual([
    ["c-over-200", null, "auto"],
    ["c-eight", "East", "corrected"],
    ["c-about-5-000", null, "auto"]
  ]);
  expect(applied).toEqual([
    {
      correction_id: "k1",
      claim_id: "c-eight",
      field: "side",
      old_value: null,
      new_value: "East",
      reason: "The sentence before names it."
    }
  ]);
  expect(CHILDREN.side).toBe(null);
});

test("finds its claim by words of the sentence and the number, and one correction sees another", () => {
  const {claims} = apply(`
- {sentence: people fled, value_text: "About 5,000", field: value, expect: 5000, value: 6000, reason: misread}
- {claim: c-about-5-000, field: value, expect: 6000, value: 7000, reason: misread again}
`);
  expect(claims[2]).toMatchObject({value: 7000, status: "corrected"});
});

const entry = (fields: string) => `- {${fields}, reason: because}\n`;
test.for([
  [
    "a claim that is gone",
    entry("claim: c-nine, field: side, expect: null, value: East"),
    "c.yml:1: correction finds no claim: c-nine"
  ],
  [
    "a sentence that is gone",
    entry('sentence: people stayed, value_text: "eight", field: side, expect: null, value: East'),
    "c.yml:1: correction finds no claim: eight in “people stayed”"
  ],
  [
    "no address",
    entry("field: side, expect: null, value: East"),
    "c.yml:1: correction names no claim: give claim, or sentence and value_text"
  ],
  [
    "an expectation that fails",
    entry("claim: c-eight, field: side, expect: West, value: East"),
    'c.yml:1: correction no longer holds: expected side "West", the rules read null (update or remove it)'
  ],
  [
    "a field that is not to be changed",
    entry("claim: c-eight, field: claim_id, expect: c-eight, value: x"),
    'c.yml:1: field is not known: "claim_id"'
  ],
  [
    "a value that does not fit",
    entry("claim: c-eight, field: outcome, expect: killed, value: hurt"),
    'c.yml:1: outcome is not known: "hurt" (one of killed, injured, missing, captured)'
  ],
  [
    "a number in words",
    entry("claim: c-eight, field: value, expect: 8, value: nine"),
    'c.yml:1: value must be a number: "nine"'
  ],
  [
    "a date in words",
    entry("claim: c-eight, field: event_start, expect: null, value: March"),
    'c.yml:1: event_start is not an ISO date: "March"'
  ],
  ["no reason", "- {claim: c-eight, field: side, expect: null, value: East}\n", "c.yml:1: missing field: reason"],
  [
    "a second entry",
    `${entry("claim: c-eight, field: side, expect: null, value: East")}- claim: c-eight\n  field: side\n  expect: null\n  value: West\n  reason: no\n`,
    "c.yml:4: correction no longer holds"
  ],
  ["a mapping in place of the list", "claim: c-eight\n", "c.yml:1:"],
  ["broken YAML", "- {claim: c-eight\n", "not YAML"]
] as const)("stops at %s, with file and line", ([, yaml, message]) => {
  expect(() => apply(yaml)).toThrow(message);
});

test("two claims that an entry fits are one too many", () => {
  const twin = claim("eight", {claim_id: "twin"});
  const yaml = entry('sentence: people died, value_text: "eight", field: side, expect: null, value: East');
  expect(() => applyCorrections([...CLAIMS, twin], parseCorrections(yaml, "c.yml"))).toThrow(
    "c.yml:1: correction finds 2 claims: eight in"
  );
});

test("the project's own file reads, and its example would", () => {
  expect(Array.isArray(readCorrections("data/corrections.yml").data)).toBe(true);
  const example = readFileSync("data/corrections.yml", "utf8")
    .match(/^# -[\s\S]*?(?=\n\[|\n-)/m)?.[0]
    .replaceAll(/^# ?/gm, "");
  const [read] = parseCorrections(example ?? "", "example").data;
  expect(z.object({field: z.literal("side"), expect: z.null(), reason: z.string()}).safeParse(read).success).toBe(true);
});
