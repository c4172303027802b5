import {mkdtempSync, rmSync, symlinkSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {JSDOM} from "jsdom";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {DATABASE, runPipeline} from "../../loaders/pipeline.js";
import {claimantsOf} from "../../loaders/publish/figure-frame.js";
import {type RenderedFigure, renderFigure, renderFigures} from "../../loaders/publish/figures.js";
import {closeDatabase, type Database, openDatabase, query} from "../../loaders/store/index.js";
import {LEAST_SCALE} from "../../src/components/charts/measure.js";
import {OWN_VOICE} from "../../src/components/charts/words.js";
import {FIGURES, type FigureName} from "../../src/figures.js";
import {formatQualified} from "../../src/lib/format.js";
import {LIGHT} from "../../src/lib/palette.js";
import type {Evidence} from "../../src/queries/evidence.js";
import {INCIDENTS} from "../../src/story/incidents.js";

/** The chart linter: the editorial rules, held against every figure of the registry as the real article gives it. */
const NAMES = Object.keys(FIGURES) as FigureName[];
const CHARTS = NAMES.filter((name) => FIGURES[name].draw);
const SOURCE = {title: "Article", address: "https://example.org/article", publisher: "Example"};

const root = mkdtempSync(join(tmpdir(), "corridor-test-"));
let db: Database;
let figures: Record<string, RenderedFigure>;
let places: {name: string; other_name: string | null}[];

beforeAll(async () => {
  symlinkSync(resolve("data"), join(root, "data"));
  await runPipeline(root);
  db = await openDatabase(join(root, DATABASE));
  figures = await renderFigures(db);
  places = await query(db, "SELECT name, other_name FROM place");
}, 60_000);

afterAll(() => {
  if (db) closeDatabase(db);
  rmSync(root, {recursive: true, force: true});
});

const pages = new Map<string, Document>();
/** The figure as a page of its own, parsed once; tests only read it. */
function page(name: string): Document {
  const parsed = pages.get(name) ?? new JSDOM(figures[name].html).window.document;
  pages.set(name, parsed);
  return parsed;
}
const drawings = (name: string) => [...page(name).querySelectorAll(":is(.figure-narrow, .figure-wide) > svg")];
const textOf = (name: string, selector: string) => page(name).querySelector(selector)?.textContent?.trim() ?? "";
const drawnRows = (name: FigureName) => {
  const undrawn = FIGURES[name].undrawn(figures[name].rows);
  return figures[name].rows.filter((row) => !undrawn.includes(row));
};
const addressesIn = (element: Element) =>
  [...element.querySelectorAll("a:not(.derived)")].map((a) => a.getAttribute("href"));
/** Names of the rows that computed marks rest on. */
const restsIn = (element: Element) =>
  [...element.querySelectorAll("a.derived")].flatMap((a) => a.getAttribute("data-rests")!.split(" "));
const idOf = (row: Evidence) => (row.claim_id ?? row.reported_id)!;
const addressOf = (row: Evidence) => (row.claim_id ? `./claims/${row.claim_id}` : row.url);

describe.each(NAMES)("%s", (name) => {
  test("has rows", () => expect(figures[name].rows.length).toBeGreaterThan(0));

  test("title states the finding in at most 15 words, in sentence case", () => {
    const title = textOf(name, ".chart-title");
    expect(title).toBe(figures[name].title);
    expect(title.split(/\s+/).length).toBeLessThanOrEqual(15);
    expect(title).toMatch(/^[\p{Lu}\d]/u);
    expect(title).not.toMatch(/\.$/);
    expect(title).toMatch(/\d/);
  });

  test("subtitle says measure, place and period", () => {
    const subtitle = textOf(name, ".chart-subtitle");
    expect(subtitle).not.toBe(figures[name].title);
    expect(places.some((place) => subtitle.includes(place.name))).toBe(true);
    if (FIGURES[name].draw) expect(subtitle).toMatch(/\b\d{4}\b/);
  });

  test("source line names publisher and claimants and links, with an as-of date", () => {
    const line = page(name).querySelector(".chart-source")!;
    expect(line.textContent).toContain("Wikipedia");
    for (const who of claimantsOf(drawnRows(name)).filter((who) => who !== OWN_VOICE))
      expect(line.textContent).toContain(who);
    expect(line.querySelector("a")?.getAttribute("href")).toMatch(/^https:\/\/en\.wikipedia\.org\//);
    expect(line.textContent).toMatch(/As of \d+ \w+ \d{4}|\d+ undated/);
  });

  test("alternative text names every claimant and more than one number", () => {
    const {alt} = figures[name];
    expect(textOf(name, ".chart-alt")).toBe(alt);
    for (const who of claimantsOf(drawnRows(name)))
      expect(alt).toContain(who === OWN_VOICE ? "the article itself" : who);
    expect(alt.match(/\d[\d,]*/g)?.length).toBeGreaterThan(1);
  });

  test("table has every row, linked, with who, when and what it allows", () => {
    const rows = [...page(name).querySelectorAll("table:not(.chart-derived) tbody tr")];
    expect(rows.map((tr) => tr.querySelector("a")?.getAttribute("href"))).toEqual(figures[name].rows.map(addressOf));
    for (const cell of page(name).querySelectorAll("tbody td:not(:nth-child(2))"))
      expect(cell.textContent).not.toBe("");
  });

  test("says nothing undefined", () => {
    const words =
      page(name).body.textContent +
      [...page(name).querySelectorAll("[aria-label]")].map((e) => e.getAttribute("aria-label")).join();
    expect(words).not.toMatch(/undefined|null|NaN|\[object/);
  });

  test("numbers in words are computed: more and other rows, other numbers", () => {
    const bigger = (value: number | null) => value && value * 3 + 11;
    const others = [...figures[name].rows, ...figures[name].rows.slice(0, 9)].map((row) => ({
      ...row,
      value: bigger(row.value),
      lower: bigger(row.lower),
      upper: bigger(row.upper)
    }));
    const computed = figures[name].derived.map(({words}) => words);
    const stated = [...figures[name].rows.map(formatQualified), ...computed].filter((words) => /\d{2}/.test(words));
    const before = stated.filter((words) => figures[name].title.includes(words));
    const after = FIGURES[name].title(others);
    expect(after).not.toBe(figures[name].title);
    for (const words of before) expect(after).not.toContain(words);
  });

  test("survives missing rows", () => {
    for (const rows of [
      [],
      figures[name].rows.filter((row) => row.qualifier === "vague"),
      figures[name].rows.slice(0, 1)
    ]) {
      const {html, title} = renderFigure(name, FIGURES[name], rows, SOURCE);
      expect(title).not.toMatch(/undefined|NaN|null|^$/);
      expect(html).not.toMatch(/undefined|NaN/);
    }
  });

  test("places carry both names where two are in use", () => {
    const words = [".chart-title", ".chart-subtitle", ".chart-reading"].map((part) => textOf(name, part)).join(" ");
    for (const {name: place, other_name} of places.filter((place) => place.other_name)) {
      expect(words.replaceAll(`${place} / ${other_name}`, "")).not.toMatch(
        new RegExp(`\\b${place}\\b(?! District| Airport)`)
      );
    }
  });
});

describe.each(CHARTS)("%s, drawn", (name) => {
  test("computed values are drawn and tabled alike, with the numbers they rest on", () => {
    const derived = FIGURES[name].derived?.(figures[name].rows) ?? [];
    const known = new Set(figures[name].rows.map(idOf));
    for (const {id, words, how, rests} of derived) {
      expect(id).toMatch(/^[a-z0-9-]+$/);
      expect(`${words} ${how}`).toMatch(/\d.* .*\d/);
      expect(rests.length).toBeGreaterThan(0);
      expect(rests.filter((row) => !known.has(idOf(row)))).toEqual([]);
    }
    for (const svg of drawings(name)) {
      const drawn = [...svg.querySelectorAll("a.derived")].map((a) => a.getAttribute("data-derived"));
      expect(drawn).toEqual(derived.map(({id}) => id));
    }
  });

  test("is there for phones and for wide pages", () => {
    expect(drawings(name).map((svg) => svg.getAttribute("width"))).toEqual(["336", "700"]);
    for (const svg of drawings(name)) expect(svg.getAttribute("viewBox")).toMatch(/^0 0 \d+ \d+$/);
  });

  test("drops no row: each is drawn at both widths or listed under the drawing", () => {
    const note = page(name).querySelector(".chart-notes");
    const listed = note ? addressesIn(note) : [];
    for (const svg of drawings(name)) {
      const drawn = addressesIn(svg);
      const rests = new Set(restsIn(svg));
      const rested = figures[name].rows.filter((row) => rests.has(idOf(row))).map(addressOf);
      expect(new Set([...drawn, ...rested, ...listed])).toEqual(new Set(figures[name].rows.map(addressOf)));
      const own = drawnRows(name).filter((row) => drawn.includes(addressOf(row)) || !rests.has(idOf(row)));
      expect(drawn.length).toBe(own.length);
    }
  });

  test("every mark leads to a claim of the database or an address, and is named", async () => {
    const known = new Set(
      (await query<{claim_id: string}>(db, "SELECT claim_id FROM claim")).map((row) => row.claim_id)
    );
    for (const link of drawings(name).flatMap((svg) => [...svg.querySelectorAll("a")])) {
      const id = link.getAttribute("data-claim");
      if (id) expect(known).toContain(id);
      else if (link.classList.contains("derived"))
        expect(page(name).getElementById(link.getAttribute("href")!.slice(1))?.querySelector("a")).toBeTruthy();
      else expect(link.getAttribute("href")).toMatch(/^https?:\/\//);
      expect(link.getAttribute("aria-label")).toMatch(/^\S.*: .+, .+/);
      expect(link.querySelector(".hit")).not.toBeNull();
    }
  });

  test("names contain the words one sees", () => {
    for (const link of drawings(name).flatMap((svg) => [...svg.querySelectorAll("a")])) {
      const visible = [...link.querySelectorAll("text")].map((text) => text.textContent).join(" ");
      expect(link.getAttribute("aria-label")).toContain(visible.replace(/\s+/g, " ").trim());
    }
  });

  test("all shapes that are seen belong to a link or to the frame", () => {
    for (const svg of drawings(name)) {
      const loose = [...svg.querySelectorAll("circle, rect")].filter((shape) => !shape.closest("a"));
      expect(loose).toEqual([]);
    }
  });

  test("text is at least 12 px on the smallest phone", () => {
    for (const svg of drawings(name)) {
      const sizes = [svg, ...svg.querySelectorAll("[font-size]")].map((e) => Number(e.getAttribute("font-size")));
      for (const size of sizes) expect(size * LEAST_SCALE).toBeGreaterThanOrEqual(12);
    }
    expect(figures[name].html).not.toMatch(/style="[^"]*font/);
  });

  test("colours come from the palette", () => {
    const used = [...figures[name].html.matchAll(/(?:fill|stroke)="([^"]+)"/g)].map(([, value]) => value);
    expect(used.length).toBeGreaterThan(0);
    for (const value of used.filter((value) => value !== "none")) {
      const [, colour, fallback] = /^var\(--([\w-]+), (#[0-9a-f]{6})\)$/.exec(value) ?? [];
      expect(LIGHT[colour as keyof typeof LIGHT], value).toBe(fallback);
    }
  });

  test("groups have no label without a role", () => {
    for (const svg of drawings(name)) {
      expect(svg.getAttribute("role")).toBe("group");
      expect(page(name).getElementById(svg.getAttribute("aria-labelledby")!)?.textContent).toBe(figures[name].title);
      expect(svg.querySelectorAll("g[aria-label]:not([role])").length).toBe(0);
      for (const hidden of svg.querySelectorAll("[aria-hidden]")) expect(hidden.querySelector("a")).toBeNull();
    }
  });
});

test("reported figures are hollow points, claims full ones", () => {
  const circles = CHARTS.flatMap(drawings).flatMap((svg) => [...svg.querySelectorAll("circle")]);
  const looks = circles.map((circle) => {
    const hollow = circle.getAttribute("fill") === `var(--paper, ${LIGHT.paper})`;
    return `${circle.closest("a")?.getAttribute("class") ?? "claim"} ${hollow ? "hollow" : "full"}`;
  });
  expect([...new Set(looks)].sort()).toEqual(["claim full", "reported hollow"]);
});

test("rendering again gives the same bytes", async () => {
  expect(await renderFigures(db)).toEqual(figures);
});

test("figures are lean: none takes more than 11 kB compressed, all of them together no more than 66", async () => {
  const {gzipSync} = await import("node:zlib");
  const bytes = Object.values(figures).map(({html}) => gzipSync(html).length);
  expect(Math.max(...bytes)).toBeLessThan(11_000);
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(66_000);
});

test("incidents carry both names of their places", () => {
  expect(INCIDENTS.filter((title) => title.includes("Stepanakert"))).not.toEqual([]);
  for (const title of INCIDENTS) expect(title).not.toMatch(/Stepanakert(?! \/ Khankendi)/);
});
