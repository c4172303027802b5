import type {DuckDBConnection} from "@duckdb/node-api";

/**
 * Gives every column of a view the comment of the column it shows, where schema.sql has not said something else: a
 * series is a view of `claims`, and `claims` shows columns of `claim`. So each thing is described once.
 */
export async function describeViews(connection: DuckDBConnection): Promise<void> {
  const described = async () => {
    const result = await connection.runAndReadAll(
      `SELECT table_name, column_name, comment FROM duckdb_columns() WHERE database_name = current_database()`
    );
    return result.getRowsJson() as [table: string, column: string, comment: string | null][];
  };
  const columns = await described();
  const comments = new Map(columns.map(([table, column, comment]) => [`${table}.${column}`, comment]));
  const views = await connection.runAndReadAll(
    `SELECT view_name FROM duckdb_views() WHERE NOT internal AND database_name = current_database()`
  );
  const isView = new Set(views.getRowsJson().map(([name]) => name));
  const statements: string[] = [];
  for (const [view, column, comment] of columns) {
    if (!isView.has(view) || comment) continue;
    const inherited = comments.get(`claims.${column}`) ?? comments.get(`claim.${column}`);
    if (!inherited) throw new Error(`schema.sql does not describe column: ${view}.${column}`);
    statements.push(`COMMENT ON COLUMN ${view}."${column}" IS '${inherited.replaceAll("'", "''")}';`);
  }
  await connection.run(statements.join("\n"));
}
