import type {Hue} from "../../lib/palette.js";
import {dayStart} from "../../lib/scales.js";
import type {TimelineRow} from "../../queries/timeline.js";
import type {Event} from "./events.js";
import {type ChartOptions, withDefaults} from "./link.js";
import {drawPlot} from "./plot.js";
import {stackPanels} from "./stack.js";
import {drawDays} from "./timeline-days.js";
import {drawSpans} from "./timeline-spans.js";
import {amountOf, claimantOf, OWN_VOICE} from "./words.js";

/** When something began and ended: the first and the last day that either can have been. */
export interface Span {
  from: readonly [string, string];
  to: readonly [string, string];
}

/** A claim in its time. */
export interface TimelineItem {
  row: TimelineRow;
  span: Span;
  number: string;
  /** What the number is of. */
  words: string;
  /** Who says it; empty for the article itself. */
  note: string;
  hue: Hue;
}

export interface TimelineOptions extends ChartOptions {
  /** Kinds of claims, each with its title, in their order. */
  lanes: readonly {role: TimelineRow["role"]; title: string}[];
  /** What happened when: lines of the story, not claims; and their title. */
  events: readonly Event[];
  eventsTitle: string;
  /** Titles of the two panels: what lasted, and what has a day. */
  spansTitle: string;
  daysTitle: string;
  /** When it was; null for what has no place in time. */
  spanOf: (row: TimelineRow) => Span | null;
  /** What the number is of, to stand after it: "hours of talks". */
  labelOf: (row: TimelineRow) => string;
  hueOf: (row: TimelineRow) => Hue;
}

/**
 * Claims in their time, in two panels: what lasted for days or longer as bars on one scale of months; and what has a
 * day, day after day from top to bottom, in a lane for each kind where the drawing is wide.
 */
export function timeline(rows: readonly TimelineRow[], options: TimelineOptions): SVGSVGElement {
  const {lanes, events, eventsTitle, spansTitle, daysTitle, spanOf, labelOf, hueOf, ...rest} = options;
  const chart = withDefaults(rest);
  const items = rows.flatMap((row): TimelineItem[] => {
    const [span, who] = [spanOf(row), claimantOf(row)];
    if (!span) return [];
    const note = who === OWN_VOICE ? "" : who;
    return [{row, span, number: amountOf(row), words: labelOf(row), note, hue: hueOf(row)}];
  });
  const lasting = items.filter(({span}) => lasts(span));
  const dated = items.filter(({span}) => !lasts(span));
  const columns = lanes.map(({role, title}) => ({title, items: dated.filter(({row}) => row.role === role)}));
  const days = [...dated.map(({span}) => span.from[0]), ...events.map(({day}) => day)];
  const panels = [
    lasting.length ? drawSpans(lasting, {...chart, title: spansTitle, days, daysTitle}) : null,
    dated.length ? drawDays(columns, {...chart, title: daysTitle, events, eventsTitle}) : null
  ].filter((panel) => panel !== null);
  const {document, width} = chart;
  return panels.length ? stackPanels(document, panels, 32) : drawPlot({document, width, height: 1, marks: []});
}

const DAY = 86_400_000;

/** Whether something went on for more than a day. */
function lasts({from, to}: Span): boolean {
  return dayStart(to[0]).getTime() - dayStart(from[0]).getTime() > DAY;
}
