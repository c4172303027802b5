import {JSDOM} from "jsdom";
import {expect, test} from "vitest";
import {aid} from "../../src/components/charts/aid.js";
import {casualties} from "../../src/components/charts/casualties.js";
import {evacuations} from "../../src/components/charts/evacuations.js";
import {exodus} from "../../src/components/charts/exodus.js";
import {type ChartOptions, NARROW, WIDE} from "../../src/components/charts/link.js";
import {pace} from "../../src/components/charts/pace.js";
import {road} from "../../src/components/charts/road.js";
import {speakers} from "../../src/components/charts/speakers.js";
import {timeline} from "../../src/components/charts/timeline.js";
import {weapons} from "../../src/components/charts/weapons.js";
import {when} from "../../src/components/charts/when.js";
import type {Ground} from "../../src/lib/ground.js";
import type {Hue} from "../../src/lib/palette.js";
import type {ClaimRow} from "../../src/queries/claims.js";
import type {Evidence} from "../../src/queries/evidence.js";
import type {PlacedRow} from "../../src/queries/placed.js";
import {ABOUT, AT_LEAST, BETWEEN, MORE_THAN, row, UP_TO, VAGUE} from "./rows.js";

/** Every chart cell, at both widths, against a file beside this one. `vitest -u` writes what is drawn now. */
const hueOf = ({claimant}: Evidence): Hue => (claimant ? "hue-1" : "hue-own");
const MINISTRY = {claimant: "the ministry"};
const kindOf = ({role}: Evidence) => role;

/** Claims of a few kinds, by several voices: on days of a week, over some, before, after and without one. */
const CLAIMS: ClaimRow[] = [
  row("casualties", {...MINISTRY, value: 8, event_start: "2020-02-03"}),
  row("casualties", {...MINISTRY, ...AT_LEAST(120), event_start: "2020-02-03"}),
  row("casualties", {...VAGUE("several"), event_start: "2020-02-03"}),
  row("casualties", {...UP_TO(40), claimant: "Red Cross", event_start: "2020-02-03", event_end: "2020-02-05"}),
  row("refugees", {...BETWEEN(5, 20), event_start: "2020-02-07"}),
  row("refugees", {value: 900, event_start: "2019-12-30"}),
  row("refugees", {...MORE_THAN(300), claimant: "Red Cross", event_start: "2020-03-01"}),
  row("aid", {...ABOUT(60), claimant: "the mayor of a town with a long name"}),
  row("aid", {...MINISTRY, value: 2, event_start: "2020", event_end: "2020-12-31"})
];

/** A way from a town through a village over a bridge to a city abroad, with a farm far from it. */
const GROUND: Ground = {
  areas: [
    {name: "Westland", rings: [ring([9, 50], [10.4, 50], [10.2, 51], [10.5, 52], [9, 52])]},
    {name: "Eastland", rings: [ring([10.4, 50], [12, 50], [12, 52], [10.5, 52], [10.2, 51])]}
  ],
  places: [
    {place_id: "town", name: "Town / Stadt", kind: "city", position: [10.8, 51.1]},
    {place_id: "village", name: "Village", kind: "village", position: [10.6, 51]},
    {place_id: "bridge", name: "Bridge", kind: "bridge", position: [10.3, 50.9]},
    {place_id: "city", name: "City", kind: "city", position: [9.3, 51.2]},
    {place_id: "farm", name: "Farm", kind: "village", position: [9.8, 51.6]},
    {place_id: "hills", name: "Hills", kind: "district", position: [10.9, 51.4]}
  ]
};

function placedRow(place: string, fields: Partial<PlacedRow>): PlacedRow {
  const {place_id, name, kind} = GROUND.places.find((known) => known.name === place)!;
  return {...row(kind === "district" ? "area" : "point", fields), place_id, place: name};
}

function ring(...corners: [number, number][]): [number, number][] {
  return [...corners, corners[0]];
}

