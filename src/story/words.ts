/** Titles, subtitles and alternatives of the story's figures, as functions of their rows. */
import type {Figure} from "../components/charts/figure.js";
import {amountOf, claimantOf, countedOf, dateOf} from "../components/charts/words.js";
import {formatCount, formatDay, formatList, formatNumber, formatQualified} from "../lib/format.js";
import {countDays} from "../lib/scales.js";
import type {AidRow} from "../queries/aid.js";
import type {CasualtyRow} from "../queries/casualties.js";
import type {EvacuationRow} from "../queries/evacuations.js";
import type {Evidence} from "../queries/evidence.js";
import type {ExodusRow} from "../queries/exodus.js";
import type {VehicleRow} from "../queries/vehicles.js";
import {incidentOf} from "./incidents.js";
import {OFFENSIVE, phaseOf, senderOf} from "./movers.js";

export type Words<Row extends Evidence> = Pick<Figure<Row>, "title" | "subtitle" | "reading" | "alt">;

/** The least that a row says for certain; nothing for vague ones. */
export const least = ({lower, value}: Evidence) => lower ?? value ?? Number.NEGATIVE_INFINITY;

/** The row with the greatest such number. */
export function greatest<Row extends Evidence>(rows: readonly Row[]): Row | undefined {
  return rows
    .filter((row) => least(row) > 0)
    .reduce<Row | undefined>((a, b) => (a && least(a) >= least(b) ? a : b), undefined);
}

/** "the Government of Armenia": bodies named after what they do take an article. */
export function withArticle(name: string): string {
  return /^(Government|Ministry|Russian Ministry|Azerbaijani? Ministry|Prosecutor|Presidential|United Nations|Red Cross)/.test(
    name
  )
    ? `the ${name}`
    : name;
}

const own = (rows: readonly ExodusRow[]) =>
  rows.filter((row) => row.role === "arrived" && row.origin === "article" && row.value !== null && row.event_from);

export const exodus: Words<ExodusRow> = {
  title(rows) {
    const counts = own(rows);
    const last = counts.at(-1);
    if (!last) return "How many people reached Armenia";
    const days = countDays(counts[0].event_from!, last.event_from!);
    const who = withArticle(claimantOf(last));
    if (days === 1) return `${formatQualified(last)} people had reached Armenia, says ${who}`;
    return `In ${formatCount(days)} days ${formatQualified(last)} people reached Armenia, says ${who}`;
  },
  subtitle: () =>
    "People who had arrived in Armenia from Nagorno-Karabakh since the corridor opened, 19 September to 3 October 2023",
  reading: () =>
    "Full points are the article’s claims, hollow ones counts reported elsewhere; dates without a time stand at noon. The two panels have scales of their own.",
  alt(rows) {
    const counts = own(rows);
    const reported = rows.filter((row) => row.origin === "reported");
    const told = counts.map((row) => `${amountOf(row)} on ${dateOf(row, {year: false})}`);
    const base = rows.find((row) => row.role === "baseline");
    const stayed = rows.filter((row) => row.role === "remaining" && row.qualifier !== "vague");
    return [
      `Line chart of cumulative arrivals in Armenia. The article counts ${formatList(told)}.`,
      reported.length > 1 &&
        `${formatNumber(reported.length)} counts reported elsewhere rise from ${amountOf(reported[0])} to ${amountOf(reported.at(-1)!)}.`,
      base && `A line marks ${amountOf(base)} ${countedOf(base)} before.`,
      stayed.length > 0 && `A second panel shows ${formatList(stayed.map(amountOf))} people who remained.`
    ]
      .filter(Boolean)
      .join(" ");
  }
};

