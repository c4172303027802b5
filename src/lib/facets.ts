/**
 * Filters over rows by facets: within one facet any of the chosen values will do, between facets all must hold. Rows are
 * kept as their values by facet, so that the same code counts a table of a page and a table of a million rows.
 */

/** Values of one row by facet; null where the row has none. */
export type FacetRow = Readonly<Record<string, string | null>>;

/** Chosen values by facet; a facet that is not here, or empty, asks nothing. */
export type Choice = Readonly<Record<string, readonly string[]>>;

/** How a row without a value is named in a choice. */
export const NONE = "-";

export interface FacetCounts {
  /** Which rows pass, by index. */
  passes: Uint8Array;
  /** How many do. */
  count: number;
  /**
   * By facet and value, how many rows would pass if the facet's own choice were lifted: what choosing the value as well
   * would bring.
   */
  counts: Record<string, Record<string, number>>;
}

/**
 * Applies a choice to `rows`. `also` says of a row, by index, whether what is no facet (a time span, a text) lets it
 * through. One pass over the rows.
 */
export function applyChoice(
  rows: readonly FacetRow[],
  facets: readonly string[],
  choice: Choice,
  also: (index: number) => boolean = () => true
): FacetCounts {
  const wanted = facets.map((facet) => (choice[facet]?.length ? new Set(choice[facet]) : null));
  const counts: Record<string, Record<string, number>> = Object.fromEntries(facets.map((facet) => [facet, {}]));
  const passes = new Uint8Array(rows.length);
  let count = 0;
  rows.forEach((row, i) => {
    const open = also(i);
    // Facets whose choice the row fails: none, it passes; one, it counts for that facet alone.
    let failed = -1;
    let failures = open ? 0 : 2;
    for (let f = 0; f < facets.length && failures < 2; ++f) {
      if (wanted[f]?.has(row[facets[f]] ?? NONE) === false) {
        failed = f;
        failures += 1;
      }
    }
    if (failures === 0) {
      passes[i] = 1;
      count += 1;
    }
    for (let f = 0; f < facets.length; ++f) {
      if (!(failures === 0 || (failures === 1 && failed === f))) continue;
      const value = row[facets[f]] ?? NONE;
      counts[facets[f]][value] = (counts[facets[f]][value] ?? 0) + 1;
    }
  });
  return {passes, count, counts};
}
