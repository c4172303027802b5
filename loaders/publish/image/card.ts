import {LIGHT} from "../../../src/lib/palette.js";
import {html, type Markup, trusted} from "../markup.js";
import type {Image} from "./compose.js";
import {readDrawing} from "./drawing.js";
import {drawText} from "./text.js";

/** What a card for social media says of a page. */
export interface CardParts {
  /** Who publishes it. */
  name: string;
  title: string;
  about: string;
  /** A drawing to stand beside the words. */
  drawing: string | null;
}

const [WIDTH, HEIGHT, MARGIN] = [1200, 630, 64];

/** A page as a card of 1200 × 630 px: name, title and what it is about, with the beginning of a drawing where there is one. */
export function composeCard({name, title, about, drawing}: CardParts): Image {
  const {paper, ink, rule} = LIGHT;
  const room = drawing ? 560 : WIDTH - 2 * MARGIN;
  const size = title.length > 70 ? 44 : 56;
  const box = {x: MARGIN, width: room};
  const signed = drawText(name, {...box, y: MARGIN, size: 28, fill: ink, bold: true});
  const heading = drawText(title, {...box, y: signed.bottom + 36, size, fill: ink, bold: true, leading: 1.14, most: 6});
  const most = Math.max(0, Math.floor((HEIGHT - MARGIN - heading.bottom - 20) / (28 * 1.35)));
  const words = most
    ? drawText(about, {...box, y: heading.bottom + 20, size: 28, fill: LIGHT["ink-2"], most: Math.min(most, 5)}).markup
    : html``;
  return {
    svg: html`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="Inter, sans-serif">
<style>.halo,.halo tspan{paint-order:stroke;stroke:${paper};stroke-width:4px;stroke-linejoin:round}</style>
<rect width="${WIDTH}" height="${HEIGHT}" fill="${paper}"/>
${drawing && beside(drawing)}
${signed.markup}${heading.markup}${words}
<rect x="0" y="${HEIGHT - 10}" width="${WIDTH}" height="10" fill="${ink}"/><rect x="${MARGIN}" y="${HEIGHT - 10}" width="96" height="10" fill="${LIGHT.mark}"/>
<rect x="0" y="0" width="${WIDTH}" height="1" fill="${rule}"/>
</svg>
`.toString(),
    width: WIDTH,
    height: HEIGHT
  };
}

/** The narrow drawing at the right, running out of the card at its foot. */
function beside(svg: string): Markup {
  const drawing = readDrawing(svg, LIGHT, {root: "", plain: true});
  const scale = 420 / drawing.width;
  const shown = Math.min(drawing.height, (HEIGHT - 10 - MARGIN) / scale);
  return trusted(drawing.place(WIDTH - MARGIN - 420, MARGIN, scale, shown));
}
