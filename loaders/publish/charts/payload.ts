import type {EvidenceFile} from "../../../src/lib/evidence-file.js";
import type {Notice, Payload} from "../../../src/lib/payload.js";
import {evidenceOf} from "../evidence.js";
import type {RenderedFigure} from "../figures.js";
import {embeddedFonts} from "../image/fonts.js";
import {html} from "../markup.js";

export interface PayloadParts {
  figure: RenderedFigure;
  version: string;
  evidence: EvidenceFile;
  /** Who made it. */
  name: string;
  notice?: Notice | null;
}

/** A figure for other sites: no heading among theirs, and below it where it is from and what has happened to it since. */
export async function figurePayload(parts: PayloadParts): Promise<Payload> {
  const {figure, version, evidence, name, notice = null} = parts;
  const {title} = figure;
  const credit =
    html`${notice && html`<p class="chart-notice" role="note">${notice.words} <a href="./${notice.href}">See the figure as it is now</a>.</p>`}
<p class="chart-credit"><a href="./charts/${figure.name}">${name}</a>: follow a mark to the sentence behind it.</p>
</figure>`.toString();
  const markup = figure.html
    .replace(/<h3 (class="chart-title"[^>]*)>([\s\S]*?)<\/h3>/, "<p $1>$2</p>")
    .replace(/<\/figure>\s*$/, () => credit);
  const opened = evidenceOf(figure, evidence);
  return {
    name: figure.name,
    version,
    title,
    html: markup,
    evidence: opened,
    // The drawer's own buttons and words are in it too.
    fonts: await embeddedFonts(`${markup}${JSON.stringify(opened)}←→× of in this figure`),
    notice
  };
}
