import {readdirSync, rmSync} from "node:fs";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import {parse} from "csv-parse/sync";
import {JSDOM} from "jsdom";
import {beforeAll, describe, expect, test} from "vitest";
import {DATABASE} from "../../../loaders/pipeline.js";
import {freezeProject, notFrozen} from "../../../loaders/publish/charts/freeze.js";
import {freezeFigures, noticeOf, readFrozen, readManifest} from "../../../loaders/publish/charts/frozen.js";
import {CROPS} from "../../../loaders/publish/image/compose.js";
import {writeProducts} from "../../../loaders/publish/products.js";
import {closeDatabase, type Database, openDatabase, query} from "../../../loaders/store/index.js";
import {FIGURES} from "../../../src/figures.js";
import type {Payload} from "../../../src/lib/payload.js";
import type {Evidence} from "../../../src/queries/evidence.js";
import {useMade} from "./made.js";
import {expectPicture} from "./picture.js";

/** Every figure of the registry, as it can be taken from the site. */
const made = useMade();
const NAMES = Object.keys(FIGURES);
/** A version of a figure that was frozen before it became what it is. */
const OLD = {name: NAMES[0], version: "0123456789", title: "What it said before"};
let db: Database;

beforeAll(async () => {
  // The archive of this project changes with its editions.
  rmSync(join(made.root, "data/frozen"), {recursive: true, force: true});
  await made.prepare();
  const [entry] = await freezeProject(made.root, [OLD.name]);
  const frozen = readFrozen(made.root, entry);
  const before = {...frozen, figure: {...frozen.figure, title: OLD.title}, version: OLD.version};
  freezeFigures(made.root, [before], "2026-01-02");
  await writeProducts(made.root, made.dir);
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
      const text = made.read(file).replaceAll(/base64,[^)]+/g, "base64,");
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
    const figure = new JSDOM(payload(name).html).window.document;
    expect(links.length).toBe(figure.querySelectorAll(".figure-wide :is([data-claim], [data-reported])").length);
    for (const href of links) expect(href).toMatch(/^(\.\.\/claims\/\w+|https?:\/\/.+)$/);
  });

  test("its PNGs have twice the pixels, and the sizes that posts have", () => {
    const drawn = svg(`charts/${name}.svg`).documentElement;
    const [width, height] = ["width", "height"].map((side) => 2 * Number(drawn.getAttribute(side)));
    expect(pngSize(`charts/${name}.png`)).toEqual({width, height});
    for (const [crop, size] of Object.entries(CROPS)) expect(pngSize(`charts/${name}-${crop}.png`)).toEqual(size);
  });

  test("its image looks as it did when it was last looked at", () => {
    expectPicture(name, made.bytes(`charts/${name}.png`));
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

// A project without a workbench has no engine either.
test("nothing else is left among the files", () => {
  expect(readdirSync(made.dir).sort()).toEqual(["cards", "charts", "data", "embed", "licences.txt", "scripts"]);
});

describe("a frozen figure", () => {
  test("is published again as it was, with all its files and a line that says there is another", () => {
    const file = `${OLD.name}@${OLD.version}`;
    expect(svg(`charts/${file}.svg`).querySelector("title")!.textContent).toBe(OLD.title);
    for (const end of [".png", "-dark.svg", "-square.png", ".csv", ".json", ".sql", ".js"])
      expect(made.bytes(`charts/${file}${end}`).length).toBeGreaterThan(100);
    const {notice, html} = payload(file);
    expect(notice).toMatchObject({kind: "updated", href: `charts/${OLD.name}`});
    expect(new JSDOM(html).window.document.querySelector("[role=note]")!.textContent).toMatch(
      /^This is the figure of 2 January 2026; an updated figure is available\./
    );
    expect(made.read(`embed/${file}.html`)).toContain("an updated figure is available");
  });

  test("says nothing while it is what it was", () => {
    expect(payload(OLD.name).notice).toBeNull();
    expect(payload(OLD.name).html).not.toContain("chart-notice");
  });

  test("names the reason when a claim in it has been corrected since, and only then", () => {
    const entry = readManifest(made.root).find(({version}) => version === OLD.version)!;
    const frozen = readFrozen(made.root, entry);
    const correction = {
      correction_id: "k1",
      claim_id: frozen.figure.claim_ids[0],
      field: "side",
      old_value: null,
      new_value: "A",
      reason: "The sentence before names the party."
    };
    const say = (corrections: (typeof correction)[], had: string[] = []) =>
      noticeOf(entry, {...frozen, corrections: had}, {corrections, names: [OLD.name]});
    expect(say([correction])).toEqual({
      kind: "corrected",
      words: "Corrected since 2 January 2026: The sentence before names the party.",
      href: `charts/${OLD.name}`
    });
    expect(say([{...correction, claim_id: "of another figure"}]).kind).toBe("updated");
    expect(say([correction], [`${correction.claim_id}.side=A`]).kind).toBe("updated");
  });

  test("is asked for where a current version is not kept", async () => {
    const missing = await notFrozen(made.root);
    expect(missing).toHaveLength(NAMES.length - 1);
    expect(missing.map((file) => file.split("@")[0])).not.toContain(OLD.name);
    await expect(freezeProject(made.root, ["nothing"])).rejects.toThrow(/^no such figure: nothing \(there are /);
  });

  test("that is kept already is not kept twice", async () => {
    const before = readManifest(made.root);
    expect(await freezeProject(made.root, [OLD.name])).toEqual([]);
    expect(readManifest(made.root)).toEqual(before);
  });
});
