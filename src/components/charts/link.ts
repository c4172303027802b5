import type {Bounds} from "../../lib/format.js";
import type {Ground} from "../../lib/ground.js";
import type {Evidence} from "../../queries/evidence.js";
import {svg} from "./svg.js";
import {nameOf} from "./words.js";

/** What every chart cell takes. */
export interface ChartOptions {
  /** Width of the drawing in px; narrow below 500. Default 700. */
  width?: number;
  /** Where to draw; the page's document in a browser. */
  document?: Document;
  /** Address of a claim's page. Default "./claims/<id>". */
  href?: (claim_id: string) => string;
  /** Address of a computed value's row in the figure's table. Default "#<id>". */
  anchor?: (id: string) => string;
  /** What a map is drawn on; null for a chart, and where a map has to do without. Default null. */
  ground?: Ground | null;
}

/** A computed value: what it says, how it is computed, and the numbers it rests on. */
export interface Derived {
  /** Its name within the figure, in characters that an address may have. */
  id: string;
  /** The value in words, as the drawing has it: "1,106 people an hour". */
  words: string;
  /** What it is of: "27 September, 08:00 to 15:00". */
  of: string;
  /** The calculation with its numbers: "(50,243 − 42,500) people ÷ 7 hours". */
  how: string;
  rests: readonly Evidence[];
}

/** A computed value as a mark has it: its bounds, and how it was computed. */
export type Computed = Bounds & {derived: Derived};

export const WIDE = 700;
export const NARROW = 336;

/** Options with their defaults; throws `no document to draw in` outside a browser where none is given. */
export function withDefaults({
  width = WIDE,
  document = globalThis.document,
  href,
  anchor,
  ground = null
}: ChartOptions): Required<ChartOptions> {
  if (!document) throw new Error("no document to draw in: pass one");
  return {
    width,
    document,
    href: href ?? ((claim_id) => `./claims/${encodeURIComponent(claim_id)}`),
    anchor: anchor ?? ((id) => `#${id}`),
    ground
  };
}

/** Where a row leads: its claim's page, or the address a reported figure was read at. Throws for a row with neither. */
export function addressOf(row: Evidence, href: (claim_id: string) => string): string {
  if (row.claim_id) return href(row.claim_id);
  if (row.url) return row.url;
  throw new Error(`row with neither claim nor address: ${JSON.stringify(row.value_text ?? row.value)}`);
}

/**
 * The link that a mark is: named for those who do not see it, and led by `shapes`, the last drawn on top. The shapes
 * should include a `hitArea`. `visible` are the words drawn with the mark, in the order of reading.
 */
export function evidenceLink(
  row: Evidence,
  {document, href}: Required<ChartOptions>,
  shapes: readonly (Node | string | null)[],
  visible?: string
): SVGAElement {
  return svg(
    document,
    "a",
    {
      href: addressOf(row, href),
      class: row.origin === "article" ? null : row.origin,
      "data-claim": row.claim_id,
      "data-reported": row.reported_id,
      rel: row.claim_id ? null : "external noopener",
      "aria-label": nameOf(row, visible)
    },
    ...shapes
  );
}

/**
 * The link that the mark of a computed value is: to its row in the figure's table, where the calculation and the numbers
 * it rests on are. Named and drawn as `evidenceLink` has it.
 */
export function derivedLink(
  derived: Derived,
  {document, anchor}: Required<ChartOptions>,
  shapes: readonly (Node | string | null)[],
  visible = derived.words
): SVGAElement {
  const {id, of, rests} = derived;
  return svg(
    document,
    "a",
    {
      href: anchor(id),
      class: "derived",
      "data-derived": id,
      "data-rests": rests.map((row) => row.claim_id ?? row.reported_id).join(" "),
      "aria-label": `Computed: ${visible}, ${of}`
    },
    ...shapes
  );
}

/** The link of either: to its claim, or to its calculation. */
export function markLink(
  row: Evidence | Computed,
  chart: Required<ChartOptions>,
  shapes: readonly (Node | string | null)[],
  visible?: string
): SVGAElement {
  return "derived" in row
    ? derivedLink(row.derived, chart, shapes, visible)
    : evidenceLink(row, chart, shapes, visible);
}

/** An invisible area that answers to finger and mouse and carries the focus ring; at least 24 px each way. */
export function hitArea(document: Document, x: number, y: number, width = 24, height = 24): SVGRectElement {
  return svg(document, "rect", {
    class: "hit",
    x: x - Math.max(0, 24 - width) / 2 || null,
    y: y - Math.max(0, 24 - height) / 2 || null,
    width: Math.max(24, width),
    height: Math.max(24, height),
    rx: 4,
    fill: "none"
  });
}