const CHARTS: Record<string, (options: ChartOptions) => SVGSVGElement> = {
  exodus: (options) =>
    exodus(
      [
        row("baseline", {value: 900, counted: "villagers", event_start: "2020-01"}),
        row("fleeing", {...VAGUE("hundreds"), counted: "families", event_start: "2020-02-02"}),
        row("arrived", {...MINISTRY, value: 40, event_start: "2020-02-03"}),
        row("arrived", {...MINISTRY, value: 700, event_start: "2020-02-06"}),
        row("remaining", {...BETWEEN(5, 20), claimant: "Red Cross", counted: "villagers", event_start: "2020-02-07"}),
        row("remaining", {...VAGUE("a few"), event_start: "2020-02-07"}),
        row("arrived", {value: 900, event_start: null}),
        row("other", {value: 80, unit: "family", event_start: "2020-02-04"}),
        row("arrived", {origin: "reported", ...MINISTRY, value: 200, event_start: "2020-02-04T06:00+02:00"}),
        row("arrived", {origin: "reported", ...MINISTRY, ...ABOUT(450), event_start: "2020-02-04"}),
        row("arrived", {origin: "reported", ...MINISTRY, value: 640, event_start: "2020-02-05T20:00+02:00"}),
        row("arrived", {origin: "reported", ...MINISTRY, value: 705, event_start: "2020-02-06"})
      ],
      {
        ...options,
        hueOf,
        from: "2020-02-01",
        to: "2020-02-07",
        events: [
          {day: "2020-02-01", words: "Rain"},
          {day: "2020-02-03", words: "Dam opens"}
        ],
        remainingTitle: "Who stayed"
      }
    ),
  pace: (options) =>
    pace(
      [
        row("arrived", {...MINISTRY, value: 40, event_start: "2020-02-01"}),
        row("arrived", {...MINISTRY, value: 9040, event_start: "2020-02-06"}),
        row("crossed", {value: 70, unit: "boat", event_start: null}),
        ...(
          [
            ["03T06:00", {value: 200}],
            ["03T16:00", AT_LEAST(900)],
            ["04T06:00", {value: 3000}],
            ["04T08:00", {value: 3400}],
            ["04T10:00", {value: 3700}],
            ["04T22:00", ABOUT(5000)],
            ["06", {value: 9000}]
          ] as const
        ).flatMap(([day, bounds], i) => {
          const fields = {origin: "reported", ...MINISTRY, event_start: `2020-02-${day}`} as const;
          const crossed = row("crossed", {
            ...fields,
            unit: "boat",
            value: 100 * i + 150,
            url: `https://example.org/${day}`
          });
          const arrived = row("arrived", {...fields, ...bounds, url: crossed.url});
          return i % 3 ? [arrived] : [arrived, crossed];
        })
      ],
      {...options, hueOf, ratesTitle: "People an hour", loadsTitle: "People to each boat"}
    ),
  casualties: (options) =>
    casualties(
      [
        row("killed", {...MINISTRY, ...AT_LEAST(120), outcome: "killed", side: "north", event_start: "2020-02-03"}),
        row("killed", {
          ...MINISTRY,
          value: 8,
          outcome: "killed",
          counted: "children",
          parent_claim_id: "killed-120",
          side: "north",
          event_start: "2020-02-03"
        }),
        row("injured", {...MORE_THAN(300), outcome: "injured", side: "north", event_start: "2020-02-03"}),
        row("killed", {
          ...VAGUE("several"),
          claimant: "the mayor of a town with a long name",
          outcome: "killed",
          side: "south"
        }),
        row("missing", {...ABOUT(60), outcome: "missing", side: "south", event_start: "2020-02-05"}),
        row("injured", {...UP_TO(40), outcome: "injured", side: "south", event_start: "2020-02-04"}),
        row("casualties", {...BETWEEN(20, 90), side: "south", event_start: "2020-02"})
      ],
      {
        ...options,
        hueOf,
        incidents: ["The north, 3 February", "The south", "Nowhere"],
        incidentOf: ({side}) => (side === "north" ? "The north, 3 February" : "The south"),
        isDated: (incident) => incident.includes("February"),
        rankOf: ({claimant}) => (claimant ? 1 : 0)
      }
    ),
  evacuations: (options) =>
    evacuations(
      [
        row("people", {...MINISTRY, ...MORE_THAN(7000), event_start: "2020-02-03"}),
        row("things", {...MINISTRY, value: 16, unit: "village", counted: "villages", event_start: "2020-02-03"}),
        row("things", {value: 400, unit: "bus", counted: "buses", event_start: "2020-02-03"}),
        row("people", {value: 30, event_start: "2020-02-09"}),
        row("people", {value: 1, event_start: "2020-02-09"}),
        row("things", {...VAGUE("several"), unit: "boat", counted: "boats"})
      ],
      {
        ...options,
        hueOf,
        phases: ["First", "Then"],
        phaseOf: ({event_from}) => (event_from === "2020-02-03" ? "First" : "Then"),
        moverOf: ({claimant}) => (claimant ? "Army" : "Neighbours")
      }
    ),
  aid: (options) =>
    aid(
      [
        row("mass", {...MORE_THAN(50), unit: "tonne", counted: "tonnes of food", event_start: "2020-02-04"}),
        row("size", {...MINISTRY, value: 20, unit: "tonne", counted: "trucks", kind: "per_unit"}),
        row("things", {...MINISTRY, value: 2, unit: "truck", counted: "trucks"}),
        row("things", {...MINISTRY, ...VAGUE("dozens"), unit: "convoy", counted: "convoys"})
      ],
      {
        ...options,
        hueOf,
        senders: ["North", "South"],
        senderOf: ({claimant}) => (claimant ? "North" : "South")
      }
    ),
  when: (options) =>
    when(CLAIMS, {
      ...options,
      hueOf,
      kindOf,
      kinds: ["refugees", "casualties", "aid"],
      rankOf: ({claimant}) => (claimant ? 1 : 0),
      from: "2020-02-01",
      to: "2020-02-07",
      bands: [{from: 3, to: 5, title: "Storm"}],
      key: [
        {title: "The article", hue: "hue-own"},
        {title: "All others", hue: "hue-1"},
        {title: "Nobody", hue: "hue-2"}
      ]
    }),
  speakers: (options) =>
    speakers(CLAIMS, {
      ...options,
      hueOf,
      kindOf,
      columns: [
        {title: "Refugees", holds: ({role}) => role === "refugees"},
        {title: "All else", holds: ({role}) => role !== "refugees"}
      ],
      rankOf: ({claimant}) => (claimant ? 1 : 0),
      othersTitle: "Once only"
    }),
  road: (options) =>
    road(
      [
        placedRow("Town / Stadt", {...MINISTRY, value: 8, event_start: "2020-02-03"}),
        placedRow("Town / Stadt", {...VAGUE("several"), counted: "houses of people who had left them long before"}),
        placedRow("Bridge", {...MORE_THAN(300), unit: "car", counted: "cars"}),
        placedRow("Hills", {...MINISTRY, ...UP_TO(40), event_start: "2020-02-03", event_end: "2020-02-05"}),
        placedRow("Farm", {value: 3, event_start: "2020-02-04"})
      ],
      {
        ground: GROUND,
        ...options,
        hueOf,
        key: [
          {title: "The article", hue: "hue-own"},
          {title: "All others", hue: "hue-1"}
        ],
        region: {west: 9.2, south: 50.4, east: 11.9, north: 51.9},
        way: ["town", "village", "bridge", "city"]
      }
    ),
  timeline: (options) =>
    timeline(
      [
        row("duration", {
          value: 4,
          unit: "month",
          counted: "months",
          event_start: "2019-11",
          event_end: "2020-02",
          event_from: "2019-11-01",
          event_to: "2020-02-29"
        }),
        row("duration", {...MINISTRY, ...AT_LEAST(9), unit: "day", event_start: "2020-02-01", event_end: "2020-02-09"}),
        row("duration", {...MINISTRY, value: 2, unit: "hour", counted: "hours", event_start: "2020-02-03"}),
        row("duration", {...VAGUE("several"), unit: "hour", counted: "hours", event_start: "2020-02-03"}),
        row("politics", {value: 12, unit: "vote", counted: "votes", event_start: "2020-02-05"}),
        row("politics", {value: 3, unit: "vote", counted: "votes", event_start: null}),
        row("detentions", {...UP_TO(6), counted: "people held", event_start: "2020-02-20"})
      ],
      {
        ...options,
        hueOf,
        lanes: [
          {role: "duration", title: "How long"},
          {role: "politics", title: "Votes"},
          {role: "detentions", title: "Arrests"}
        ],
        events: [
          {day: "2020-02-03", words: "Dam opens"},
          {day: "2020-02-06", words: "The council asks for the dam to be closed again"}
        ],
        spansTitle: "What lasted",
        daysTitle: "Day by day",
        eventsTitle: "What happened",
        labelOf: ({counted, unit}) => counted ?? `${unit}s`,
        spanOf: ({event_start, event_from, event_to, event_end}) =>
          event_start === null
            ? null
            : event_start.length === 7
              ? {from: [event_from!, `${event_start}-30`], to: [`${event_end}-01`, event_to!]}
              : {from: [event_from!, event_from!], to: [event_to!, event_to!]}
      }
    ),
  weapons: (options) =>
    weapons(
      [
        row("captured", {...MINISTRY, ...MORE_THAN(60), unit: "post", counted: "posts", event_start: "2020-02-03"}),
        row("captured", {...MINISTRY, ...UP_TO(8), unit: "boat", counted: "boats", event_start: "2020-02-03"}),
        row("captured", {...MINISTRY, ...VAGUE("several"), unit: "rifle", counted: "rifles"}),
        row("handed_over", {value: 3, unit: "boat", counted: "boats", kind: "cumulative"}),
        row("handed_over", {
          origin: "reported",
          value: 12,
          unit: "boat",
          kind: "cumulative",
          event_start: "2020-02-09"
        }),
        row("handed_over", {...ABOUT(5000), unit: "round", counted: "rounds"}),
        row("handed_over", {origin: "reported", ...ABOUT(90_000), unit: "round", event_start: "2020-02-09"}),
        row("handed_over", {...BETWEEN(200, 300), unit: "rifle", counted: "rifles", event_start: "2020-02-04"})
      ],
      {
        ...options,
        hueOf,
        groupOf: ({role}) => (role === "captured" ? "Captured" : "Handed over"),
        thingOf: ({unit}) => `${unit}s`
      }
    )
};

