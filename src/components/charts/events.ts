import {colour} from "../../lib/palette.js";
import {momentOf} from "../../lib/scales.js";
import {svg} from "./svg.js";

/** Something that happened: a line of the story, not a claim. */
export interface Event {
  /** ISO date. */
  day: string;
  words: string;
}

const ROW = 20;

/**
 * Events as fine lines rising from their day, each with its words at the end: staggered from the top of the plot where
 * the drawing is wide, in rows below the axis where it is narrow. `below` is the room the rows take.
 */
export function placeEvents(events: readonly Event[], {narrow, top}: {narrow: boolean; top: number}) {
  return {
    below: narrow ? events.length * ROW + 10 : 0,
    /** `bottom` is the axis, `days` where its labels end, `strip` where the rows begin; all in px. */
    draw(
      document: Document,
      x: (moment: Date) => number,
      {bottom, days, strip}: {bottom: number; days: number; strip: number}
    ): (SVGPathElement | SVGTextElement)[] {
      const placed = events.map(({day, words}, i) => ({
        words,
        at: Math.round(x(momentOf({event_from: day, event_start: null})!)) + 0.5,
        y: narrow ? strip + 18 + i * ROW : top + 24 + i * (ROW + 2)
      }));
      // All lines below all words: a later event's line may pass an earlier one's words.
      return [
        svg(document, "path", {
          d: placed
            .map(({at, y}) =>
              narrow ? `M${at},${top + 8}V${bottom}M${at},${days}V${y}` : `M${at},${y - 10}V${bottom}`
            )
            .join(""),
          fill: "none",
          stroke: colour("rule-strong"),
          "stroke-dasharray": "1 3"
        }),
        ...placed.map(({at, y, words}) =>
          svg(document, "text", {x: at + 5, y, fill: colour("ink-2"), class: "halo", "aria-hidden": "true"}, words)
        )
      ];
    }
  };
}
