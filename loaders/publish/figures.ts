import type {Figure} from "../../src/components/charts/figure.js";
import {type Derived, NARROW, WIDE} from "../../src/components/charts/link.js";
import {FIGURES} from "../../src/figures.js";
import type {Ground} from "../../src/lib/ground.js";
import type {Evidence} from "../../src/queries/evidence.js";
import {type Database, query} from "../store/index.js";
import {altText, type FigureSource, frameFigure} from "./figure-frame.js";
import {readGround} from "./ground.js";
import {parseDocument} from "./parse.js";
import {inSource} from "./scope.js";

export interface RenderedFigure {
  name: string;
  kind: Figure["kind"];
  /** The finished <figure>; its page needs `paletteCss()` and `figureCss()`. */
  html: string;
  /** Room for its drawings, which a page need not lay out before they come near the screen. */
  css: string;
  title: string;
  subtitle: string;
  reading: string;
  alt: string;
  /** Who states it and where it was read, as text. */
  source: string;
  /** The drawings as they stand in `html`; none for a number. */
  drawings: {narrow: string; wide: string} | null;
  /** The number with what it counts and the sentence that states it; for a number only. */
  number: {value: string; counted: string; quote: string} | null;
  /** The SELECT that gives `rows`. */
  query: string;
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

/** Renders every figure of the registry from the database, by name, over one source: `source_id`, or the first. The same database gives the same bytes. */
export async function renderFigures(
  db: Database,
  options: Omit<RenderOptions, "ground"> & {source_id?: string} = {}
): Promise<Record<string, RenderedFigure>> {
  const all = await query<FigureSource & {source_id: string}>(
    db,
    "SELECT source_id, title, address, publisher FROM source ORDER BY source_id"
  );
  const source = all.find(({source_id}) => source_id === options.source_id) ?? all[0];
  if (!source) throw new Error(`no source in the database: ${db.path}`);
  const figures: Record<string, RenderedFigure> = {};
  for (const [name, registered] of Object.entries(FIGURES)) {
    const figure = all.length > 1 ? {...registered, query: inSource(registered.query, source.source_id)} : registered;
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
  const document = parseDocument("");
  const undrawn = figure.undrawn(rows);
  const drawn = rows.filter((row) => !undrawn.includes(row));
  const [title, alt] = [figure.title(rows), altText(figure, drawn)];
  const draw = (width: number) => {
    const drawing = figure.draw!(rows, {document, width, href, anchor: (id) => `#${name}-${id}`, ground});
    drawing.setAttribute("role", "group");
    drawing.setAttribute("aria-labelledby", `${name}-title`);
    return drawing;
  };
  const [narrow, wide] = figure.draw ? [draw(NARROW), draw(WIDE)] : [];
  const drawings = narrow && wide ? {narrow: narrow.outerHTML, wide: wide.outerHTML} : null;
  const markup = frameFigure({name, figure, rows, source, href, drawings}).toString();
  // What is drawn is the most of it, and says nothing of what is asked below.
  const page = parseDocument(markup.replace(drawings?.narrow ?? "", "").replace(drawings?.wide ?? "", ""));
  const text = (selector: string) => page.querySelector(selector)?.textContent ?? "";
  return {
    name,
    kind: figure.kind,
    html: markup,
    css: narrow && wide ? roomFor(name, "narrow", narrow) + roomFor(name, "wide", wide) : "",
    title,
    subtitle: figure.subtitle(rows),
    reading: figure.reading(rows),
    alt,
    source: text(".chart-source"),
    drawings,
    number: drawings
      ? null
      : {value: text(".chart-number a"), counted: text(".chart-number span"), quote: text(".chart-quote")},
    query: figure.query,
    rows,
    derived: figure.derived?.(rows) ?? [],
    claim_ids: rows.flatMap((row) => row.claim_id ?? [])
  };
}

function roomFor(name: string, size: "narrow" | "wide", drawing: SVGSVGElement): string {
  return `#${name} .figure-${size}{aspect-ratio:${drawing.getAttribute("width")}/${drawing.getAttribute("height")}}`;
}
