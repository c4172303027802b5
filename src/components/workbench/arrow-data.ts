import {type DataType, IntervalUnit, type Table, Type, type Vector} from "apache-arrow";
import {columnType, type ResultColumn, type ResultData} from "../../lib/result-data.js";

/** An Arrow table as a result: cells are read where they lie, and nothing is copied before it is shown. */
export function arrowData(table: Table): ResultData {
  const columns = table.schema.fields.map(({name, type}, i): ResultColumn => {
    const vector = table.getChildAt(i)!;
    const plain = plainValue(type);
    if (isInterval(type)) return {name, type: columnType("INTERVAL"), get: intervalAt(vector)};
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
function typeName(type: DataType): string {
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

function isInterval(type: DataType): boolean {
  return (
    type.typeId === Type.Interval && (type as DataType & {unit: IntervalUnit}).unit === IntervalUnit.MONTH_DAY_NANO
  );
}

/** DuckDB sends months, days and nanoseconds in four words; the library for Arrow takes them for one word of months. */
function intervalAt(vector: Vector): (row: number) => string | null {
  return (row) => {
    let index = row;
    let at = 0;
    for (; at < vector.data.length && index >= vector.data[at].length; ++at) index -= vector.data[at].length;
    const chunk = vector.data[at];
    if (!chunk?.getValid(index)) return null;
    const [months, days, low, high] = (chunk.values as Int32Array).subarray(4 * index, 4 * index + 4);
    return interval(months, days, ((BigInt(high) << 32n) | BigInt(low >>> 0)) / 1000n);
  };
}

/** "1 year 2 months 3 days 04:05:06.5", as DuckDB prints it. */
function interval(months: number, days: number, microseconds: bigint): string {
  const count = (n: number, unit: string) => n && `${n} ${unit}${Math.abs(n) === 1 ? "" : "s"}`;
  const size = microseconds < 0n ? -microseconds : microseconds;
  const [seconds, fraction] = [Number(size / 1_000_000n), Number(size % 1_000_000n)];
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map((n) =>
    String(n).padStart(2, "0")
  );
  const digits = fraction && `.${String(fraction).padStart(6, "0").replace(/0+$/, "")}`;
  const time = size && `${microseconds < 0n ? "-" : ""}${clock.join(":")}${digits || ""}`;
  const parts = [count(Math.trunc(months / 12), "year"), count(months % 12, "month"), count(days, "day"), time];
  return parts.filter(Boolean).join(" ") || "00:00:00";
}
