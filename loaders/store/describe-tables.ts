import type {Database} from "./database.js";
import {query} from "./query.js";

/** A column as the database describes itself. */
export interface ColumnDescription {
  name: string;
  /** DuckDB's type: "VARCHAR", "DOUBLE", "VARCHAR[]". */
  type: string;
  required: boolean;
  comment: string;
}

/** A table or view as the database describes itself. */
export interface TableDescription {
  name: string;
  kind: "table" | "view";
  comment: string;
  columns: ColumnDescription[];
  primaryKey: string[];
  foreignKeys: {columns: string[]; table: string; references: string[]}[];
}

/** Every table and view of a database with its columns, keys and comments, in the order of their names. */
export async function describeTables(db: Database): Promise<TableDescription[]> {
  const tables = await query<{name: string; kind: "table" | "view"; comment: string}>(
    db,
    `SELECT table_name AS name, 'table' AS kind, comment FROM duckdb_tables() WHERE database_name = current_database()
     UNION ALL
     SELECT view_name, 'view', comment FROM duckdb_views() WHERE NOT internal AND database_name = current_database()
     ORDER BY name`
  );
  const columns = await query<ColumnDescription & {table: string}>(
    db,
    `SELECT table_name AS "table", column_name AS name, data_type AS type, NOT is_nullable AS required, comment
     FROM duckdb_columns() WHERE database_name = current_database() ORDER BY table_name, column_index`
  );
  const keys = await query<{
    table: string;
    type: string;
    columns: string[];
    other: string | null;
    references: string[];
  }>(
    db,
    `SELECT table_name AS "table", constraint_type AS type, constraint_column_names AS columns,
       referenced_table AS other, referenced_column_names AS "references"
     FROM duckdb_constraints() WHERE database_name = current_database()
       AND constraint_type IN ('PRIMARY KEY', 'FOREIGN KEY') ORDER BY table_name, constraint_index`
  );
  return tables.map(({name, kind, comment}) => {
    const own = keys.filter(({table}) => table === name);
    return {
      name,
      kind,
      comment,
      columns: columns.filter(({table}) => table === name).map(({table: _, ...column}) => column),
      primaryKey: own.find(({type}) => type === "PRIMARY KEY")?.columns ?? [],
      foreignKeys: own
        .filter(({type, other}) => type === "FOREIGN KEY" && other)
        .map(({columns, other, references}) => ({columns, table: other!, references}))
    };
  });
}

/** What is published as files: the tables, and the view that reads best; the other views are parts of it. */
export function isPublished({name, kind}: TableDescription): boolean {
  return kind === "table" || name === "claims";
}
