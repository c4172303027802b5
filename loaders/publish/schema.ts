import {cellText, type EvidenceLabels} from "../../src/lib/result-data.js";
import type {SchemaColumn, SchemaFile, SchemaTable} from "../../src/lib/schema.js";
import {type Cell, type Database, query} from "../store/index.js";
import type {SourceRecords} from "./record.js";
import {claimPhrase} from "./wording.js";

/** Above so many values a column is no list to choose from. */
const VOCABULARY = 40;

const SAMPLES = 3;

/** Longer values are cut in samples, and are never offered as values. */
const LONGEST = 48;

/** Rows that samples are taken from. */
const LOOKED = 5000;

interface ColumnRow {
  table: string;
  kind: "table" | "view";
  comment: string | null;
  column: string;
  type: string;
  column_comment: string | null;
}

const COLUMNS = `
WITH tables AS (
  SELECT table_name AS name, 'table' AS kind, comment FROM duckdb_tables() WHERE database_name = current_database()
  UNION ALL
  SELECT view_name, 'view', comment FROM duckdb_views() WHERE NOT internal AND database_name = current_database()
)
SELECT t.name AS "table", t.kind, t.comment, c.column_name AS "column", c.data_type AS type, c.comment AS column_comment
FROM tables AS t
JOIN duckdb_columns() AS c ON c.table_name = t.name AND c.database_name = current_database()
ORDER BY t.name, c.column_index`;

/** Tables, views and columns with comments, counts and values; those most asked for first. */
export async function readSchema(db: Database, all: readonly SourceRecords[]): Promise<SchemaFile> {
  const byTable = new Map<string, ColumnRow[]>();
  for (const row of await query<ColumnRow>(db, COLUMNS))
    byTable.set(row.table, [...(byTable.get(row.table) ?? []), row]);
  const shape = (columns: readonly ColumnRow[]) => columns.map(({column}) => column).join();
  const claims = shape(byTable.get("claims") ?? []);
  const tables: SchemaTable[] = [];
  for (const [name, columns] of byTable) {
    const like = name !== "claims" && shape(columns) === claims ? "claims" : null;
    const [{n}] = await query<{n: number}>(db, `SELECT count(*) AS n FROM "${name}"`);
    const {kind, comment} = columns[0];
    const described = like ? [] : await describe(db, columns);
    tables.push({name, kind, comment: comment ?? "", rows: n, columns: described, like});
  }
  const rank = ({name, kind, like}: SchemaTable) => (name === "claims" ? 0 : like ? 1 : kind === "view" ? 2 : 3);
  tables.sort((a, b) => rank(a) - rank(b) || b.rows - a.rows || a.name.localeCompare(b.name, "en"));
  return {tables, evidence: evidenceLabels(all)};
}

async function describe(db: Database, columns: readonly ColumnRow[]): Promise<SchemaColumn[]> {
  const rows = await query<Record<string, Cell>>(db, `FROM "${columns[0].table}" LIMIT ${LOOKED}`);
  return columns.map(({column, type, column_comment}) => {
    const counts = new Map<string, number>();
    for (const row of rows) {
      const value = row[column];
      if (value !== null) counts.set(cellText(value), (counts.get(cellText(value)) ?? 0) + 1);
    }
    const common = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([value]) => value);
    const repeated = common.length < rows.length / 2 && common.every((value) => value.length <= LONGEST);
    const listed = type === "VARCHAR" && common.length <= VOCABULARY && repeated;
    return {
      name: column,
      type,
      comment: column_comment ?? "",
      samples: common
        .slice(0, SAMPLES)
        .map((value) => (value.length > LONGEST ? `${value.slice(0, LONGEST - 1)}…` : value)),
      values: listed ? common.toSorted() : []
    };
  });
}

/** Every claim and reported figure in a few words. */
function evidenceLabels(all: readonly SourceRecords[]): EvidenceLabels {
  const claims = all.flatMap((records) => records.claims.map((claim) => [claim.claim_id, claimPhrase(claim)]));
  const reported = all[0].reported.map(({reported_id, value, measure, publisher, url}) => [
    reported_id,
    {label: `${value} ${measure.replaceAll("_", " ")}, in ${publisher}`, url}
  ]);
  return {claims: Object.fromEntries(claims), reported: Object.fromEntries(reported)};
}
