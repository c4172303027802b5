import type {EngineClient} from "./engine-client.js";
import {identifier, literal} from "./sql-text.js";

/** A table that was made of somebody's file; it is in this page's memory and nowhere else. */
export interface Brought {
  table: string;
  rows: number;
}

/** Files larger than this are too much for a tab. */
const LARGEST = 500e6;

export interface BringOptions {
  engine: EngineClient;
  /** Address of the script that reads Parquet. */
  parquetScript: URL;
}

/** Makes a table of a CSV, TSV, JSON, Parquet or Arrow file. Throws one line that says what is wrong with it. */
export async function bringFile(file: File, {engine, parquetScript}: BringOptions): Promise<Brought> {
  if (file.size > LARGEST) throw new Error(`${file.name} is too large for a page: ${Math.round(file.size / 1e6)} MB.`);
  if (!file.size) throw new Error(`${file.name} is empty.`);
  const table = tableName(file.name);
  const bytes = await file.arrayBuffer();
  const kind = kindOf(file.name, new Uint8Array(bytes, 0, Math.min(8, bytes.byteLength)));
  try {
    if (kind === "arrow") {
      await engine.addArrow(table, new Uint8Array(bytes));
      return {table, rows: await countRows(engine, table)};
    }
    if (kind === "csv") return await bringText(new Uint8Array(bytes), table, engine);
    const rows =
      kind === "parquet" ? await parquetRows(bytes, parquetScript) : jsonRows(new TextDecoder().decode(bytes));
    return await bringText(new TextEncoder().encode(rowsToCsv(rows)), table, engine, textColumns(rows));
  } catch (error) {
    throw new Error(`${file.name} cannot be read: ${plainMessage(error)}`);
  }
}

/** Makes a table of pasted text, as spreadsheets and pages give it. */
export async function bringPasted(text: string, table: string, engine: EngineClient): Promise<Brought> {
  if (!text.trim()) throw new Error("There is nothing to make a table of.");
  try {
    return await bringText(new TextEncoder().encode(text), tableName(table), engine);
  } catch (error) {
    throw new Error(`The pasted text is no table: ${plainMessage(error)}`);
  }
}

async function bringText(
  bytes: Uint8Array,
  table: string,
  engine: EngineClient,
  text?: readonly string[]
): Promise<Brought> {
  const path = await engine.addFile(`${table}.csv`, bytes);
  await engine.run(`CREATE OR REPLACE TABLE ${identifier(table)} AS SELECT * FROM ${readCsv(path, text)}`, 1);
  return {table, rows: await countRows(engine, table)};
}

/** The call that reads a CSV. DuckDB finds the types, but of columns that are known to be text: "007" is no number. */
export function readCsv(path: string, text?: readonly string[]): string {
  const options = ["sample_size = -1"];
  if (text) options.push("header = true", "allow_quoted_nulls = false");
  if (text?.length) options.push(`types = {${text.map((name) => `${literal(name)}: 'VARCHAR'`).join(", ")}}`);
  return `read_csv(${[literal(path), ...options].join(", ")})`;
}

async function countRows(engine: EngineClient, table: string): Promise<number> {
  const {data} = await engine.run(`SELECT count(*) FROM ${identifier(table)}`, 1);
  return Number(data.columns[0].get(0));
}

type Kind = "csv" | "json" | "parquet" | "arrow";

function kindOf(name: string, head: Uint8Array): Kind {
  const magic = String.fromCharCode(...head);
  if (magic.startsWith("PAR1")) return "parquet";
  if (magic.startsWith("ARROW1") || /\.(arrow|arrows|feather|ipc)$/i.test(name)) return "arrow";
  return /\.(json|jsonl|ndjson|geojson)$/i.test(name) ? "json" : "csv";
}

async function parquetRows(file: ArrayBuffer, script: URL): Promise<Record<string, unknown>[]> {
  const {readParquet} = (await import(script.href)) as typeof import("./import-parquet.js");
  return readParquet(file);
}

/** An array of objects, or one object a line. */
function jsonRows(text: string): Record<string, unknown>[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const lines = text.split("\n").filter((line) => line.trim());
    if (lines.length < 2) throw error;
    value = lines.map((line) => JSON.parse(line));
  }
  const rows = Array.isArray(value) ? value : [value];
  if (!rows.length || rows.some((row) => typeof row !== "object" || row === null || Array.isArray(row))) {
    throw new Error("it is not a list of objects");
  }
  return rows;
}

const MOMENT = /^\d{4}-\d{2}-\d{2}([T ][\d:.]+(Z|[+-]\d{2}:?\d{2})?)?$/;

/** Columns of rows that hold texts, or what is printed as one, and not dates alone. */
export function textColumns(rows: readonly Record<string, unknown>[]): string[] {
  return columnNames(rows).filter((name) => {
    const values = rows.map((row) => row[name]).filter((value) => value !== null && value !== undefined);
    const texts = values.filter((value) => typeof value === "string" || isNested(value));
    return texts.length > 0 && !(values.length === texts.length && texts.every((text) => MOMENT.test(String(text))));
  });
}

function isNested(value: unknown): value is object {
  return typeof value === "object" && value !== null && !(value instanceof Date);
}

function columnNames(rows: readonly Record<string, unknown>[]): string[] {
  return [...new Set(rows.flatMap((row) => Object.keys(row)))];
}

/** Rows as CSV for DuckDB; what is missing has no quotes, an empty text has. Nothing is neutralised, since no spreadsheet reads it. */
export function rowsToCsv(rows: readonly Record<string, unknown>[]): string {
  const names = columnNames(rows);
  const field = (value: unknown): string => {
    if (value === null || value === undefined) return "";
    const text =
      value instanceof Date
        ? value.toISOString()
        : isNested(value)
          ? JSON.stringify(value, (_, item) => (typeof item === "bigint" ? String(item) : item))
          : String(value);
    return `"${text.replaceAll('"', '""')}"`;
  };
  return [names.map(field).join(","), ...rows.map((row) => names.map((name) => field(row[name])).join(","))].join("\n");
}

/** A name for a table out of a file's: "My data (2).csv" → my_data_2. */
export function tableName(name: string): string {
  const plain = name
    .replace(/\.\w+$/, "")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase();
  const word = plain
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "")
    .slice(0, 50);
  return /^[a-z]/.test(word) ? word : `table_${word || "brought"}`;
}

function plainMessage(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const start = text.indexOf("{");
  try {
    return String(JSON.parse(text.slice(start)).exception_message).split("\n", 1)[0];
  } catch {
    return text.split("\n", 1)[0];
  }
}
