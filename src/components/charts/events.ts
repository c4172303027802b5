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
  const below = narrow ? events.length * ROW + 10 : 0;
  return {
    below,
    draw(
      document: Document,
      x: (moment: Date) => number,
      {bottom, strip}: {bottom: number; strip: number}
    ): SVGGElement[] {
      return events.map(({day, words}, i) => {
        const at = x(momentOf({event_from: day, event_start: null})!);
        const y = narrow ? strip + 18 + i * ROW : top + 24 + i * (ROW + 2);
        const [y1, y2] = narrow ? [top + 8, y - 2] : [y - 10, bottom];
        return svg(
          document,
          "g",
          {class: "event"},
          svg(document, "line", {
            x1: at,
            x2: at,
            y1,
            y2,
            stroke: colour("rule-strong"),
            "stroke-width": 1,
            "stroke-dasharray": "1 3"
          }),
          svg(document, "text", {x: at + 5, y, fill: colour("ink-2"), class: "halo"}, words)
        );
      });
    }
  };
}
