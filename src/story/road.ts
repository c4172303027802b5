import type {Figure} from "../components/charts/figure.js";
import {UNIT_READING} from "../components/charts/unit-mark.js";
import {amountOf, countedOf} from "../components/charts/words.js";
import {formatCount, formatNumber} from "../lib/format.js";
import type {Region} from "../lib/ground.js";
import type {PlacedRow} from "../queries/placed.js";

/** What the map shows: the way from Stepanakert to Vayk, with what lies around it. */
export const REGION: Region = {west: 45.35, south: 38.76, east: 48.25, north: 40.68};

/** The places that the road out passes, in the order in which people passed them. */
export const ROAD: readonly string[] = [
  "stepanakert",
  "shusha",
  "lachin",
  "hakari-bridge",
  "kornidzor",
  "goris",
  "vayk"
];

export const road: Pick<Figure<PlacedRow>, "title" | "subtitle" | "reading" | "alt"> = {
  title(rows) {
    const onRoad = rows.filter((row) => ROAD.includes(row.place_id!) && row.value !== null);
    const [top] = onRoad.toSorted((a, b) => b.value! - a.value!);
    if (!top) return "Where the numbers along the road out were counted";
    return `The largest count on the road out: ${amountOf(top)} ${countedOf(top)} at ${top.place}`;
  },
  subtitle: () =>
    "Numbers that the article gives for a place in or near Nagorno-Karabakh, September and October 2023, and the road to Armenia",
  reading: () =>
    `${UNIT_READING} A dashed ring: somewhere in a district or along a road. Numbers for all of Nagorno-Karabakh or for a country are not on the map. Borders (from Natural Earth) are those that other states recognise: Nagorno-Karabakh is part of Azerbaijan; the self-declared Republic of Artsakh governed it until 2023. Its limits and the lines of control are not drawn, for want of data. The road is drawn straight from place to place.`,
  alt(rows) {
    const places = new Set(rows.map((row) => row.place));
    const told = rows
      .filter((row) => (row.value ?? 0) >= 50)
      .map((row) => `${amountOf(row)} ${countedOf(row)} at ${row.place}`);
    return `Map of the road from Nagorno-Karabakh to Armenia with ${formatNumber(rows.length)} claims at ${formatCount(places.size)} places. ${told.join("; ")}.`;
  }
};
