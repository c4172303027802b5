import {WIDE} from "../../../src/components/charts/link.js";
import {wrapText} from "../../../src/components/charts/measure.js";
import {DARK, LIGHT, type Theme} from "../../../src/lib/palette.js";
import type {RenderedFigure} from "../figures.js";
import {html, type Markup, trusted} from "../markup.js";
import {readDrawing, resolveColours} from "./drawing.js";
import {drawText} from "./text.js";

export interface ImageOptions {
  theme: "light" | "dark";
  /** Who made it and under which terms, at the foot: "Corridor, CC BY-SA 4.0". */
  credit: string;
}

/** An image of a figure: its SVG, without fonts, and all the characters in it. */
export interface Image {
  svg: string;
  width: number;
  height: number;
}

/** Sizes of what is posted where images have a fixed size, in px of the file. */
export const CROPS = {square: {width: 1080, height: 1080}, portrait: {width: 1080, height: 1350}} as const;
export type Crop = keyof typeof CROPS;

const MARGIN = 24;

/**
 * The whole figure as an image of its own: title, subtitle, drawing, how to read it, source and credit. Its marks lead to
 * the claims' pages, from where the file is published (charts/).
 */
export function composeImage(figure: RenderedFigure, {theme, credit}: ImageOptions): Image {
  const colours = theme === "dark" ? DARK : LIGHT;
  const box = {x: MARGIN, width: WIDE};
  const quiet = {...box, fill: colours["ink-2"]};
  const title = drawText(figure.title, {...box, y: MARGIN, size: 22, fill: colours.ink, bold: true, leading: 1.25});
  const subtitle = drawText(figure.subtitle, {...quiet, y: title.bottom + 4, size: 15});
  const body = drawBody(figure, colours, subtitle.bottom + 20);
  const reading = drawText(figure.reading, {...quiet, y: body.bottom + 14, size: 13});
  const source = drawText(figure.source, {...quiet, y: reading.bottom + 6, size: 13});
  const signed = drawText(credit, {...quiet, y: source.bottom + 6, size: 13});
  const height = Math.ceil(signed.bottom + MARGIN);
  return frame(figure, colours, {width: WIDE + 2 * MARGIN, height}, [
    ...[title, subtitle].map(({markup}) => markup),
    body.markup,
    ...[reading, source, signed].map(({markup}) => markup)
  ]);
}

/**
 * The figure for a post of a fixed size, with large type. What does not fit legibly is cut off between two marks, and the
 * image says that it is a part.
 */
export function composeCrop(figure: RenderedFigure, crop: Crop, {theme, credit}: ImageOptions): Image {
  const colours = theme === "dark" ? DARK : LIGHT;
  const {width, height} = CROPS[crop];
  const margin = 64;
  const box = {x: margin, width: width - 2 * margin};
  const title = drawText(figure.title, {...box, y: margin, size: 48, fill: colours.ink, bold: true, leading: 1.15});
  const subtitle = drawText(figure.subtitle, {...box, y: title.bottom + 12, size: 26, fill: colours["ink-2"], most: 2});
  const quiet = {...box, size: 22, fill: colours["ink-2"]};
  const foot = (text: string) => {
    const lines = [figure.source, text].map((words) => ({...quiet, words, most: 2}));
    const heights = lines.map(({words}) => Math.min(2, wrapText(words, box.width, {size: 22}).length) * LINE);
    const source = drawText(figure.source, {...lines[0], y: height - margin - heights[0] - heights[1] - 8});
    return html`${source.markup}${drawText(text, {...lines[1], y: source.bottom + 8}).markup}`;
  };
  const top = subtitle.bottom + 28;
  const words = [title.markup, subtitle.markup];
  if (!figure.drawings) {
    const body = drawNumber(figure, colours, {...box, y: top, scale: 1.8});
    return frame(figure, colours, {width, height}, [...words, body.markup, foot(credit)]);
  }
  const room = height - margin - 4 * LINE - 32 - top;
  const {drawing, scale, shown} = fitDrawing(figure.drawings, colours, box.width, room);
  const part = shown < drawing.height ? `This is a part; the figure has ${figure.rows.length} numbers. ` : "";
  return frame(figure, colours, {width, height}, [
    ...words,
    trusted(drawing.place(margin, top, scale, shown)),
    foot(part + credit)
  ]);
}

/** Height of a line at the foot of a crop. */
const LINE = 22 * 1.35;

/** The drawing with the largest type that fits whole; where none does legibly, a part of the wide one. */
function fitDrawing({wide, narrow}: {wide: string; narrow: string}, colours: Theme, width: number, room: number) {
  const [first, ...others] = [wide, narrow].map((svg) => readDrawing(svg, colours, {root: "../", plain: true}));
  const whole = [first, ...others]
    .map((drawing) => ({drawing, scale: Math.min(width / drawing.width, room / drawing.height), shown: drawing.height}))
    .filter(({scale}) => scale >= LEAST_CROP_SCALE)
    .sort((a, b) => b.scale - a.scale);
  if (whole[0]) return whole[0];
  for (const loose of [false, true]) {
    for (const scale of PART_SCALES) {
      const shown = first.cut(room / scale, loose);
      if (shown) return {drawing: first, scale, shown};
    }
  }
  return {drawing: first, scale: 1, shown: room};
}

/** Below this a post on a phone cannot be read: 14 px of the drawing are 20 of 1080 px. */
const LEAST_CROP_SCALE = 1.2;
/** What a part is drawn at, by preference. */
const PART_SCALES = [1.28, 1.15, 1.05];

function drawBody(figure: RenderedFigure, colours: Theme, y: number): {markup: Markup; bottom: number} {
  if (!figure.drawings) return drawNumber(figure, colours, {x: MARGIN, y, width: WIDE, scale: 1});
  const drawing = readDrawing(figure.drawings.wide, colours, {root: "../", plain: false});
  return {markup: trusted(drawing.place(MARGIN, y, 1)), bottom: y + drawing.height};
}

/** A number, large, with what it counts and the sentence that states it. */
function drawNumber(
  {number}: RenderedFigure,
  colours: Theme,
  {x, y, width, scale}: {x: number; y: number; width: number; scale: number}
): {markup: Markup; bottom: number} {
  const value = drawText(number?.value ?? "", {
    x,
    y,
    width,
    size: 64 * scale,
    fill: colours.ink,
    bold: true,
    leading: 1.1
  });
  const counted = drawText(number?.counted ?? "", {x, y: value.bottom + 4, width, size: 18 * scale, fill: colours.ink});
  const quote = drawText(number ? `“${number.quote}”` : "", {
    x,
    y: counted.bottom + 12,
    width,
    size: 17 * scale,
    fill: colours["ink-2"],
    leading: 1.5
  });
  return {markup: html`${value.markup}${counted.markup}${quote.markup}`, bottom: quote.bottom};
}

/** The ground and what stands on it, as one document. */
function frame(
  {title, alt}: RenderedFigure,
  colours: Theme,
  {width, height}: {width: number; height: number},
  parts: Markup[]
): Image {
  const svg =
    html`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Inter, sans-serif" role="group">
<title>${title}</title><desc>${alt}</desc>
<style>${trusted(imageCss(colours))}</style>
<rect width="${width}" height="${height}" fill="${colours.paper}"/>
${parts}
</svg>
`.toString();
  return {svg: resolveColours(svg, colours), width, height};
}

/** What classes of drawings mean in an image. */
function imageCss({paper}: Theme): string {
  return `.halo,.halo tspan{paint-order:stroke;stroke:${paper};stroke-width:4px;stroke-linejoin:round}.hit{pointer-events:all}`;
}
