import * as Plot from "@observablehq/plot";
import {formatDay, formatNumber} from "../../lib/format.js";
import {colour} from "../../lib/palette.js";
import {dayStart} from "../../lib/scales.js";
import {textWidth} from "./measure.js";

/** Room below the plot that the labels of days take, in px. */
export const DAYS = 46;

const NOON = 43_200_000;

/** Nothing and up to six round numbers that are not above `max`. */
export function roundValues(max: number): number[] {
  const power = 10 ** Math.floor(Math.log10(max));
  const step = [0.2, 0.25, 0.5, 1].map((n) => n * power).find((n) => max / n <= 6) ?? power;
  return Array.from({length: Math.floor(max / step) + 1}, (_, i) => i * step);
}

/** Where a plot begins that has these numbers at its left, in px. */
export function leftOf(values: readonly number[]): number {
  return Math.ceil(Math.max(...values.map((value) => textWidth(formatNumber(value))))) + 8;
}

/** Rules across the plot at `values` of the y scale, each with its number at the left. */
export function numberAxis(
  values: readonly number[],
  {left, right, width}: Record<"left" | "right" | "width", number>
) {
  return [
    Plot.ruleY(values, {stroke: (d) => colour(d ? "rule" : "rule-strong"), insetLeft: left, insetRight: width - right}),
    Plot.text(values, {
      y: (d) => d,
      text: (d) => formatNumber(d),
      frameAnchor: "left",
      dx: left - 8,
      textAnchor: "end",
      fill: colour("ink-2")
    })
  ];
}

/** Ticks where days begin, below the plot at `bottom` px of `height`, and the date at noon of every `step`th day. */
export function dayAxis(days: readonly string[], {bottom, height, step}: Record<"bottom" | "height" | "step", number>) {
  return [
    Plot.tickX(days, {
      x: dayStart,
      stroke: colour("rule-strong"),
      insetTop: bottom,
      insetBottom: height - bottom - 5
    }),
    Plot.text(
      days.filter((_, i) => i % step === 0),
      {
        x: (d) => new Date(dayStart(d).getTime() + NOON),
        frameAnchor: "top",
        dy: bottom + 8,
        text: dayLabel,
        lineAnchor: "top",
        lineHeight: 1.2,
        fill: colour("ink-2")
      }
    )
  ];
}

/** The day's number; under the first one and under the first of a month, the month. */
function dayLabel(day: string, i: number): string {
  const [number, month] = formatDay(day, {year: false}).split(" ");
  return i === 0 || number === "1" ? `${number}\n${month.slice(0, 3)}` : number;
}
