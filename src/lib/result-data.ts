/** What a column of a result holds, by DuckDB's names of types. */
export interface ColumnType {
  /** "VARCHAR", "BIGINT", "DATE", "VARCHAR[]", … */
  name: string;
  kind: "number" | "text" | "date" | "time" | "boolean" | "list" | "other";
}

/**
 * One column of a result. Values are plain: numbers (bigint beyond 2⁵³), text, booleans, dates as "2023-09-24", moments as
 * "2023-09-24 06:00:00", lists as arrays, structs as objects; null for empty.
 */
export interface ResultColumn {
  name: string;
  type: ColumnType;
  get: (row: number) => unknown;
}

/** A result, whatever engine gave it; rows are never objects, so that a large one costs no more than its bytes. */
export interface ResultData {
  columns: readonly ResultColumn[];
  rows: number;
}

/** What kind of values a type of DuckDB has. */
export function columnType(name: string): ColumnType {
  const plain = name.toUpperCase();
  if (plain.endsWith("[]")) return {name, kind: "list"};
  if (/^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|DOUBLE|FLOAT|DECIMAL)\b/.test(plain)) return {name, kind: "number"};
  if (/^(VARCHAR|UUID|ENUM)\b/.test(plain)) return {name, kind: "text"};
  if (plain === "DATE") return {name, kind: "date"};
  if (plain.startsWith("TIMESTAMP")) return {name, kind: "time"};
  if (plain === "BOOLEAN") return {name, kind: "boolean"};
  return {name, kind: "other"};
}

/** A cell as text, as the workbench prints it: the same for a result of the build and for one of the browser. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  if (typeof value === "number") return Number.isInteger(value) ? String(value) : String(Math.round(value * 1e6) / 1e6);
  if (typeof value === "bigint" || typeof value === "boolean") return String(value);
  if (Array.isArray(value)) return `[${value.map(itemText).join(", ")}]`;
  if (value instanceof Uint8Array) {
    return `\\x${[...value.slice(0, 64)].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
  }
  const fields = Object.entries(value).map(([key, item]) => `${key}: ${itemText(item)}`);
  return `{${fields.join(", ")}}`;
}

/** Longer texts are cut in cells; the whole of it is in exports and copies. */
const LONGEST = 400;

/** A cell's text as a table shows it. */
export function shownText(value: unknown): string {
  const text = cellText(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

const itemText = (item: unknown) => (item === null || item === undefined ? "NULL" : cellText(item));

/** Least and most characters that a column shows of its values. */
const NARROWEST = 6;
const WIDEST = 44;

/** Lists are read in exports and through their marks, not in cells. */
const WIDEST_LIST = 22;

/** Widths of columns in characters: of the header and of the longest of the first values, within bounds. */
export function columnWidths({columns, rows}: ResultData, looked = 100): number[] {
  return columns.map(({name, type, get}) => {
    const widest = type.kind === "list" ? WIDEST_LIST : WIDEST;
    let longest = Math.max(name.length + 5, Math.min(type.name.length, 12) + 2, NARROWEST);
    for (let row = 0; row < Math.min(rows, looked) && longest < widest; ++row) {
      longest = Math.max(longest, cellText(get(row)).length + 2);
    }
    return Math.min(longest, widest);
  });
}

/** The claims and reported figures that a row names, in any of its columns. */
export interface RowEvidence {
  claims: string[];
  reported: string[];
}

/** What is known of claims and reported figures: a few words each, by id. */
export interface EvidenceLabels {
  claims: Readonly<Record<string, string>>;
  reported: Readonly<Record<string, {label: string; url: string}>>;
}

const NONE: RowEvidence = {claims: [], reported: []};

/** Which columns can name claims or reported figures: text and lists of text whose first values do. */
export function evidenceColumns({columns, rows}: ResultData, labels: EvidenceLabels, looked = 200): ResultColumn[] {
  return columns.filter(({type, get}) => {
    if (type.kind !== "text" && type.name !== "VARCHAR[]") return false;
    for (let row = 0; row < Math.min(rows, looked); ++row) {
      if ([get(row)].flat().some((value) => isKnown(value, labels))) return true;
    }
    return false;
  });
}

function isKnown(value: unknown, {claims, reported}: EvidenceLabels): boolean {
  return typeof value === "string" && (Object.hasOwn(claims, value) || Object.hasOwn(reported, value));
}

/** What one row rests on, once each. */
export function rowEvidence(columns: readonly ResultColumn[], row: number, labels: EvidenceLabels): RowEvidence {
  if (!columns.length) return NONE;
  const values = columns.flatMap(({get}) => [get(row)].flat()).filter((value) => isKnown(value, labels)) as string[];
  const ids = [...new Set(values)];
  return {
    claims: ids.filter((id) => Object.hasOwn(labels.claims, id)),
    reported: ids.filter((id) => !Object.hasOwn(labels.claims, id))
  };
}
