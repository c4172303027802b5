import {createHash} from "node:crypto";
import {join} from "node:path";
import {Ajv} from "ajv";
import addFormats from "ajv-formats";
import {tableFromIPC} from "apache-arrow";
import {parse} from "csv-parse/sync";
import {strFromU8, unzipSync} from "fflate";
import {parquetReadObjects} from "hyparquet";
import {beforeAll, describe, expect, test} from "vitest";
import {parse as parseYaml} from "yaml";
import {readEdition} from "../../../loaders/edition.js";
import {DATABASE} from "../../../loaders/pipeline.js";
import {HXL_COLUMNS} from "../../../loaders/publish/data/hxl.js";
import {writeData} from "../../../loaders/publish/data/write-data.js";
import {readSiteFile} from "../../../loaders/publish/site-file.js";
import {closeDatabase, type Database, describeTables, isPublished, openDatabase} from "../../../loaders/store/index.js";
import {DATA_PACKAGE_SCHEMA} from "./data-package-schema.js";
import {useMade} from "./made.js";

/** The data as they can be taken home, read back by other programs than those that wrote them. */
const made = useMade();
let db: Database;
let tables: Awaited<ReturnType<typeof describeTables>>;

type Row = Record<string, unknown>;

beforeAll(async () => {
  await made.prepare();
  db = await openDatabase(join(made.root, DATABASE));
  await writeData(made.dir, db, readEdition(made.root), readSiteFile(made.root).sources);
  tables = (await describeTables(db)).filter(isPublished);
  return () => closeDatabase(db);
}, 180_000);

const json = (name: string): Row[] => JSON.parse(made.read(`data/${name}.json`));

/** Values as the JSON file has them. */
function plain(value: unknown, type: string): unknown {
  if (value === null || value === undefined) return null;
  if (type === "DATE") return new Date(value as string | number | Date).toISOString().slice(0, 10);
  if (type === "TIMESTAMP") return new Date(value as string | number | Date).toISOString().replace(".000", "");
  if (typeof value === "bigint") return Number(value);
  if (type.endsWith("[]")) return [...(value as Iterable<unknown>)].map((item) => plain(item, ""));
  return value;
}

test("there are tables, and claims ready to read", () => {
  expect(tables.map(({name}) => name)).toEqual(
    expect.arrayContaining(["claim", "claims", "source", "reported_figure"])
  );
  expect(json("claims").length).toBeGreaterThan(80);
});

test("Parquet, read by hyparquet, has the rows and types of the database", async () => {
  for (const {name, columns} of tables) {
    const bytes = made.bytes(`data/${name}.parquet`);
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
    const rows = (await parquetReadObjects({file})) as Row[];
    const read = rows.map((row) => Object.fromEntries(columns.map(({name, type}) => [name, plain(row[name], type)])));
    expect(read, name).toEqual(json(name));
  }
});

test("Arrow, read by Apache Arrow, has the rows and types of the database", () => {
  for (const {name, columns} of tables) {
    const table = tableFromIPC(made.bytes(`data/${name}.arrow`));
    const read = table
      .toArray()
      .map((row) => Object.fromEntries(columns.map(({name, type}) => [name, plain(row[name], type)])));
    expect(read, name).toEqual(json(name));
    expect(table.schema.fields.map(({name}) => name)).toEqual(columns.map(({name}) => name));
  }
});

