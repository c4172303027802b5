/** A notebook as it is kept, shared and saved. Whatever is read from outside goes through `readNotebook` first. */
export interface NotebookFile {
  corridor: 1;
  title: string;
  cells: CellRecord[];
}

export type CellRecord = SqlRecord | TextRecord;

export interface SqlRecord {
  kind: "sql";
  title: string;
  /** By which later cells query this one; empty for none. */
  name: string;
  text: string;
  parameters: Record<string, string>;
  keep: boolean;
  collapsed: boolean;
  chart: ChartRecord | null;
}

export interface TextRecord {
  kind: "text";
  /** Markdown. */
  text: string;
  collapsed: boolean;
}

/** What a chart draws: a mark, and the column of each channel by its name. */
export interface ChartRecord {
  mark: ChartMark;
  x: string;
  y: string;
  colour: string;
}

export const CHART_MARKS = ["bar", "line", "dot", "cell"] as const;
export type ChartMark = (typeof CHART_MARKS)[number];

/** More than anybody writes; a file with more was not written by this page. */
const MOST_CELLS = 200;
const LONGEST = 200_000;

/** A name by which a cell can be queried. */
export const CELL_NAME = /^[a-z][a-z0-9_]{0,62}$/;

/**
 * Reads a notebook from text that anybody may have written: only fields known here are taken, each of its own type.
 * Throws one line that says what is wrong.
 */
export function readNotebook(text: string): NotebookFile {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    throw new Error("This is no notebook: it is not JSON.");
  }
  if (!isRecord(raw) || raw.corridor !== 1 || !Array.isArray(raw.cells)) {
    throw new Error("This is no notebook of this page.");
  }
  if (raw.cells.length > MOST_CELLS) throw new Error(`This notebook has too many cells: ${raw.cells.length}.`);
  return {corridor: 1, title: string(raw.title), cells: raw.cells.map(readCell)};
}

function readCell(raw: unknown, i: number): CellRecord {
  if (!isRecord(raw)) throw new Error(`Cell ${i + 1} of this notebook cannot be read.`);
  const text = string(raw.text);
  if (text.length > LONGEST) throw new Error(`Cell ${i + 1} of this notebook is too long.`);
  if (raw.kind === "text") return {kind: "text", text, collapsed: raw.collapsed === true};
  if (raw.kind !== "sql") throw new Error(`Cell ${i + 1} of this notebook is of a kind unknown here.`);
  const name = string(raw.name);
  return {
    kind: "sql",
    title: string(raw.title),
    name: CELL_NAME.test(name) ? name : "",
    text,
    parameters: readParameters(raw.parameters),
    keep: raw.keep === true,
    collapsed: raw.collapsed === true,
    chart: readChart(raw.chart)
  };
}

function readParameters(raw: unknown): Record<string, string> {
  if (!isRecord(raw)) return {};
  const known = Object.entries(raw).filter(([name, value]) => /^[A-Za-z]\w*$/.test(name) && typeof value === "string");
  return Object.fromEntries(known) as Record<string, string>;
}

function readChart(raw: unknown): ChartRecord | null {
  if (!isRecord(raw)) return null;
  const mark = CHART_MARKS.find((one) => one === raw.mark);
  return mark ? {mark, x: string(raw.x), y: string(raw.y), colour: string(raw.colour)} : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const string = (value: unknown) => (typeof value === "string" ? value : "");
