import {describe, expect, test} from "vitest";
import type {Claim} from "../../src/lib/claim.js";
import {extractText, figure} from "./notation.js";
import {CONFLICTS} from "./passages/conflicts.js";
import {COUNTED} from "./passages/counted.js";
import {DISASTERS} from "./passages/disasters.js";
import {KNOWN} from "./passages/known.js";
import {OTHERS} from "./passages/others.js";
import {REPORTS} from "./passages/reports.js";
import {TIME} from "./passages/time.js";

const COLUMNS = ["words", "figure", "unit", "series", "date", "claimant", "part of"] as const;

/** A claim by column, as in the tables of passages. */
function columnsOf(claim: Claim, claims: Claim[]): string[] {
  const whole = claims.find(({claim_id}) => claim_id === claim.parent_claim_id);
  return [
    claim.value_text,
    figure(claim),
    claim.unit ?? "-",
    claim.outcome ? `${claim.series} ${claim.outcome}` : claim.series,
    [claim.event_start, claim.event_end].filter(Boolean).join("/") || "-",
    claim.claimant_text ?? "-",
    whole?.value_text ?? "-"
  ];
}

const wanted = (row: string) => {
  const given = row.split(" | ");
  return COLUMNS.map((_, i) => given[i] ?? "-");
};

const PASSAGES = [...DISASTERS, ...CONFLICTS, ...OTHERS, ...TIME, ...COUNTED, ...REPORTS];
const asserted = new Set<string>();

/** Asserts, or, for what is known to be wrong, asserts that it still is: what is put right has to leave the list. */
function holds(name: string, assertion: () => void): void {
  asserted.add(name);
  if (KNOWN.has(name)) test.fails(`${name} (known to be wrong)`, assertion);
  else test(name, assertion);
}

describe.each(PASSAGES)("$name", ({name, text, claims: rows}) => {
  const {claims} = extractText(text);
  holds(`${name}: claims`, () => {
    expect(claims.map((claim) => `${claim.value_text} | ${figure(claim)}`)).toEqual(
      rows.map((row) => wanted(row).slice(0, 2).join(" | "))
    );
  });
  for (const row of rows) {
    const want = wanted(row);
    COLUMNS.forEach((column, i) => {
      if (i < 2) return;
      holds(`${name}: ${want[0]}: ${column}`, () => {
        const claim =
          claims.find(({value_text}) => value_text === want[0]) ?? claims.find((claim) => figure(claim) === want[1]);
        expect(claim && columnsOf(claim, claims)[i]).toBe(want[i]);
      });
    });
  }
});

test("there are passages enough, of claims enough, with names of their own", () => {
  expect(new Set(PASSAGES.map(({name}) => name)).size).toBe(PASSAGES.length);
  expect(PASSAGES.length).toBeGreaterThanOrEqual(60);
  expect(PASSAGES.flatMap(({claims}) => claims).length).toBeGreaterThanOrEqual(140);
});

test("what is known to be wrong is asserted", () => {
  expect([...KNOWN].filter((name) => !asserted.has(name))).toEqual([]);
});