test("CSV has the rows, a byte order mark, and no text that a spreadsheet would run", () => {
  for (const {name, columns} of tables) {
    const text = made.read(`data/${name}.csv`);
    expect(text.startsWith("\uFEFF"), name).toBe(true);
    const read = parse(text, {bom: true, columns: true}) as unknown as Row[];
    expect(read, name).toHaveLength(json(name).length);
    const rows = json(name);
    const words = columns.filter(({type}) => type === "VARCHAR").map(({name}) => name);
    for (const [i, row] of read.entries()) {
      for (const column of words) {
        const cell = String(row[column]);
        expect(cell).not.toMatch(/^[=+\-@\t\r]/);
        expect(cell.replace(/^'(?=[=+\-@\t\r])/, "")).toBe(rows[i][column] ?? "");
      }
    }
  }
});

describe("datapackage.json", () => {
  const descriptor = () => JSON.parse(made.read("data/datapackage.json"));

  test("keeps to Data Package 2.0", () => {
    const ajv = new Ajv({allErrors: true, strict: false});
    (addFormats as unknown as (ajv: Ajv) => void)(ajv);
    const validate = ajv.compile(DATA_PACKAGE_SCHEMA);
    validate(descriptor());
    expect(validate.errors ?? []).toEqual([]);
    // A schema that accepts anything would prove nothing.
    expect(validate({...descriptor(), resources: [{name: "a"}]})).toBe(false);
    expect(validate({...descriptor(), licenses: [{title: "none"}]})).toBe(false);
  });

  test("describes every file as it is", () => {
    const {resources} = descriptor();
    expect(resources.map(({path}: {path: string}) => path).sort()).toEqual(
      tables.map(({name}) => `${name}.csv`).sort()
    );
    for (const {path, bytes, hash, schema} of resources) {
      const content = made.bytes(`data/${path}`);
      expect(bytes).toBe(content.length);
      expect(hash).toBe(`sha256:${createHash("sha256").update(content).digest("hex")}`);
      const [header] = parse(Buffer.from(content), {bom: true, to: 1}) as unknown as string[][];
      expect(schema.fields.map(({name}: {name: string}) => name)).toEqual(header);
      for (const field of schema.fields) expect(field.description).toMatch(/\w/);
    }
  });

  test("refers only to tables and columns that are there", () => {
    const {resources} = descriptor();
    const fields = new Map<string, string[]>(
      resources.map(({name, schema}: {name: string; schema: {fields: {name: string}[]}}) => [
        name,
        schema.fields.map((field) => field.name)
      ])
    );
    const keys = resources.flatMap((resource: {name: string; schema: {foreignKeys?: object[]}}) =>
      (resource.schema.foreignKeys ?? []).map((key) => ({own: resource.name, ...key}))
    );
    expect(keys.length).toBeGreaterThan(5);
    for (const {own, fields: from, reference} of keys) {
      for (const column of from) expect(fields.get(own)).toContain(column);
      for (const column of reference.fields) expect(fields.get(reference.resource ?? own)).toContain(column);
    }
  });
});

describe("claims.hxl.csv", () => {
  /** The core hashtags of HXL 1.1 that a file of claims can use. */
  const CORE = ["affected", "date", "description", "geo", "indicator", "loc", "meta", "org"];

  test("has one valid hashtag a column, between header and data, each only once", () => {
    const [header, tags, ...rows] = parse(made.read("data/claims.hxl.csv"), {bom: true}) as unknown as string[][];
    expect(header).toEqual(HXL_COLUMNS.map((column) => column.header));
    for (const tag of tags) {
      expect(tag).toMatch(/^#[a-z][a-z0-9_]*(\+[a-z][a-z0-9_]*)*$/);
      expect(CORE).toContain(/^#(\w+)/.exec(tag)![1]);
    }
    expect(new Set(tags).size).toBe(tags.length);
    expect(rows).toHaveLength(json("claims").length);
    const at = (tag: string) => tags.indexOf(tag);
    const claims = json("claims");
    for (const [i, row] of rows.entries()) {
      const claim = claims[i];
      expect(row[at("#meta+id")]).toBe(claim.claim_id);
      expect(row[at("#indicator+value+num")]).toBe(claim.value === null ? "" : String(claim.value));
      expect(row[at("#date+occurred+start")]).toMatch(/^(\d{4}-\d{2}-\d{2})?$/);
    }
  });
});

describe("claims.jsonld", () => {
  const collection = () => JSON.parse(made.read("data/claims.jsonld"));

  test("is a collection of Web Annotations with all that the model asks for", () => {
    const {first, ...rest} = collection();
    expect(rest).toMatchObject({
      "@context": "http://www.w3.org/ns/anno.jsonld",
      type: "AnnotationCollection",
      total: json("claims").length
    });
    expect(first).toMatchObject({type: "AnnotationPage", startIndex: 0});
    expect(first.items).toHaveLength(rest.total);
    expect(new Set(first.items.map(({id}: {id: string}) => id)).size).toBe(rest.total);
    const purposes = ["identifying", "classifying", "describing"];
    for (const {type, motivation, body, target} of first.items) {
      expect([type, motivation]).toEqual(["Annotation", "identifying"]);
      expect(body.map((part: {purpose: string}) => part.purpose)).toEqual(purposes);
      for (const part of body) expect(part).toMatchObject({type: "TextualBody", value: expect.stringMatching(/\w/)});
      expect(new URL(target.source).protocol).toBe("https:");
    }
  });

  test("finds each sentence again in the document, at one place", () => {
    const [{text}] = json("source") as {text: string}[];
    for (const {target} of collection().first.items) {
      const {exact, prefix, suffix, refinedBy} = target.selector;
      expect(text.split(prefix + exact + suffix)).toHaveLength(2);
      expect(exact).toContain(refinedBy.exact);
    }
  });
});

test("CITATION.cff says what the format asks for", () => {
  const cff = parseYaml(made.read("data/CITATION.cff"));
  expect(cff).toMatchObject({"cff-version": "1.2.0", type: "dataset", title: expect.stringMatching(/\w/)});
  expect(cff.message).toMatch(/cite/);
  expect(cff.authors[0].name).toMatch(/\w/);
  expect(cff["date-released"]).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});

test("the zip holds every file and a README that names each table", () => {
  const files = unzipSync(made.bytes("data/corridor-data.zip"));
  const readme = strFromU8(files["README.md"]);
  for (const {name} of tables) {
    expect(readme).toContain(`- ${name}: `);
    for (const end of ["csv", "json", "parquet", "arrow"]) {
      expect(Buffer.from(files[`${name}.${end}`]).equals(made.bytes(`data/${name}.${end}`))).toBe(true);
    }
  }
  for (const file of ["corridor.duckdb", "claims.hxl.csv", "claims.jsonld", "datapackage.json", "CITATION.cff"])
    expect(readme.includes(file) && files[file].length > 0, file).toBe(true);
});
