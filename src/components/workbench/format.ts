/** The script of the formatter, scripts/sql-format.js. */
import {duckdb, formatDialect} from "sql-formatter";

/** SQL set out in lines by DuckDB's grammar; throws where it cannot be read. */
export function formatSql(text: string): string {
  return formatDialect(text, {dialect: duckdb, keywordCase: "upper", tabWidth: 2, paramTypes: {named: ["$"]}});
}
