import {JSDOM} from "jsdom";
import {describe, expect, test} from "vitest";
import type {Edition} from "../../../loaders/edition.js";
import {readEdition} from "../../../loaders/edition.js";
import {apacheHeaders, netlifyHeaders, RULES, vercelHeaders} from "../../../loaders/publish/hosting/headers.js";
import {setMeta} from "../../../loaders/publish/hosting/meta.js";
import {contentPolicy} from "../../../loaders/publish/hosting/policy.js";
import {feed, manifest, oembed, robots, sitemap} from "../../../loaders/publish/hosting/site-files.js";
import {edited} from "../../edited.js";

const EDITION: Edition & {address: string} = {
  address: "https://example.org/a&b/",
  name: "Site & Co",
  date: "2020-02-03",
  version: "1.2.3"
};
const xml = (text: string) => new JSDOM(text, {contentType: "text/xml"}).window.document;
const page = (body: string) => new JSDOM(`<!doctype html><title>A | Site</title>${body}`).window.document;

describe("data/site.yml", () => {
  test.for<[string, string, RegExp]>([
    [
      "an address without a slash at its end",
      "address: https://example.org/a",
      /site\.yml:5: address is not a web address/
    ],
    ["an address that is none", "address: example", /site\.yml:5: address is not a web address/]
  ])("%s is one line", ([, line, message]) => {
    const root = edited("site.yml", (yaml) => yaml.replace(/^address:.*$/m, line));
    expect(() => readEdition(root, {})).toThrow(expect.objectContaining({message: expect.stringMatching(message)}));
  });

  test("the environment wins, and is held to the same", () => {
    const root = edited("site.yml", (yaml) => yaml);
    expect(readEdition(root, {}).address).toBeNull();
    expect(readEdition(root, {CORRIDOR_ADDRESS: "https://example.org/x/"}).address).toBe("https://example.org/x/");
    expect(() => readEdition(root, {CORRIDOR_ADDRESS: "x"})).toThrow(
      "CORRIDOR_ADDRESS: not a web address that ends in a slash: x"
    );
  });
});

test("the sitemap has every page once, escaped", () => {
  const urls = [...xml(sitemap(["index", "claims/1"], EDITION)).querySelectorAll("loc")].map((loc) => loc.textContent);
  expect(urls).toEqual(["https://example.org/a&b/", "https://example.org/a&b/claims/1"]);
});

test("the feed has what Atom asks for, and each correction with its reason", () => {
  const correction = {
    correction_id: "k1",
    claim_id: "1",
    field: "side",
    old_value: null,
    new_value: "<A>",
    reason: "B & C."
  };
  const document = xml(feed([correction], EDITION));
  for (const parent of [document.documentElement, ...document.querySelectorAll("entry")]) {
    for (const name of ["id", "title", "updated"]) {
      const own = [...parent.children].filter((child) => child.localName === name);
      expect(own.map((child) => /\S/.test(child.textContent!))).toEqual([true]);
    }
  }
  const ids = [...document.querySelectorAll("id")].map((id) => id.textContent);
  expect(new Set(ids).size).toBe(ids.length);
  expect(document.querySelectorAll("entry")[1].querySelector("summary")!.textContent).toBe(
    "It was empty and is now <A>. B & C."
  );
});

test("robots and manifest", () => {
  expect(robots(EDITION)).toContain("Sitemap: https://example.org/a&b/sitemap.xml");
  expect(robots({...EDITION, address: null})).not.toContain("Sitemap");
  expect(JSON.parse(manifest(EDITION))).toMatchObject({
    name: "Site & Co",
    start_url: "./",
    icons: [{sizes: "192x192"}, {}]
  });
});

test("oEmbed gives a frame of the chart", () => {
  const given = JSON.parse(
    oembed({name: "flow", title: `"A" & B`, alt: "", image: {width: 748, height: 800}}, EDITION)
  );
  expect(given).toMatchObject({version: "1.0", type: "rich", width: 700, height: 749, title: `"A" & B`});
  const frame = new JSDOM(given.html).window.document.querySelector("iframe")!;
  expect([frame.src, frame.title]).toEqual(["https://example.org/a&b/embed/flow", `"A" & B`]);
});

describe("what other programs read of a page", () => {
  const read = (document: Document, attribute: string) =>
    Object.fromEntries(
      [...document.querySelectorAll(`[${attribute}]`)].map((e) => [
        e.getAttribute(attribute),
        e.getAttribute("content") ?? e.getAttribute("href")
      ])
    );

  test("with an address: canonical link, card and oEmbed", () => {
    const document = page(`<meta name="description" content="About">`);
    setMeta(document, "charts/flow", EDITION);
    expect(read(document, "property")).toMatchObject({
      "og:title": "A",
      "og:description": "About",
      "og:url": "https://example.org/a&b/charts/flow",
      "og:image": "https://example.org/a&b/cards/charts-flow.png"
    });
    expect(document.querySelector<HTMLLinkElement>("[rel=canonical]")!.href).toBe(
      "https://example.org/a&b/charts/flow"
    );
    expect(document.querySelector("[type='application/json+oembed']")!.getAttribute("href")).toBe(
      "https://example.org/a&b/charts/flow.oembed.json"
    );
  });

  test("without one: nothing that would be wrong elsewhere", () => {
    const document = page("");
    setMeta(document, "claims/1", {...EDITION, address: null});
    expect(document.querySelector("[rel=canonical], [property='og:url']")).toBeNull();
    expect(read(document, "property")["og:image"]).toBe("../cards/claims-1.png");
  });

  test("a frame and the page for what is not there have none", () => {
    for (const path of ["embed/flow", "404"]) {
      const document = page("");
      setMeta(document, path, EDITION);
      expect(document.querySelectorAll("[property], link").length).toBe(0);
    }
  });
});

describe("the security policy", () => {
  const rules = (document: Document, path = "index.html") =>
    Object.fromEntries(
      contentPolicy(document, path)
        .split("; ")
        .map((rule) => [rule.split(" ")[0], rule.split(" ").slice(1)])
    );

  test("allows this host, and what is written inside the page by its hash alone", () => {
    const document = page(
      `<script>alert(1)</script><script src="x.js"></script><script type="application/ld+json">{}</script><style>a{}</style>`
    );
    const policy = rules(document);
    expect(policy["default-src"]).toEqual(["'none'"]);
    expect(policy["script-src"]).toEqual(["'self'", "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"]);
    expect(policy["style-src"]).toHaveLength(2);
    expect(JSON.stringify(policy)).not.toMatch(/unsafe|\*/);
  });

  test("gives only the workbench its engine and its editor's styles", () => {
    expect(rules(page(""), "sql.html")["script-src"]).toContain("'wasm-unsafe-eval'");
    expect(rules(page(""), "claims.html")["script-src"]).not.toContain("'wasm-unsafe-eval'");
  });
});

test("header files say the same to every host", () => {
  const vercel = JSON.parse(vercelHeaders()).headers;
  expect(vercel).toHaveLength(RULES.length);
  for (const {path, headers} of RULES) {
    for (const [name, value] of Object.entries(headers)) {
      expect(netlifyHeaders()).toContain(`${path}\n`);
      expect(netlifyHeaders()).toContain(`  ${name}: ${value}\n`);
      expect(apacheHeaders()).toContain(`Header set ${name} "${value}"`);
    }
  }
});