export const casualties: Words<CasualtyRow> = {
  title(rows) {
    const top = greatest(rows.filter((row) => row.role === "killed"));
    if (!top) return "Who counts how many killed and injured";
    return `The largest count of dead, ${formatQualified(top)}, is from ${incidentOf(top).phrase}`;
  },
  subtitle: () =>
    "People killed and injured in and around Nagorno-Karabakh, September and October 2023, one line a claim, by who says it",
  reading: () =>
    "Full bars: killed; outlines: injured or not said. An arrow: the number is the least there were. A dotted line: no number is given. Claims overlap and are not to be added up.",
  alt(rows) {
    const [killed, injured] = (["killed", "injured"] as const).map((role) => rows.filter((row) => row.role === role));
    const range = (some: CasualtyRow[]) => {
      const numbers = some.filter((row) => least(row) > 0);
      const low = numbers.reduce((a, b) => (least(a) <= least(b) ? a : b), numbers[0]);
      const high = greatest(numbers);
      return high ? `from ${formatQualified(low)} to ${formatQualified(high)}` : "without a number";
    };
    return `Bar chart of ${formatNumber(rows.length)} claims by incident. Killed: ${killed.length} claims, ${range(killed)}. Injured: ${injured.length} claims, ${range(injured)}.`;
  }
};

export const evacuations: Words<EvacuationRow> = {
  title(rows) {
    const people = rows.filter((row) => row.role === "people");
    const top = greatest(people);
    const bus = people.find((row) => /\bbus\b/.test(row.sentence ?? "") && row.value !== null);
    if (!top) return "Who was brought out, and by whom";
    const says = top.claimant ? `${claimantOf(top)} says ` : "";
    const first = `${says}${formatQualified(top)} people were moved${says || phaseOf(top) !== OFFENSIVE ? "" : " during the offensive"}`;
    return sentence(bus && bus !== top ? `${first}; the last bus out carried ${formatQualified(bus)}` : first);
  },
  subtitle: () =>
    "People evacuated inside and out of Nagorno-Karabakh, with the vehicles and villages counted, September and October 2023",
  reading: () =>
    "An arrow: the number is the least there were. Each square is one vehicle or settlement; they are claims of their own.",
  alt(rows) {
    const people = rows.filter((row) => row.role === "people");
    const told = people.map((row) => `${amountOf(row)} (${dateOf(row, {year: false})})`);
    return `Chart of ${formatNumber(rows.length)} claims about evacuations. People: ${formatList(told)}.`;
  }
};

export const aid: Words<AidRow> = {
  title(rows) {
    const tonnes = rows.filter((row) => row.role === "mass");
    const top = greatest(tonnes);
    if (!top) return "Aid is counted in trucks; nobody gives its weight";
    const others = rows.filter((row) => row.role === "things" && tonnes.every((t) => senderOf(t) !== senderOf(row)));
    const trucks = [...new Set(others.map((row) => `${senderOf(row)}’s`))];
    const first = `${senderOf(top)}’s aid is counted in tonnes, ${formatQualified(top)}`;
    return trucks.length ? `${first}; ${formatList(trucks)} in trucks` : first;
  },
  subtitle: () =>
    "Aid sent to Nagorno-Karabakh after the offensive, by sender, in tonnes where they are given, September 2023",
  reading: () =>
    "Each square is one truck whose load nobody gives. An outline is the size of one load, not a delivery. An arrow: the least there was. Deliveries may overlap.",
  alt(rows) {
    const told = rows.map(
      (row) =>
        `${senderOf(row)}: ${amountOf(row)} ${row.role === "things" ? countedOf(row) : row.role === "mass" ? "tonnes" : "tonnes each"}`
    );
    return `Chart of ${formatNumber(rows.length)} claims about aid. ${told.join("; ")}.`;
  }
};

export const vehicles: Words<VehicleRow> = {
  title(rows) {
    const top = greatest(rows.filter((row) => row.origin === "article"));
    if (!top) return "How many vehicles crossed the bridge";
    return `${formatQualified(top)} vehicles had crossed ${top.place ? `the ${top.place}` : "into Armenia"}`;
  },
  subtitle: (rows) => {
    const top = greatest(rows.filter((row) => row.origin === "article"));
    return `Vehicles recorded on their way to Armenia${top?.place ? `, ${top.place}` : ""}${top ? `, ${dateOf(top)}` : ""}`;
  },
  reading: () => "",
  alt(rows) {
    const reported = rows.filter((row) => row.origin === "reported");
    const told = reported.map((row) => `${amountOf(row)} on ${formatDay(row.event_from!, {year: false})}`);
    return told.length ? `Reported elsewhere: ${formatList(told)}.` : "";
  }
};

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
