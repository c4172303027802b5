import type {Region} from "../../lib/ground.js";
import type {Evidence} from "../../queries/evidence.js";
import type {ChartOptions, Derived} from "./link.js";

/** A figure of the registry. All words are functions of the rows, so that none can disagree with the data. */
export interface Figure<Row extends Evidence = Evidence> {
  /** A chart, or one number with the sentence that states it. */
  kind: "chart" | "number";
  /** The SELECT that gives its rows. */
  query: string;
  /** States the finding: at most 15 words, sentence case, no full stop. */
  title: (rows: readonly Row[]) => string;
  /** Measure, place and period. */
  subtitle: (rows: readonly Row[]) => string;
  /** What each kind of mark means, where labels in the drawing do not say it. */
  reading: (rows: readonly Row[]) => string;
  /** What the drawing shows, for those who do not see it; claimants and range are added to it. */
  alt: (rows: readonly Row[]) => string;
  /** Draws the rows; for a number, there is nothing to draw. */
  draw: ((rows: readonly Row[], options: ChartOptions) => SVGSVGElement) | null;
  /** Rows that the drawing has no place for, to be listed beside it. */
  undrawn: (rows: readonly Row[]) => readonly Row[];
  /** The part of the earth that the drawing shows: it is given what lies there as `ground`. */
  region?: Region;
  /** Values computed from the rows that the drawing shows, for its table; each mark of one is a `derivedLink`. */
  derived?: (rows: readonly Row[]) => readonly Derived[];
}
