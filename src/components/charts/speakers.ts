import {groupBy} from "../../lib/group.js";
import type {Hue} from "../../lib/palette.js";
import type {ClaimRow} from "../../queries/claims.js";
import {type ChartOptions, withDefaults} from "./link.js";
import {drawUnitLines, type UnitGroup} from "./unit-lines.js";
import {CELL} from "./unit-mark.js";
import {drawMatrix} from "./unit-matrix.js";
import {claimantOf} from "./words.js";

export interface SpeakersOptions extends ChartOptions {
  /** What a claim is about, by its name. */
  kindOf: (row: ClaimRow) => string;
  /** The columns of the wide drawing, each with the kinds it holds. */
  columns: readonly {title: string; holds: (row: ClaimRow) => boolean}[];
  /** Place of a claimant's party in the fixed order. */
  rankOf: (row: ClaimRow) => number;
  hueOf: (row: ClaimRow) => Hue;
  /** Title of those who state one number each, in the narrow drawing. */
  othersTitle: string;
}

/** Space for the names of claimants in the wide drawing. */
const NAMES = 196;

/**
 * Who states which numbers, one mark a claim: in the wide drawing one row a claimant and one column a kind of claim, in
 * the narrow one a line for each kind under each claimant. Claimants stand by party, within it by how many they state.
 */
export function speakers(rows: readonly ClaimRow[], options: SpeakersOptions): SVGSVGElement {
  const {kindOf, columns, rankOf, hueOf, othersTitle, ...rest} = options;
  const chart = {...withDefaults(rest), hueOf};
  const claimants = [...groupBy(rows, claimantOf)].toSorted(
    ([, [a, ...more]], [, [b, ...others]]) => rankOf(a) - rankOf(b) || others.length - more.length
  );
  if (chart.width < 500) {
    const groups: UnitGroup<ClaimRow>[] = claimants
      .filter(([, {length}]) => length > 1)
      .map(([title, own]) => ({title, lines: linesOf(own, kindOf)}));
    const once = claimants.filter(([, {length}]) => length === 1);
    const lines = once.map(([claimant, own]) => ({label: `${claimant}: ${kindOf(own[0])}`, rows: own}));
    return drawUnitLines({...chart, groups: lines.length ? [...groups, {title: othersTitle, lines}] : groups});
  }
  const placed = columns.map(({title, holds}) => ({
    heading: [title],
    most: Math.max(1, ...claimants.map(([, own]) => own.filter(holds).length))
  }));
  const slots = shareSlots(
    placed.map(({most}) => most),
    Math.floor((chart.width - NAMES) / CELL)
  );
  return drawMatrix({
    ...chart,
    columns: placed.map(({heading}, i) => ({heading, slots: slots[i]})),
    rows: claimants.map(([title, own], i) => ({
      title,
      apart: i > 0 && rankOf(claimants[i - 1][1][0]) !== rankOf(own[0]),
      marks: own.map((row) => {
        const at = columns.findIndex(({holds}) => holds(row));
        return {row, from: at, to: at};
      })
    }))
  });
}

function linesOf(rows: readonly ClaimRow[], kindOf: (row: ClaimRow) => string) {
  const kinds = [...groupBy(rows, kindOf)].toSorted(([, a], [, b]) => b.length - a.length);
  return kinds.map(([label, own]) => ({label, rows: own}));
}

/** Shares `room` slots among columns: one each, then one more to where marks would be stacked the highest. */
function shareSlots(most: readonly number[], room: number): number[] {
  const slots = most.map(() => 1);
  for (let spare = room - slots.length; spare > 0; --spare) {
    const highest = most.map((n, i) => Math.ceil(n / slots[i]) + n / slots[i] / 100);
    slots[highest.indexOf(Math.max(...highest))] += 1;
  }
  return slots;
}
