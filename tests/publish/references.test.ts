import MarkdownIt from "markdown-it";
import {describe, expect, test} from "vitest";
import {fillPages} from "../../loaders/publish/pages.js";
import type {Site} from "../../loaders/publish/site-file.js";
import {resolve, type Selector} from "../../src/lib/reference.js";
import {hostileRecords} from "./records.js";

const {claims, reported} = hostileRecords();
const [claim] = claims;
const rows = {
  claims: [
    {
      ...claim,
      claim_id: "a",
      value_text: "More than 50",
      value: 50,
      event_start: "2023-09-19",
      claimant_text: "Officials"
    },
    {...claim, claim_id: "b", value_text: "several", value: null, event_start: null, claimant_text: null},
    {...claim, claim_id: "c", value_text: "two", value: 2, series: "aid" as const}
  ],
  reported,
  rejected: [{reason: "year"}, {reason: "date"}, {reason: "year"}]
};

describe("a selector stands for one row", () => {
  test.each<[string, Selector, string]>([
    ["by value", {value: 50}, "a"],
    ["by its words", {value_text: "several"}, "b"],
    ["by two columns", {series: "aid", value: 2}, "c"],
    ["by an empty column", {claimant_text: null}, "b"],
    ["by its place among several", {quote: "Officials said", nth: 3}, "c"]
  ])("%s", (_, selector, claim_id) => {
    expect(resolve(selector, rows)).toMatchObject({kind: "claim", claim: {claim_id}});
  });

  test.each<[string, Selector, string]>([
    ["none", {value: 51}, "no claim matches: value: 51"],
    ["several", {series: "evacuations"}, "2 claims match: series: evacuations"],
    ["too few", {series: "aid", nth: 2}, "no number 2 among 1: series: aid"],
    ["a column that is none", {colour: "red"}, "unknown column: colour"],
    ["a table that is none", {from: "actors"}, "unknown table: actors"],
    ["a rejected number", {from: "rejected", reason: "date"}, "rejected numbers can only be counted: add count: true"]
  ])("and fails on %s", (_, selector, message) => {
    expect(() => resolve(selector, rows)).toThrow(message);
  });

  test("or for how many there are", () => {
    expect(resolve({from: "rejected", reason: "year", count: true}, rows)).toMatchObject({kind: "count", count: 2});
    expect(resolve({from: "rejected", reason: "age", count: true}, rows)).toMatchObject({kind: "count", count: 0});
  });
});

const FLOW = {name: "flow", title: "Flow", alt: "", image: {width: 1, height: 1}};
const site: Site = {
  sources: [],
  parts: {part: "<p>part</p>"},
  figures: {exodus: "<figure>exodus</figure>", flow: "<figure>flow</figure>"},
  figureStyles: {},
  evidence: {claims: {}, reported: {}, derived: {}},
  schema: {tables: [], evidence: {claims: {}, reported: {}}},
  articles: {},
  charts: {flow: {title: "Flow", description: "", html: "<p>page of flow</p>", embedded: FLOW}},
  corrections: [],
  dataset: {},
  pages: {a: {title: "More than 50 <trucks>", description: "", html: "<p>page of a</p>"}},
  ...rows
};

/** Renders a page as Framework would, at "/story". */
function render(page: string, path = "/story", params?: Record<string, string>): string {
  const md = fillPages(new MarkdownIt({html: true}), {readSite: () => site, readPage: () => page});
  return md.render(page.replace(/^---\n.*?\n---\n/s, ""), {path, params});
}

const page = (text: string) => `---
title: A story
numbers:
  trucks: {value: 50}
  vague: {value_text: several}
  reports: {from: reported, value: 7100}
  years: {from: rejected, reason: year, count: true}
  evacuations: {series: evacuations, count: true}
  twice: {series: evacuations}
  broken: 7
---

${text}
`;

describe("a page's references are filled from the database", () => {
  test.each([
    ["{{trucks}}", '<a class="reference" href="/claims/a" data-claim="a">more than 50</a>'],
    ["{{trucks.number}}", '<a class="reference" href="/claims/a" data-claim="a">50</a>'],
    ["{{trucks.date}}", '<a class="reference" href="/claims/a" data-claim="a">19 September 2023</a>'],
    ["{{ trucks.claimant }}", '<a class="reference" href="/claims/a" data-claim="a">Officials</a>'],
    [
      "{{reports}}",
      '<a class="reference" rel="external noopener" href="https://example.org/r" data-reported="r1">7,100</a>'
    ],
    ["{{years}}", '<a class="reference" href="/source">2</a>'],
    ["{{evacuations}}", '<a class="reference" rel="external" href="/claims?series=evacuations">2</a>'],
    ["<!-- figure: exodus -->", "<figure>exodus</figure>"],
    ["<!-- figure: flow -->", `<figure>flow<p class="chart-use"><a href="./charts/flow">Use this figure</a></p>`],
    ["<!-- part -->", "<p>part</p>"]
  ])("%s", (written, expected) => {
    expect(render(page(written))).toContain(expected);
  });

  test.each([
    ["{{lorries}}", "src/story.md:13: no such reference: lorries"],
    ["{{twice}}", "src/story.md:13: twice (line 9): 2 claims match: series: evacuations"],
    ["{{broken}}", "src/story.md:13: broken is not a selector"],
    ["{{vague.number}}", "src/story.md:13: the claim has no number"],
    ["{{trucks.colour}}", "src/story.md:13: unknown form: colour"],
    ["{{Not a name}}", "src/story.md:13: not a reference: {{Not a name}}"],
    ["<!-- figure: nothing -->", "src/story.md:13: no such figure: nothing"],
    ["<!-- nothing -->", "src/story.md:13: no such placeholder: nothing"],
    ["<!-- number: vague -->", "src/story.md:13: the claim has no number"]
  ])("and %s is an error that names page and line", (written, expected) => {
    const out = render(page(written));
    expect(out).toContain(`<strong class="page-error" role="alert">${expected}</strong>`);
  });

  test("a claim's page has its words as heading, escaped", () => {
    const out = render("<!-- claim -->", "/claims/a", {id: "a"});
    expect(out).toBe("<h1>More than 50 &lt;trucks&gt;</h1><p>page of a</p>");
    expect(() => render("<!-- claim -->", "/claims/x", {id: "x"})).toThrow("no such claim: x");
  });
});
