/** The script that reads Parquet, scripts/sql-import.js. */
import {parquetReadObjects} from "hyparquet";

/** The rows of a Parquet file. Throws for compressions that need more than this library has. */
export function readParquet(file: ArrayBuffer): Promise<Record<string, unknown>[]> {
  return parquetReadObjects({file});
}