const CASES = Object.keys(CHARTS).flatMap((name) => [
  {name, width: WIDE, file: `${name}.svg`},
  {name, width: NARROW, file: `${name}-narrow.svg`}
]);

test.each(CASES)("$name at $width px", async ({name, width, file}) => {
  const drawing = CHARTS[name]({document: new JSDOM("").window.document, width});
  await expect(normalise(drawing.outerHTML)).toMatchFileSnapshot(`./${file}`);
});

test.each(CASES)("$name at $width px draws within its frame", ({name, width}) => {
  const drawing = CHARTS[name]({document: new JSDOM("").window.document, width});
  for (const hit of drawing.querySelectorAll(".hit")) {
    const [left, w] = ["x", "width"].map((side) => Number(hit.getAttribute(side)));
    const x = left + Number(/translate\((-?[\d.]+)/.exec(hit.parentElement!.getAttribute("transform") ?? "")?.[1] ?? 0);
    expect(w).toBeGreaterThanOrEqual(24);
    expect(Number(hit.getAttribute("height"))).toBeGreaterThanOrEqual(24);
    expect(x).toBeGreaterThanOrEqual(-24);
    expect(x + w).toBeLessThanOrEqual(width + 24);
  }
});

test.each(Object.keys(CHARTS))("%s needs a document outside a browser", (name) => {
  expect(() => CHARTS[name]({})).toThrow("no document to draw in: pass one");
});

test.each(Object.keys(CHARTS))("%s leads where it is told", (name) => {
  const {document} = new JSDOM("").window;
  const drawing = CHARTS[name]({document, href: (id) => `/somewhere/${id}`, anchor: (id) => `#there-${id}`});
  const links = [...drawing.querySelectorAll("a:not(.reported)")];
  expect(links.length).toBeGreaterThan(0);
  for (const link of links) {
    const [claim, derived] = ["data-claim", "data-derived"].map((id) => link.getAttribute(id));
    expect(link.getAttribute("href")).toBe(claim ? `/somewhere/${claim}` : `#there-${derived}`);
  }
});

/** One tag a line, so that a difference is a line. */
function normalise(svg: string): string {
  return `${svg.replaceAll("><", ">\n<")}\n`;
}
