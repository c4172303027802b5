import {createHash} from "node:crypto";
import {readdirSync} from "node:fs";
import {join} from "node:path";
import {parse} from "csv-parse/sync";
import {z} from "zod";
import {firstDay} from "../../src/lib/day.js";
import {Problem} from "../problem.js";
import {readText} from "../text.js";
import {REPORTED_PRECISIONS, type ReportedFigure, type ReportedPrecision} from "./story.js";

const QUALIFIERS = ["exact", "approx", "nearly", "at_least", "more_than", "at_most", "up_to", "less_than"] as const;
const AS_OF: Record<ReportedPrecision, RegExp> = {
  minute: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})$/,
  hour: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})$/,
  day: /^\d{4}-\d{2}-\d{2}$/,
  month: /^\d{4}-\d{2}$/,
  year: /^\d{4}$/
};

const optional = z
  .string()
  .optional()
  .transform((text) => text || null);
const ROW = z.strictObject({
  as_of: z.string(),
  precision: z.enum(REPORTED_PRECISIONS),
  measure: z.string().min(1, "is empty"),
  value: z
    .string()
    .regex(/^\d+(\.\d+)?$/, "is not a number")
    .transform(Number),
  qualifier: z.preprocess((word) => (word === "about" ? "approx" : word), z.enum(QUALIFIERS)),
  unit: z.string().min(1, "is empty"),
  group: optional,
  side: optional,
  claimant: z.string().min(1, "is empty"),
  publisher: z.string().min(1, "is empty"),
  url: z.string().regex(/^https?:\/\/\S+$/, "is not a web address")
});

/**
 * Reads every `*.csv` of a folder, in the order of their names. Columns are found by their headings; `group` and `side`
 * may be absent. Throws a Problem that names file and line when a row is wrong.
 */
export function readReported(folder: string): ReportedFigure[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".csv"))
    .sort();
  return files.flatMap((file) => parseReported(readText(join(folder, file)).text, file, join(folder, file)));
}

/** Parses one file; `file` is its name, `path` what errors call it. */
export function parseReported(csv: string, file: string, path: string = file): ReportedFigure[] {
  const fail = (line: number, problem: string): never => {
    throw new Problem(`${path}:${line}: ${problem}`);
  };
  const seen = new Map<string, number>();
  return parseRows(csv, fail).map(({cells, line}) => {
    const row = ROW.safeParse(cells);
    if (!row.success) {
      const [
        {
          path: [column],
          message,
          code,
          ...issue
        }
      ] = row.error.issues;
      if (code === "unrecognized_keys") return fail(1, `unknown column: ${(issue as {keys: string[]}).keys[0]}`);
      const name = String(column);
      if (!(name in cells)) return fail(1, `missing column: ${name}`);
      return fail(
        line,
        `${name} ${code === "invalid_value" ? "is not known" : message}: ${JSON.stringify(cells[name])}`
      );
    }
    const figure = row.data;
    if (!AS_OF[figure.precision].test(figure.as_of))
      fail(line, `as_of does not fit precision ${figure.precision}: ${figure.as_of}`);
    const key = JSON.stringify(figure);
    if (seen.has(key)) fail(line, `the same figure as on line: ${seen.get(key)}`);
    seen.set(key, line);
    return {
      reported_id: "r" + createHash("sha256").update(key).digest("hex").slice(0, 10),
      ...figure,
      ...moment(figure, (problem) => fail(line, problem)),
      ...bounds(figure),
      file,
      line
    };
  });
}

function parseRows(csv: string, fail: (line: number, problem: string) => never) {
  type Record = {record: {[column: string]: string}; info: {lines: number}};
  try {
    const options = {columns: true, info: true, bom: true, skip_empty_lines: true, trim: true} as const;
    return (parse(csv, options) as unknown as Record[]).map(({record, info}) => ({cells: record, line: info.lines}));
  } catch (error) {
    const {message, lines} = error as Error & {lines?: number};
    return fail(lines ?? 1, `not CSV: ${message}`);
  }
}

function moment({as_of, precision}: {as_of: string; precision: ReportedPrecision}, fail: (problem: string) => never) {
  try {
    const as_of_day = firstDay(as_of.slice(0, 10));
    if (precision !== "minute" && precision !== "hour") return {as_of_day, as_of_utc: null};
    return {as_of_day, as_of_utc: new Date(as_of).toISOString().slice(0, 19).replace("T", " ")};
  } catch {
    return fail(`no such date: ${as_of}`);
  }
}

/** What the qualifier says about the bounds; the same as for claims. */
function bounds({qualifier, value}: {qualifier: ReportedFigure["qualifier"]; value: number}) {
  switch (qualifier) {
    case "exact":
      return {lower: value, upper: value};
    case "at_least":
    case "more_than":
      return {lower: value, upper: null};
    case "at_most":
    case "up_to":
    case "less_than":
      return {lower: null, upper: value};
    default:
      return {lower: null, upper: null};
  }
}
