/** What figures ask for that has rows of several sources. */
const TABLES =
  /\b(?:FROM|JOIN)\s+(claims|refugees|casualties|evacuations|vehicle_crossings|aid|military|rejected_number)\b/g;

/** A figure's query over one source alone, as SQL that gives the same rows wherever it is run. */
export function inSource(sql: string, source_id: string): string {
  const tables = [...new Set([...sql.matchAll(TABLES)].map(([, table]) => table))];
  if (!tables.length) return sql;
  const id = `'${source_id.replaceAll("'", "''")}'`;
  return `WITH ${tables.map((table) => `${table} AS (SELECT * FROM main.${table} WHERE source_id = ${id})`).join(",\n")}\n${sql}`;
}
