import {type Pace, paces, type Ratio, ratios, roundBounds} from "../../lib/derive.js";
import {formatNumber, formatQualified} from "../../lib/format.js";
import type {PaceRow} from "../../queries/pace.js";
import type {Computed, Derived} from "./link.js";
import {amountOf, dateOf} from "./words.js";

/** People an hour between two counts, in whole people. */
export type Rate = Computed & {pace: Pace<PaceRow>; origin: PaceRow["origin"]};

/** People to each vehicle at one moment, with one decimal. */
export type Load = Computed & {pair: Ratio<PaceRow>};

/**
 * People an hour between counts of arrivals that follow each other: of the article's, then of those reported elsewhere.
 * Neither are joined to the other, nor counts of two claimants.
 */
export function ratesOf(rows: readonly PaceRow[]): Rate[] {
  const arrived = rows.filter((row) => row.role === "arrived");
  const rates = paces(arrived, ({origin, claimant}) => JSON.stringify([origin, claimant])).map((pace): Rate => {
    const rate = roundBounds(pace.rate);
    const {origin} = pace.after;
    return {...rate, pace, origin, derived: describeRate(pace, `${formatQualified(rate)} people an hour`)};
  });
  return (["article", "reported"] as const).flatMap((origin) => rates.filter((rate) => rate.origin === origin));
}

function describeRate(pace: Pace<PaceRow>, words: string): Derived {
  const {before, after, hours, slack} = pace;
  const from = dateOf(before, {year: false});
  const to = dateOf(after, {year: false});
  const sameDay = slack === 0 && before.event_from === after.event_from;
  const span = slack ? `${formatNumber(hours - slack)} to ${formatNumber(hours + slack)}` : formatNumber(hours);
  const why = slack ? ": a day without a time may mean any hour of it" : "";
  const by = after.origin === "reported" ? "counts reported elsewhere" : "the article’s counts";
  return {
    id: `to-${idOf(after)}`,
    words,
    of: `${from} to ${sameDay ? to.split(", ")[1] : to}, by ${by}`,
    how: `(${amountOf(after)} − ${amountOf(before)}) people ÷ ${span} hours${why}`,
    rests: [before, after]
  };
}

/** People to each vehicle, where one report or one sentence gives both for one moment. */
export function loadsOf(rows: readonly PaceRow[]): Load[] {
  const dated = rows.filter((row) => row.event_start);
  const [people, vehicles] = (["arrived", "crossed"] as const).map((role) => dated.filter((row) => row.role === role));
  const report = (row: PaceRow) => JSON.stringify([row.url ?? row.sentence, row.claimant, row.event_start]);
  return ratios(people, vehicles, report).map((pair): Load => {
    const load = roundBounds(pair.ratio, 1);
    const {over, under} = pair;
    return {
      ...load,
      pair,
      derived: {
        id: `each-${idOf(over)}`,
        words: `${formatQualified(load)} people a vehicle`,
        of: dateOf(over),
        how: `${amountOf(over)} people ÷ ${amountOf(under)} vehicles`,
        rests: [over, under]
      }
    };
  });
}

/** All that is computed, in the order of the drawing. */
export function derivedOf(rows: readonly PaceRow[]): Derived[] {
  return [...ratesOf(rows), ...loadsOf(rows)].map(({derived}) => derived);
}

function idOf(row: PaceRow): string {
  return (row.claim_id ?? row.reported_id)!;
}
