import {createHash} from "node:crypto";
import type {Edition} from "../../edition.js";
import type {ColumnDescription, TableDescription} from "../../store/index.js";
import type {SourceCredit} from "../site-file.js";

const PROFILES = "https://datapackage.org/profiles/2.0";

/** DuckDB's types, in those of Table Schema. Lists are text in CSV, their items joined by "; ". */
const TYPES: Record<string, string> = {
  VARCHAR: "string",
  DOUBLE: "number",
  INTEGER: "integer",
  BOOLEAN: "boolean",
  DATE: "date",
  TIMESTAMP: "datetime"
};

export interface PackageParts {
  tables: readonly TableDescription[];
  /** The CSV files, by the name of their table. */
  files: ReadonlyMap<string, string>;
  edition: Edition;
  sources: readonly SourceCredit[];
}

/** The tables as a Data Package (version 2.0 of the standard): what each file holds, column by column. */
export function dataPackage({tables, files, edition, sources}: PackageParts) {
  const {address, version, date, name} = edition;
  return {
    $schema: `${PROFILES}/datapackage.json`,
    name: "corridor",
    title: `${name}: ${sources.map(({title}) => title).join("; ")}`,
    description:
      "Every quantitative claim of a document, with the sentence that states it, who says it, and what its words allow; beside it figures reported elsewhere. Text that a spreadsheet would run as a formula has an apostrophe before it.",
    ...(address && {homepage: address}),
    version,
    created: `${date}T00:00:00Z`,
    licenses: uniqueLicences(sources),
    sources: sources.map(({title, address}) => ({title, path: address})),
    contributors: [{title: name, roles: ["creator"]}],
    resources: tables.map((table) => resource(table, files.get(table.name)!, tables))
  };
}

function resource(table: TableDescription, csv: string, tables: readonly TableDescription[]) {
  const {name, comment, columns, primaryKey, foreignKeys} = table;
  const known = new Set(tables.map((other) => other.name));
  const keys = foreignKeys.filter((key) => known.has(key.table));
  return {
    $schema: `${PROFILES}/dataresource.json`,
    name: name.replaceAll("_", "-"),
    type: "table",
    path: `${name}.csv`,
    description: comment,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    bytes: Buffer.byteLength(csv),
    hash: `sha256:${createHash("sha256").update(csv).digest("hex")}`,
    schema: {
      $schema: `${PROFILES}/tableschema.json`,
      fields: columns.map(field),
      missingValues: [""],
      ...(primaryKey.length && {primaryKey}),
      ...(keys.length && {
        foreignKeys: keys.map((key) => ({
          fields: key.columns,
          reference: {...(key.table !== name && {resource: key.table.replaceAll("_", "-")}), fields: key.references}
        }))
      })
    }
  };
}

function field({name, type, comment, required}: ColumnDescription) {
  return {
    name,
    type: TYPES[type] ?? "string",
    description: type.endsWith("[]") ? `${comment} Several are separated by "; ".` : comment,
    ...(required && {constraints: {required: true}})
  };
}

/** Licences by a name that the standard allows: letters, digits, hyphens, dots. */
function uniqueLicences(sources: readonly SourceCredit[]) {
  const licences = sources.map(({licence, licence_address}) => ({
    name: licence.replace(/[^-a-zA-Z0-9._]+/g, "-"),
    title: licence,
    ...(licence_address && {path: licence_address})
  }));
  return [...new Map(licences.map((licence) => [licence.name, licence])).values()];
}
