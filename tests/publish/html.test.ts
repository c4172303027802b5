import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {JSDOM} from "jsdom";
import {describe, expect, test} from "vitest";
import {FONTS, fontAddress, fontFaceCss, preloadedFonts} from "../../loaders/publish/fonts.js";
import {finishHtml} from "../../loaders/publish/html.js";
import {temporaryFolder} from "../folder.js";

/** A page as Framework writes it, with what matters here. */
const page = (body: string, script = 'import "./_observablehq/client.js";') => `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1">
<meta name="generator" content="Observable Framework">
<title>A page</title>
<link rel="preload" as="style" href="./site.css">
<link rel="stylesheet" type="text/css" href="./site.css">
<link rel="modulepreload" href="./_observablehq/client.js">
<script type="module">${script}</script>
</head>
<body><div id="observablehq-center"><main>${body}</main></div></body>
</html>`;

/** A folder of pages, finished, and its documents by file name. */
async function finish(pages: Record<string, string>): Promise<{folder: string; read: (file: string) => Document}> {
  const folder = temporaryFolder();
  for (const [file, text] of Object.entries({
    "_observablehq/client.js": "",
    "site.css": "p { color: red }",
    "claims/site.css": "p { color: red }",
    ...pages
  })) {
    mkdirSync(dirname(join(folder, file)), {recursive: true});
    writeFileSync(join(folder, file), text);
  }
  await finishHtml(folder);
  const read = (file: string) => new JSDOM(readFileSync(join(folder, file), "utf8")).window.document;
  return {folder, read};
}

describe("a finished page", () => {
  test("has a language, can be zoomed, and loads no runtime that it does not use", async () => {
    const {folder, read} = await finish({"index.html": page("<p>text</p>")});
    const document = read("index.html");
    expect(document.documentElement.lang).toBe("en");
    expect(document.querySelector("meta[name=viewport]")!.getAttribute("content")).toBe(
      "width=device-width, initial-scale=1"
    );
    expect(document.querySelectorAll("script, [rel=modulepreload], [rel=preload][as=style]").length).toBe(0);
    expect(document.querySelectorAll("[rel=stylesheet]").length).toBe(0);
    expect(document.querySelector("style")!.textContent).toBe("p { color: red }");
    expect(existsSync(join(folder, "_observablehq"))).toBe(false);
  });

  test("with script cells keeps the runtime, also for the pages beside it", async () => {
    const cell = 'import {define} from "./_observablehq/client.js";\ndefine({id: "a", body: () => {}});';
    const {folder, read} = await finish({"a.html": page("", cell), "b.html": page("")});
    expect(read("a.html").querySelectorAll("script").length).toBe(1);
    expect(read("b.html").querySelectorAll("script").length).toBe(0);
    expect(existsSync(join(folder, "_observablehq/client.js"))).toBe(true);
  });

  test.each([
    ["a page of the site", "index.html", '<a rel="external" href="/claims?series=aid">', "./claims?series=aid", null],
    ["the same from a folder", "claims/a.html", '<a rel="external" href="/claims?q=b">', "../claims?q=b", null],
    ["data", "claims/a.html", '<a rel="external" href="../_file/data/c.csv" download>', "../data/c.csv", null],
    [
      "another host",
      "index.html",
      '<a rel="external noopener" href="https://a.b/">',
      "https://a.b/",
      "external noopener"
    ],
    ["a place on the page", "index.html", '<a rel="external" href="#main">', "#main", null]
  ])("links to %s", async (_, file, link, href, rel) => {
    const {read} = await finish({[file]: page(`${link}x</a>`)});
    const a = read(file).querySelector("a")!;
    expect([a.getAttribute("href"), a.getAttribute("rel")]).toEqual([href, rel]);
  });

  test.each([
    [
      "an own error",
      '<strong class="page-error">src/index.md:3: no such figure: x</strong>',
      "src/index.md:3: no such figure: x"
    ],
    [
      "Framework's",
      '<div class="observablehq--inspect observablehq--error">SyntaxError: bad\nmore</div>',
      "index.html: SyntaxError: bad"
    ]
  ])("is none with %s in it", async (_, body, message) => {
    await expect(finish({"index.html": page(body)})).rejects.toThrow(message);
  });
});

describe("fonts", () => {
  test("are cut down to the characters of the pages, which they have", async () => {
    const few = await finish({"index.html": page("abc")});
    const many = await finish({"index.html": page("abc ŞşĞğıİ éàüñøðþ")});
    const size = ({folder}: typeof few) =>
      readdirSync(join(folder, FONTS)).reduce((sum, file) => sum + readFileSync(join(folder, FONTS, file)).length, 0);
    expect(size(many)).toBeGreaterThan(size(few) + 500);
    expect(size(few)).toBeLessThan(60_000);
  });

  test("are named by what is in them, in the style and where they are preloaded", async () => {
    const preloads = preloadedFonts().map(
      (name) => `<link rel="preload" as="font" href="${fontAddress("../", name)}">`
    );
    const written = page(`<style>${fontFaceCss("../")}</style>${preloads.join("")}`);
    const named = async (body: string) => {
      const {folder, read} = await finish({"claims/a.html": written, "index.html": page(body)});
      const document = read("claims/a.html");
      const css = [...document.querySelectorAll("style")].map(({textContent}) => textContent).join("");
      const files = [...css.matchAll(/url\("\.\.\/([^"]+)"\)/g)].map(([, file]) => file);
      for (const file of files) expect(existsSync(join(folder, file)), file).toBe(true);
      const links = [...document.querySelectorAll("link[as=font]")].map((link) => link.getAttribute("href")!);
      expect(links).toHaveLength(preloads.length);
      for (const link of links) expect(files.map((file) => `../${file}`)).toContain(link);
      return links;
    };
    const few = await named("abc");
    expect(few.length).toBeGreaterThan(0);
    for (const link of few) expect(link).toMatch(/^\.\.\/fonts\/[\w-]+\.[0-9a-f]{8}\.woff2$/);
    expect(await named("abc")).toEqual(few);
    expect(await named("abc éàüñøðþ")).not.toEqual(few);
  });
});

test("scripts are named as they are published, where they are", async () => {
  const written = page("").replace(
    "</head>",
    '<script data-script="sql">import("../_file/scripts/sql.js")</script></head>'
  );
  const address = (document: Document) => document.querySelector("script")!.getAttribute("src");
  const {read} = await finish({"claims/a.html": written, "scripts/sql.0123abcd.js": ""});
  expect(address(read("claims/a.html"))).toBe("../scripts/sql.0123abcd.js");
  expect(address((await finish({"claims/a.html": written})).read("claims/a.html"))).toBe("../scripts/sql.js");
});
