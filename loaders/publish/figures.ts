import {JSDOM} from "jsdom";
import type {Figure} from "../../src/components/charts/figure.js";
import {type Derived, NARROW, WIDE} from "../../src/components/charts/link.js";
import {markCss} from "../../src/components/charts/style.js";
import {svg as element} from "../../src/components/charts/svg.js";
import {FIGURES} from "../../src/figures.js";
import type {Ground} from "../../src/lib/ground.js";
import {paletteCss} from "../../src/lib/palette.js";
import type {Evidence} from "../../src/queries/evidence.js";
import {type Database, query} from "../store/index.js";
import {altText, type FigureSource, frameFigure} from "./figure-frame.js";
import {readGround} from "./ground.js";

export interface RenderedFigure {
  name: string;
  /** The finished <figure>; its page needs `paletteCss()` and `figureCss()`. */
  html: string;
  title: string;
  alt: string;
  /** The wide drawing as a document of its own, light and dark by the system; empty for a number. */
  svg: string;
  rows: Evidence[];
  /** Values computed from the rows, each with what it rests on. */
  derived: readonly Derived[];
  /** Claims that the figure rests on, in document order. */
  claim_ids: string[];
}

export interface RenderOptions {
  /** Address of a claim's page, from the page that the figures stand in. Default "./claims/<id>". */
  href?: (claim_id: string) => string;
  /** What the figure's region holds; without it a map is left out of its drawing. */
  ground?: Ground | null;
}

/** Renders every figure of the registry from the database, by name. The same database gives the same bytes. */
export async function renderFigures(
  db: Database,
  options: Omit<RenderOptions, "ground"> = {}
): Promise<Record<string, RenderedFigure>> {
  const [source] = await query<FigureSource>(
    db,
    "SELECT title, address, publisher FROM source ORDER BY source_id LIMIT 1"
  );
  if (!source) throw new Error(`no source in the database: ${db.path}`);
  const figures: Record<string, RenderedFigure> = {};
  for (const [name, figure] of Object.entries(FIGURES)) {
    const ground = figure.region ? await readGround(db, figure.region) : null;
    figures[name] = renderFigure(name, figure, await query<Evidence>(db, figure.query), source, {...options, ground});
  }
  return figures;
}

/** Renders one figure from its rows. */
export function renderFigure(
  name: string,
  figure: Figure,
  rows: Evidence[],
  source: FigureSource,
  {href = (claim_id) => `./claims/${claim_id}`, ground = null}: RenderOptions = {}
): RenderedFigure {
  const {document} = new JSDOM("").window;
  const undrawn = figure.undrawn(rows);
  const drawn = rows.filter((row) => !undrawn.includes(row));
  const [title, alt] = [figure.title(rows), altText(figure, drawn)];
  const draw = (width: number) => {
    const drawing = figure.draw!(rows, {document, width, href, anchor: (id) => `#${name}-${id}`, ground});
    drawing.setAttribute("role", "group");
    drawing.setAttribute("aria-labelledby", `${name}-title`);
    return drawing;
  };
  const drawings = figure.draw && {narrow: draw(NARROW).outerHTML, wide: draw(WIDE).outerHTML};
  return {
    name,
    html: frameFigure({name, figure, rows, source, href, drawings}).toString(),
    title,
    alt,
    svg: figure.draw ? standAlone(figure.draw(rows, {document, width: WIDE, href, ground}), title, alt) : "",
    rows,
    derived: figure.derived?.(rows) ?? [],
    claim_ids: rows.flatMap((row) => row.claim_id ?? [])
  };
}

/** A drawing with its words, colours and ground inside, for use as a file. */
function standAlone(drawing: SVGSVGElement, title: string, alt: string): string {
  const document = drawing.ownerDocument;
  drawing.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  drawing.setAttribute("role", "group");
  const style = element(document, "style", {}, `${paletteCss("svg")}svg{background:var(--paper)}${markCss()}`);
  drawing.prepend(element(document, "title", {}, title), element(document, "desc", {}, alt), style);
  return drawing.outerHTML;
}
