import type {ResultColumn} from "../../lib/result-data.js";

export interface Sorting {
  column: number;
  direction: "ascending" | "descending";
}

/**
 * The order of rows by one column: numbers by value, the rest by code units as DuckDB orders text, empty ones last in
 * either direction, ties as they were.
 */
export function rowOrder({type, get}: ResultColumn, rows: number, direction: Sorting["direction"]): Uint32Array {
  const order = Uint32Array.from({length: rows}, (_, row) => row);
  const sign = direction === "ascending" ? 1 : -1;
  if (type.kind === "number") {
    const keys = Float64Array.from({length: rows}, (_, row) => {
      const value = get(row);
      return value === null ? Number.NaN : Number(value);
    });
    return order.sort((a, b) => {
      const [x, y] = [keys[a], keys[b]];
      if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y)) || a - b;
      return sign * (x - y) || a - b;
    });
  }
  const keys = Array.from({length: rows}, (_, row) => {
    const value = get(row);
    return value === null ? null : typeof value === "string" ? value : JSON.stringify(value);
  });
  return order.sort((a, b) => {
    const [x, y] = [keys[a], keys[b]];
    if (x === null || y === null) return Number(x === null) - Number(y === null) || a - b;
    return x === y ? a - b : sign * (x < y ? -1 : 1);
  });
}
