import {formatDates} from "../../lib/format.js";
import {groupBy} from "../../lib/group.js";
import {SERIES_NAMES} from "../../lib/series.js";
import {overlaps, type Span, type TimeBin, timeBins} from "../../lib/time-bins.js";
import type {FigureMark} from "../../lib/try.js";
import {byArrows} from "../arrows.js";
import {OWN_VOICE} from "../charts/words.js";
import {element} from "./dom.js";
import {rowId} from "./result.js";

/** Rows of a figure that are drawn; the others are counted together. */
const MOST_ROWS = 12;
/** Marks that stand above each other before they overlap. */
const HIGHEST = 12;
/** Part of the time axis that a name on it takes. */
const ROOM = 0.2;

/** The figures that fit what was found: who states how many numbers, and when the numbers are of. Each mark is a claim. */
export function figuresOf(marks: readonly FigureMark[], total: number): HTMLElement {
  const all = element("div", {class: "try-figures"}, whoFigure(marks), whenFigure(marks));
  if (marks.length < total)
    all.append(element("p", {class: "hint"}, `Drawn are the first ${marks.length.toLocaleString("en")} claims.`));
  return all;
}

/** A square for each claim, in rows by who states it. */
function whoFigure(marks: readonly FigureMark[]): HTMLElement | false {
  const groups = grouped(marks, ({claimant}) => claimant ?? OWN_VOICE);
  if (!groups.length) return false;
  const [[first, most]] = groups;
  const title =
    groups.length === 1
      ? `${first} states all ${count(marks.length)}`
      : `${first} states ${most.length} of ${count(marks.length)}, ${others(groups.length - 1)} the rest`;
  const rows = groups
    .slice(0, MOST_ROWS)
    .map(([name, each]) => row(name, each.length, element("span", {class: "try-squares"}, ...each.map(markOf))));
  return figure("try-who", title, "Claims by who states them; each square leads to one.", rows, groups, "claimants");
}

/** A dot for each dated claim in lanes by series, in steps of time that are short where there are many claims. */
function whenFigure(marks: readonly FigureMark[]): HTMLElement | false {
  const dated = marks.filter((mark): mark is FigureMark & Span => mark.from !== null && mark.to !== null);
  const bins = timeBins(dated);
  if (bins.length < 2) return false;
  const place = (bin: number) => `${((bin + 0.5) / bins.length) * 100}%`;
  const groups = grouped(dated, ({series}) => SERIES_NAMES[series]);
  const rows = groups.slice(0, MOST_ROWS).map(([name, each]) => {
    const heights = new Map<number, number>();
    const lane = element("span", {class: "try-lane"});
    for (const mark of each) {
      const bin = bins.findIndex((one) => overlaps(mark, one));
      const height = heights.get(bin) ?? 0;
      heights.set(bin, height + 1);
      const dot = markOf(mark);
      dot.style.insetInlineStart = place(bin);
      dot.style.insetBlockEnd = `${Math.min(height, HIGHEST) * 0.75}rem`;
      lane.append(dot);
    }
    lane.style.blockSize = `${Math.min(Math.max(...heights.values()), HIGHEST + 1) * 0.75}rem`;
    return row(name, each.length, lane);
  });
  const days = dated.map(({from}) => from).sort();
  const undated = marks.length - dated.length;
  const title = `${dated.length} of ${count(marks.length)} have a date, the last of ${formatDates(days.at(-1)!)}`;
  const note = `When what was counted happened; each dot leads to a claim. Steps of time are shorter where there are more of them.${undated ? ` ${count(undated)} without a date ${undated === 1 ? "is" : "are"} not drawn.` : ""}`;
  return figure("try-when", title, note, [...rows, axisOf(bins, place)], groups, "series");
}

/** Names of years and months where they begin, or where there is room for them. */
function axisOf(bins: readonly TimeBin[], place: (bin: number) => string): HTMLElement {
  const lane = element("span", {class: "try-lane"});
  let [last, said] = [Number.NEGATIVE_INFINITY, ""];
  for (const [i, {group, short}] of bins.entries()) {
    const words = group || short;
    // The last have their room before them.
    const atEnd = i / bins.length > 1 - ROOM;
    if (words === said || (i - last) / bins.length < ROOM * (atEnd ? 2 : 1)) continue;
    const name = element("span", {}, words);
    name.style.insetInlineStart = place(i);
    if (atEnd) name.style.translate = "-100%";
    lane.append(name);
    [last, said] = [i, words];
  }
  return element("li", {class: "try-axis", "aria-hidden": "true"}, element("span"), lane);
}

function figure(
  id: string,
  title: string,
  note: string,
  rows: HTMLElement[],
  groups: readonly [string, readonly FigureMark[]][],
  what: string
): HTMLElement {
  const rest = groups.slice(MOST_ROWS);
  const left = rest.reduce((sum, [, each]) => sum + each.length, 0);
  const made = element(
    "figure",
    {id, "aria-labelledby": `${id}-title`},
    element("figcaption", {}, element("h3", {id: `${id}-title`}, title), element("p", {class: "hint"}, note)),
    element("ol", {class: "try-rows"}, ...rows),
    rest.length > 0 && element("p", {class: "hint"}, `${rest.length} more ${what} with ${count(left)} are not drawn.`)
  );
  rove(made);
  return made;
}

function row(name: string, claims: number, drawn: HTMLElement): HTMLElement {
  return element("li", {}, element("span", {class: "try-name"}, name, " ", element("b", {}, String(claims))), drawn);
}

function markOf({claim_id, label}: FigureMark): HTMLElement {
  return element("a", {
    href: `#${rowId(claim_id)}`,
    "data-claim": claim_id,
    title: label,
    "aria-label": label,
    tabindex: "-1"
  });
}

/** One stop of the Tab key a figure, arrows from mark to mark. */
function rove(figure: HTMLElement): void {
  const marks = [...figure.querySelectorAll<HTMLElement>("a[data-claim]")];
  marks[0]?.setAttribute("tabindex", "0");
  figure.addEventListener("keydown", (event) => {
    const at = marks.indexOf(event.target as HTMLElement);
    const next = at < 0 ? null : byArrows(marks, at, event.key);
    if (!next) return;
    event.preventDefault();
    marks[at].setAttribute("tabindex", "-1");
    next.setAttribute("tabindex", "0");
    next.focus();
  });
}

/** Largest groups first, in order of the text where they are as large. */
function grouped<T>(all: readonly T[], of: (one: T) => string): [string, T[]][] {
  return [...groupBy(all, of)].sort(([, a], [, b]) => b.length - a.length);
}

const others = (claimants: number) => (claimants === 1 ? "one other" : `${claimants} others`);

const count = (claims: number) => `${claims.toLocaleString("en")} ${claims === 1 ? "number" : "numbers"}`;
