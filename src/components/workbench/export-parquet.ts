/** The script that writes Parquet, scripts/sql-parquet.js. */
import {parquetWriteBuffer} from "hyparquet-writer";
import {cellText, type ResultData} from "../../lib/result-data.js";
import {type Order, uniqueNames} from "./export-text.js";

/** A result as a Parquet file: numbers, booleans, dates and moments as such, everything else as text. */
export function toParquet({columns, rows}: ResultData, order: Order): ArrayBuffer {
  const names = uniqueNames(columns.map(({name}) => name));
  const columnData = columns.map(({type, get}, i) => {
    const values = Array.from({length: rows}, (_, place) => get(order ? order[place] : place));
    return {name: names[i], ...parquetColumn(type, values)};
  });
  return parquetWriteBuffer({columnData});
}

function parquetColumn({name, kind}: ResultData["columns"][number]["type"], values: unknown[]) {
  const map = <T>(as: (value: never) => T) => values.map((value) => (value === null ? null : as(value as never)));
  if (kind === "number" && /^(U?(TINY|SMALL)INT|INTEGER|UINTEGER|U?BIGINT)$/.test(name) && !name.startsWith("UBIG")) {
    return {data: map((value: number | bigint) => BigInt(value)), type: "INT64" as const, nullable: true};
  }
  if (kind === "number") return {data: map((value: number) => Number(value)), type: "DOUBLE" as const, nullable: true};
  if (kind === "boolean") return {data: values, type: "BOOLEAN" as const, nullable: true};
  if (kind === "time") {
    return {
      data: map((value: string) => new Date(`${value.replace(" ", "T")}Z`)),
      type: "TIMESTAMP" as const,
      nullable: true
    };
  }
  return {data: map((value: unknown) => cellText(value)), type: "STRING" as const, nullable: true};
}
