import {type DataType, type Table, Type} from "apache-arrow";
import {columnType, type ResultColumn, type ResultData} from "../../lib/result-data.js";

/** An Arrow table as a result: cells are read where they lie, and nothing is copied before it is shown. */
export function arrowData(table: Table): ResultData {
  const columns = table.schema.fields.map(({name, type}, i): ResultColumn => {
    const vector = table.getChildAt(i)!;
    const plain = plainValue(type);
    return {
      name,
      type: columnType(typeName(type)),
      get: (row) => {
        const value = vector.get(row);
        return value === null || value === undefined ? null : plain(value as never);
      }
    };
  });
  return {columns, rows: table.numRows};
}

/** DuckDB's name of an Arrow type. */
export function typeName(type: DataType): string {
  const t = type as DataType & {bitWidth: number; isSigned: boolean; precision: number; scale: number};
  const child = (i: number) => type.children[i];
  switch (type.typeId) {
    case Type.Int: {
      const size = {8: "TINYINT", 16: "SMALLINT", 32: "INTEGER", 64: "BIGINT"}[t.bitWidth] ?? "INTEGER";
      return t.isSigned ? size : `U${size}`;
    }
    case Type.Float:
      return t.precision === 2 ? "DOUBLE" : "FLOAT";
    case Type.Decimal:
      return t.scale === 0 && t.precision === 38 ? "HUGEINT" : `DECIMAL(${t.precision},${t.scale})`;
    case Type.Utf8:
    case Type.LargeUtf8:
      return "VARCHAR";
    case Type.Dictionary:
      return "ENUM";
    case Type.Bool:
      return "BOOLEAN";
    case Type.Date:
      return "DATE";
    case Type.Time:
      return "TIME";
    case Type.Timestamp:
      return (type as DataType & {timezone?: string | null}).timezone ? "TIMESTAMPTZ" : "TIMESTAMP";
    case Type.Interval:
    case Type.Duration:
      return "INTERVAL";
    case Type.Binary:
    case Type.FixedSizeBinary:
      return "BLOB";
    case Type.List:
    case Type.FixedSizeList:
      return `${typeName(child(0).type)}[]`;
    case Type.Struct:
      return `STRUCT(${type.children.map(({name, type: of}) => `${name} ${typeName(of)}`).join(", ")})`;
    case Type.Map:
      return "MAP";
    case Type.Null:
      return "NULL";
    default:
      return String(type);
  }
}

/** How values of a type are made plain, decided once a column. */
function plainValue(type: DataType): (value: never) => unknown {
  switch (type.typeId) {
    case Type.Int:
      return (value: number | bigint) => (typeof value === "bigint" ? wholeNumber(value) : value);
    case Type.Decimal: {
      const {scale} = type as DataType & {scale: number};
      return (value: Uint32Array) => decimal(value, scale);
    }
    case Type.Date:
      return (value: number | Date) => new Date(value).toISOString().slice(0, 10);
    case Type.Timestamp:
      return (value: number) => moment(value);
    case Type.Time:
      return (value: number | bigint) => timeOfDay(Number(value) / 1e3);
    case Type.List:
    case Type.FixedSizeList: {
      const item = plainValue(type.children[0].type);
      return (value: Iterable<never>) => Array.from(value, (each) => (each === null ? null : item(each)));
    }
    case Type.Struct: {
      const fields = type.children.map(({name, type: of}) => [name, plainValue(of)] as const);
      return (value: Record<string, never>) =>
        Object.fromEntries(fields.map(([name, plain]) => [name, value[name] === null ? null : plain(value[name])]));
    }
    case Type.Map: {
      const of = plainValue(type.children[0].type.children[1].type);
      return (value: Iterable<[unknown, never]>) =>
        Object.fromEntries(Array.from(value, ([key, each]) => [String(key), each === null ? null : of(each)]));
    }
    case Type.Interval:
      return (value: ArrayLike<number>) => interval(value);
    default:
      return (value) => value;
  }
}

function wholeNumber(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

/** 128 bits, little-endian, two's complement, as four words. */
function decimal(words: Uint32Array, scale: number): number | bigint | string {
  let unscaled = 0n;
  for (let i = words.length - 1; i >= 0; --i) unscaled = (unscaled << 32n) | BigInt(words[i]);
  unscaled = BigInt.asIntN(words.length * 32, unscaled);
  if (scale === 0) return wholeNumber(unscaled);
  if (unscaled > -(2n ** 53n) && unscaled < 2n ** 53n) return Number(unscaled) / 10 ** scale;
  const digits = String(unscaled < 0n ? -unscaled : unscaled).padStart(scale + 1, "0");
  return `${unscaled < 0n ? "-" : ""}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** "2023-09-24 06:00:00", with a fraction only where there is one. */
function moment(milliseconds: number): string {
  return new Date(milliseconds)
    .toISOString()
    .replace("T", " ")
    .replace(/(\.000)?Z$/, "");
}

function timeOfDay(milliseconds: number): string {
  return moment(milliseconds).slice(11);
}

/** DuckDB sends months, days and nanoseconds; the library for Arrow hands on the first two of its words only. */
function interval(parts: ArrayLike<number>): string {
  const [months = 0, days = 0] = Array.from(parts);
  return [months && `${months} months`, days && `${days} days`].filter(Boolean).join(" ") || "0 days";
}
