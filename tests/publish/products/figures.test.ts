import {readdirSync} from "node:fs";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import {parse} from "csv-parse/sync";
import {JSDOM} from "jsdom";
import {beforeAll, describe, expect, test} from "vitest";
import {DATABASE} from "../../../loaders/pipeline.js";
import {CROPS} from "../../../loaders/publish/image/compose.js";
import {closeDatabase, type Database, openDatabase, query} from "../../../loaders/store/index.js";
import type {Payload} from "../../../src/lib/payload.js";
import type {Evidence} from "../../../src/queries/evidence.js";
import {NAMES, useProducts} from "./made.js";

/** Every figure of the registry, as it can be taken from the site. */
const {made, make} = useProducts();
let db: Database;

beforeAll(async () => {
  await make();
  db = await openDatabase(join(made.root, DATABASE));
  return () => closeDatabase(db);
}, 180_000);

const payload = (name: string): Payload => JSON.parse(made.read(`embed/${name}.json`));
const rows = (name: string): Evidence[] => JSON.parse(made.read(`charts/${name}.json`));
const svg = (file: string) => new JSDOM(made.read(file), {contentType: "image/svg+xml"}).window.document;

/** Width and height of a PNG, from its header. */
function pngSize(file: string): {width: number; height: number} {
  const bytes = Buffer.from(made.bytes(file));
  expect(bytes.subarray(1, 4).toString()).toBe("PNG");
  return {width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20)};
}

describe.each(NAMES)("%s", (name) => {
  test("its .sql, run against the database, gives exactly the rows of its .json", async () => {
    const sql = made.read(`charts/${name}.sql`);
    expect(sql).toMatch(/;\n$/);
    expect(await query(db, sql)).toEqual(rows(name));
    expect(rows(name).length).toBeGreaterThan(0);
  });

  test("its .csv has the same rows, says that it is UTF-8, and runs no formula", () => {
    const text = made.read(`charts/${name}.csv`);
    expect(text.startsWith("\uFEFF")).toBe(true);
    const read = parse(text, {bom: true, columns: true}) as Record<string, string>[];
    const told = (value: unknown) => (value === null ? "" : String(value));
    expect(read.map((row) => row.value)).toEqual(rows(name).map((row) => told(row.value)));
    expect(read.map((row) => row.sentence)).toEqual(rows(name).map((row) => told(row.sentence)));
    for (const cell of read.flatMap((row) => Object.values(row)))
      if (!/^-?[\d.]+$/.test(cell)) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  });

  test("its images have title, source and credit inside, and need nothing from outside", () => {
    for (const [file, ground] of [
      [`charts/${name}.svg`, "#fdfcf8"],
      [`charts/${name}-dark.svg`, "#15171a"]
    ]) {
      const text = made.read(file);
      const document = svg(file);
      const words = [...document.querySelectorAll("text")].map((line) => line.textContent!).join(" ");
      const said = [...document.querySelectorAll("tspan")].map((line) => line.textContent).join(" ");
      expect(document.querySelector("title")!.textContent).toBe(payload(name).title);
      expect(document.querySelector("desc")!.textContent).toMatch(/Stated by /);
      expect(said).toContain(payload(name).title);
      expect(words).toContain("Source: ");
      expect(said).toContain("CC BY-SA 4.0");
      expect(document.querySelector("rect")!.getAttribute("fill")).toBe(ground);
      expect(text).not.toMatch(/var\(|undefined|NaN/);
      expect([...text.matchAll(/url\((?!data:)/g)]).toEqual([]);
      expect(text).toContain("@font-face");
    }
  });

  test("the marks of its image lead to the claims, from where the image is", () => {
    const links = [...svg(`charts/${name}.svg`).querySelectorAll("a")].map((a) => a.getAttribute("href")!);
    expect(links.length > 0).toBe(payload(name).html.includes("figure-wide"));
    for (const href of links) expect(href).toMatch(/^(\.\.\/claims\/\w+|https?:\/\/.+)$/);
  });

  test("its PNGs have twice the pixels, and the sizes that posts have", () => {
    const drawn = svg(`charts/${name}.svg`).documentElement;
    const [width, height] = ["width", "height"].map((side) => 2 * Number(drawn.getAttribute(side)));
    expect(pngSize(`charts/${name}.png`)).toEqual({width, height});
    for (const [crop, size] of Object.entries(CROPS)) expect(pngSize(`charts/${name}-${crop}.png`)).toEqual(size);
  });

  test("its module and its embeds keep within their budgets", () => {
    const size = (file: string) => gzipSync(made.bytes(file)).length;
    expect(size(`charts/${name}.js`)).toBeLessThan(90_000);
    expect(size(`embed/${name}.html`)).toBeLessThan(30_000);
    expect(size(`embed/${name}.json`) + size("embed/corridor-chart.js")).toBeLessThan(90_000);
  });

  test("its embed carries the evidence of every mark, and no address of this machine", () => {
    const {html, evidence} = payload(name);
    const {document} = new JSDOM(html).window;
    for (const [attribute, entries] of [
      ["claim", evidence.claims],
      ["reported", evidence.reported]
    ] as const) {
      const ids = [...document.querySelectorAll<HTMLElement>(`[data-${attribute}]`)].map((a) => a.dataset[attribute]);
      for (const id of ids) expect(entries).toHaveProperty([id!]);
    }
    for (const id of [...document.querySelectorAll<HTMLElement>("[data-derived]")].map((a) => a.dataset.derived))
      expect(evidence.derived).toHaveProperty([`${name}/${id}`]);
    expect(document.querySelectorAll("h1, h2, h3, script, style").length).toBe(0);
    expect(html).not.toContain(process.cwd());
  });

  test("its version names all its files a second time, with the same content", () => {
    const {version} = payload(name);
    expect(version).toMatch(/^[0-9a-f]{10}$/);
    const ends = [
      ".svg",
      "-dark.svg",
      ".png",

      "-square.png",
      "-portrait.png",
      ".csv",
      ".json",
      ".sql",
      ".js"
    ];
    for (const end of ends) {
      const frozen = Buffer.from(made.bytes(`charts/${name}@${version}${end}`));
      expect(frozen.equals(made.bytes(`charts/${name}${end}`)), end).toBe(true);
    }
    expect(made.read(`embed/${name}@${version}.html`)).toContain(`data-payload="./${name}@${version}.json"`);
  });
});

test("nothing else is left among the files", () => {
  expect(readdirSync(made.dir).sort()).toEqual(["cards", "charts", "data", "embed"]);
});
