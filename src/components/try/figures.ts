import {formatDates} from "../../lib/format.js";
import {dayStart} from "../../lib/scales.js";
import {SERIES_NAMES} from "../../lib/series.js";
import type {FigureMark} from "../../lib/try.js";
import {element} from "./dom.js";
import {rowId} from "./result.js";

/** Rows of a figure that are drawn; the others are counted together. */
const MOST_ROWS = 12;
/** Width of a mark in parts of the time axis, and how many stand above each other before they overlap. */
const COLUMNS = 60;
const HIGHEST = 12;

const OWN_VOICE = "The article itself";
const DAY = 86_400_000;

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

/** A dot for each dated claim on one axis of time, in lanes by series. */
function whenFigure(marks: readonly FigureMark[]): HTMLElement | false {
  const dated = marks.filter((mark): mark is FigureMark & {from: string; to: string} => mark.from !== null);
  if (dated.length < 2) return false;
  const times = dated.map(({from, to}) => (dayStart(from).getTime() + dayStart(to).getTime()) / 2);
  const [start, end] = [Math.min(...times), Math.max(...times)];
  if (end - start < DAY) return false;
  const column = new Map(dated.map((mark, i) => [mark, Math.round(((times[i] - start) / (end - start)) * COLUMNS)]));
  const groups = grouped(dated, ({series}) => SERIES_NAMES[series]);
  const rows = groups.slice(0, MOST_ROWS).map(([name, each]) => {
    const heights = new Map<number, number>();
    const lane = element("span", {class: "try-lane"});
    for (const mark of each) {
      const at = column.get(mark)!;
      const height = heights.get(at) ?? 0;
      heights.set(at, height + 1);
      const dot = markOf(mark);
      dot.style.insetInlineStart = `${(at / COLUMNS) * 100}%`;
      dot.style.insetBlockEnd = `${Math.min(height, HIGHEST) * 0.75}rem`;
      lane.append(dot);
    }
    lane.style.blockSize = `${Math.min(Math.max(...heights.values()), HIGHEST + 1) * 0.75}rem`;
    return row(name, each.length, lane);
  });
  const days = [start, end].map((time) => new Date(time).toISOString().slice(0, 10));
  const ends = days.map((day) => element("span", {}, formatDates(day)));
  const axis = element(
    "li",
    {class: "try-axis", "aria-hidden": "true"},
    element("span"),
    element("span", {class: "try-ends"}, ...ends)
  );
  const undated = marks.length - dated.length;
  const title = `${dated.length} of ${count(marks.length)} have a date, ${formatDates(days[0])} to ${formatDates(days[1])}`;
  const note = `When what was counted happened; each dot leads to a claim.${undated ? ` ${count(undated)} without a date ${undated === 1 ? "is" : "are"} not drawn.` : ""}`;
  return figure("try-when", title, note, [...rows, axis], groups, "series");
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
    const next = {
      ArrowRight: at + 1,
      ArrowDown: at + 1,
      ArrowLeft: at - 1,
      ArrowUp: at - 1,
      Home: 0,
      End: marks.length - 1
    }[event.key];
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    const to = marks[Math.max(0, Math.min(marks.length - 1, next))];
    marks[at].setAttribute("tabindex", "-1");
    to.setAttribute("tabindex", "0");
    to.focus();
  });
}

/** Largest groups first, in order of the text where they are as large. */
function grouped<T>(all: readonly T[], of: (one: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(of(one));
    if (group) group.push(one);
    else groups.set(of(one), [one]);
  }
  return [...groups].sort(([, a], [, b]) => b.length - a.length);
}

const others = (claimants: number) => (claimants === 1 ? "one other" : `${claimants} others`);

const count = (claims: number) => `${claims.toLocaleString("en")} ${claims === 1 ? "number" : "numbers"}`;
