import {createHash} from "node:crypto";
import type {RenderedFigure} from "../figures.js";

/**
 * Names what a figure shows: ten hexadecimal digits over its words, drawings and rows. Two builds that show the same give
 * the same version, wherever the site stands.
 */
export function figureVersion(figure: RenderedFigure): string {
  const {title, subtitle, reading, alt, source, html, drawings, number, query, rows, derived} = figure;
  const shown = JSON.stringify([title, subtitle, reading, alt, source, html, drawings, number, query, rows, derived]);
  return createHash("sha256").update(shown).digest("hex").slice(0, 10);
}
