import {firstWord, tokenAt} from "./sql-text.js";

/** What is wrong with a statement, in words for the person who wrote it. */
export interface SqlProblem {
  /** One line. */
  message: string;
  /** What to do about it, DuckDB's own advice where it has any. */
  hint: string | null;
  /** The words it is about, as offsets into the statement; null where DuckDB does not say. */
  span: {start: number; end: number} | null;
}

/** DuckDB's errors with `errors_as_json`. */
interface DuckDBError {
  exception_type: string;
  exception_message: string;
  /** Offset in bytes. */
  position?: string;
  name?: string;
}

const ALONE = "This page works on its own: the engine reaches no file, address or extension outside it.";

/** Problems that a statement would not meet before it has done nothing: INSTALL succeeds without effect. */
export function foreseeProblem(sql: string): SqlProblem | null {
  const word = firstWord(sql);
  if (word !== "install" && word !== "load" && word !== "attach") return null;
  return {
    message: `${word.toUpperCase()} is not possible here.`,
    hint: `${ALONE} To query a file of yours, drop it on the page.`,
    span: {start: 0, end: word.length}
  };
}

/** Reads an error that DuckDB threw for the statement `sql`; one that is not DuckDB's keeps its own first line. */
export function readProblem(error: unknown, sql: string): SqlProblem {
  const text = error instanceof Error ? error.message : String(error);
  const parsed = parseError(text);
  if (!parsed) return {message: firstLine(text), hint: null, span: null};
  const {exception_type, exception_message, position, name} = parsed;
  const span = position === undefined ? null : spanAt(sql, Number(position));
  const [head, ...rest] = exception_message.split("\n");
  const outside = reachesOutside(exception_message, name);
  if (outside) return {message: outside, hint: `${ALONE} To query a file of yours, drop it on the page.`, span};
  if (/attached in read-only mode/.test(exception_message)) {
    return {
      message: "The tables of the story cannot be changed.",
      hint: "Make a table of your own: CREATE TABLE mine AS SELECT …",
      span
    };
  }
  if (exception_type === "Out of Memory") {
    return {
      message: "This takes more memory than the engine has here.",
      hint: "Narrow it with WHERE or LIMIT, or group before you join.",
      span
    };
  }
  return {message: `${exception_type} error: ${head}`, hint: rest.join("\n").trim() || null, span};
}

function parseError(text: string): DuckDBError | null {
  const start = text.indexOf("{");
  if (start < 0) return null;
  try {
    const error = JSON.parse(text.slice(start)) as DuckDBError;
    return typeof error.exception_message === "string" ? error : null;
  } catch {
    return null;
  }
}

function reachesOutside(message: string, name = ""): string | null {
  const file = /Cannot access file "([^"]*)"/.exec(message)?.[1];
  if (file !== undefined) return `“${file}” cannot be reached from here.`;
  const extension = /exists in the (\w+) extension/.exec(message)?.[1];
  if (extension)
    return `${name ? `“${name}”` : "This"} needs DuckDB's ${extension} extension, which is not part of this page.`;
  if (/Loading external extensions is disabled/.test(message)) return "Extensions cannot be loaded here.";
  if (/^[a-z][a-z0-9]+:\/\/|\.(parquet|csv|tsv|json|jsonl|ndjson|arrow|duckdb|db)$/i.test(name)) {
    return `“${name}” cannot be reached from here.`;
  }
  return null;
}

/** The token that a position in bytes falls on. */
function spanAt(sql: string, bytes: number): SqlProblem["span"] {
  const offset = characterOffset(sql, bytes);
  const token = tokenAt(sql, offset);
  return token && {start: token.start, end: token.end};
}

/** An offset in UTF-8 bytes as one in UTF-16 code units. */
export function characterOffset(text: string, bytes: number): number {
  const encoder = new TextEncoder();
  let [offset, seen] = [0, 0];
  for (const character of text) {
    if (seen >= bytes) break;
    seen += encoder.encode(character).length;
    offset += character.length;
  }
  return offset;
}

const firstLine = (text: string) => text.split("\n", 1)[0].slice(0, 300);
