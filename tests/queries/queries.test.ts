import {expect, test} from "vitest";
import {columnNames, query} from "../../loaders/store/index.js";
import type {Claim} from "../../src/lib/claim.js";
import {aid} from "../../src/queries/aid.js";
import {casualties} from "../../src/queries/casualties.js";
import {evacuations} from "../../src/queries/evacuations.js";
import type {Evidence} from "../../src/queries/evidence.js";
import {exodus} from "../../src/queries/exodus.js";
import {pace} from "../../src/queries/pace.js";
import {timeline} from "../../src/queries/timeline.js";
import {vehicles} from "../../src/queries/vehicles.js";
import {weapons} from "../../src/queries/weapons.js";
import {row} from "../charts/rows.js";
import {storedStory} from "../store/open.js";
import {FLED, TONNES} from "../store/story.js";

const QUERIES = {aid, casualties, evacuations, exodus, pace, timeline, vehicles, weapons};

test.each(Object.entries(QUERIES))("%s is bound by the database and gives rows of evidence", async (_, sql) => {
  const db = await storedStory();
  await query(db, `EXPLAIN ${sql}`);
  expect(await columnNames(db, sql)).toEqual(Object.keys(row("x")).sort(byEvidence(await columnNames(db, sql))));
});

/** Order of the query's own columns; what it lacks comes last and fails the comparison. */
function byEvidence(columns: string[]) {
  const at = (name: string) => (columns.includes(name) ? columns.indexOf(name) : columns.length);
  return (a: string, b: string) => at(a) - at(b);
}

/** A claim of the fixture changed: the role that it then has in a query. */
const ROLES: [keyof typeof QUERIES, string, Claim, Partial<Claim>, string | undefined][] = [
  ["exodus", "an arrival", FLED, {measure: "arrived", kind: "cumulative"}, "arrived"],
  ["exodus", "a flight without arrival", FLED, {measure: "displaced"}, "fleeing"],
  ["exodus", "those who remain", FLED, {measure: "remaining", kind: "stock"}, "remaining"],
  ["exodus", "those sheltered", FLED, {measure: "sheltered", kind: "stock"}, "other"],
  ["exodus", "a plan", FLED, {measure: "arrived", kind: "plan"}, "other"],
  ["exodus", "families", FLED, {measure: "arrived", unit: "family"}, "other"],
  ["exodus", "no unit", FLED, {measure: "arrived", unit: null}, "other"],
  ["exodus", "a population", FLED, {series: "population", kind: "stock"}, "baseline"],
  [
    "exodus",
    "a vague population",
    FLED,
    {series: "population", kind: "stock", value: null, qualifier: "vague"},
    "other"
  ],
  ["exodus", "another series", FLED, {series: "politics"}, undefined],
  ["casualties", "a toll", FLED, {series: "casualties", outcome: "killed"}, "killed"],
  ["casualties", "a toll that says no more", FLED, {series: "casualties"}, "casualties"],
  ["evacuations", "people", FLED, {series: "evacuations"}, "people"],
  ["evacuations", "buses", FLED, {series: "evacuations", unit: "bus"}, "things"],
  ["evacuations", "no unit", FLED, {series: "evacuations", unit: null}, "things"],
  ["aid", "a load", TONNES, {}, "size"],
  ["aid", "a mass", TONNES, {kind: "flow"}, "mass"],
  ["aid", "trucks", TONNES, {kind: "flow", unit: "truck"}, "things"],
  ["vehicles", "a crossing", FLED, {series: "vehicle_crossings", unit: "vehicle"}, "crossed"],
  ["pace", "an arrival", FLED, {measure: "arrived", kind: "cumulative"}, "arrived"],
  ["pace", "an arrival on one day", FLED, {measure: "arrived", kind: "flow"}, undefined],
  ["pace", "a crossing", FLED, {series: "vehicle_crossings", unit: "vehicle", kind: "cumulative"}, "crossed"],
  ["timeline", "a duration", FLED, {series: "duration"}, "duration"],
  ["timeline", "a vote", FLED, {series: "politics"}, "politics"],
  ["timeline", "a toll", FLED, {series: "casualties"}, undefined],
  ["weapons", "a position", FLED, {series: "military", unit: "position", measure: "seized"}, "captured"],
  ["weapons", "a wreck", FLED, {series: "military", unit: "tank", measure: "destroyed_equipment"}, "destroyed"],
  ["weapons", "a weapon", FLED, {series: "military", unit: "rifle", measure: "handed_over"}, "handed_over"],
  ["weapons", "soldiers", FLED, {series: "military", measure: "seized"}, "other"],
  ["weapons", "an incident", FLED, {series: "military", unit: "violation", measure: null}, "other"],
  ["weapons", "a share of land", FLED, {series: "military", kind: "share", measure: "seized"}, undefined]
];

test.each(ROLES)("%s: %s", async (name, _, {claim_id}, fields, role) => {
  const db = await storedStory(undefined, {readOnly: false});
  const set = Object.entries({note: "changed", ...fields}).map(([column, value]) => `"${column}" = ${sqlValue(value)}`);
  await query(db, `UPDATE claim SET ${set.join(", ")} WHERE claim_id = '${claim_id}'`);
  const rows = await query<Evidence>(db, QUERIES[name]);
  expect(rows.find((evidence) => evidence.claim_id === claim_id)?.role).toBe(role);
});

function sqlValue(value: unknown): string {
  return typeof value === "string" ? `'${value}'` : String(value);
}

test("rows carry who says it, where, and where in its sentence the number stands", async () => {
  const [dead] = await query<Evidence>(await storedStory(), casualties);
  expect(dead).toMatchObject({
    claimant: "Ministry",
    place: "Ruvo / Rufo",
    event_from: "2020-02-01",
    event_to: "2020-02-29"
  });
  expect(dead.sentence!.slice(dead.number_at!).startsWith(dead.value_text!)).toBe(true);
});

test("reported figures stand after the article's, with an address and no claim", async () => {
  const rows = await query<Evidence>(await storedStory(), exodus);
  expect(rows.map(({origin}) => origin)).toEqual(["article", "reported"]);
  expect(rows[1]).toMatchObject({
    role: "arrived",
    claim_id: null,
    url: "https://example.org/paper",
    publisher: "Paper",
    claimant: "Ministry",
    value: 4900,
    event_from: "2020-02-03",
    event_start: "2020-02-03T06:00+02:00"
  });
});
