/** Which rows of a long table are drawn, and how much room stands for the others. */
export interface RowWindow {
  first: number;
  last: number;
  /** Pixels above and below the drawn rows. */
  above: number;
  below: number;
}

/** Browsers stop at some 16 to 33 million pixels; a longer table is squeezed, and scrolling covers more rows a pixel. */
const TALLEST = 8_000_000;

/** Rows drawn beyond what is seen, on either side. */
const SPARE = 8;

/**
 * The rows that show at a scroll position. All of `rows` can be reached, the first at 0 and the last at the end, however
 * many there are.
 */
export function rowWindow(rows: number, rowHeight: number, viewHeight: number, scrollTop: number): RowWindow {
  const seen = Math.ceil(viewHeight / rowHeight) + 1;
  const full = rows * rowHeight;
  const height = Math.min(full, TALLEST);
  if (height === full) {
    const first = Math.max(0, Math.min(Math.floor(scrollTop / rowHeight) - SPARE, rows));
    const last = Math.min(rows, first + seen + 2 * SPARE);
    return {first, last, above: first * rowHeight, below: (rows - last) * rowHeight};
  }
  const share = Math.min(1, Math.max(0, scrollTop / (height - viewHeight)));
  const top = share * (rows - viewHeight / rowHeight);
  const first = Math.max(0, Math.floor(top) - SPARE);
  const last = Math.min(rows, Math.floor(top) + seen + SPARE);
  const above = Math.max(0, scrollTop - (top - first) * rowHeight);
  return {first, last, above, below: Math.max(0, height - above - (last - first) * rowHeight)};
}
