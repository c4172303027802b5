import {colour} from "../../lib/palette.js";
import {textWidth, wrapText} from "./measure.js";
import {svg} from "./svg.js";

const LEADING = 17;

/** A label in lines: its number in bold, what it is of, and in second rank when or who. */
export interface TimelineLabel {
  number: string;
  lines: string[];
  /** After the last line where it fits there, else in lines of its own. */
  inline: string;
  notes: string[];
  /** All of it, as it is read. */
  visible: string;
}

/** Breaks a label into lines of at most `width` px. */
export function wrapLabel(
  {number, words, note}: {number: string; words: string; note: string},
  width: number
): TimelineLabel {
  const what = `${number} ${words}`.trim();
  const lines = wrapText(what, width, {bold: true});
  const fits = textWidth(lines.at(-1)!, {bold: true}) + textWidth(`, ${note}`) <= width;
  const inline = note && fits ? `, ${note}` : "";
  const notes = note && !fits ? wrapText(note, width) : [];
  return {number, lines, inline, notes, visible: [what + inline, ...notes].join(" ")};
}

/** Height of a label in px. */
export function labelHeight({lines, notes}: TimelineLabel): number {
  return (lines.length + notes.length) * LEADING;
}

/** Width of its widest line in px. */
export function labelWidth({lines, inline, notes}: TimelineLabel): number {
  const last = textWidth(lines.at(-1)!, {bold: true}) + textWidth(inline);
  return Math.max(last, ...lines.map((line) => textWidth(line, {bold: true})), ...notes.map((line) => textWidth(line)));
}

/** Draws a label as one text, its first baseline at `y`. */
export function labelText(
  document: Document,
  {number, lines: [first, ...rest], inline, notes}: TimelineLabel,
  {x, y}: {x: number; y: number}
): SVGTextElement {
  const span = (line: string, i: number, fill: string | null) => [
    " ",
    svg(document, "tspan", {x, y: y + (i + 1) * LEADING, fill}, line)
  ];
  return svg(
    document,
    "text",
    {x, y, class: "halo"},
    number ? svg(document, "tspan", {"font-weight": 600}, number) : null,
    first.slice(number.length),
    ...rest.flatMap((line, i) => span(line, i, null)),
    inline ? svg(document, "tspan", {fill: colour("ink-2")}, inline) : null,
    ...notes.flatMap((line, i) => span(line, rest.length + i, colour("ink-2")))
  );
}
