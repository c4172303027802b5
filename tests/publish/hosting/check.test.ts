import {mkdirSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {JSDOM} from "jsdom";
import {expect, test} from "vitest";
import {checkSite} from "../../../loaders/publish/check.js";
import {setPolicy} from "../../../loaders/publish/hosting/policy.js";
import {temporaryFolder} from "../../folder.js";
import {runCli} from "../../run.js";

/** Writes a site of a few pages; their policies are made as a build makes them. */
function site(pages: Record<string, string>, files: Record<string, string> = {}): string {
  const dir = temporaryFolder();
  const write = (file: string, content: string) => {
    mkdirSync(dirname(join(dir, file)), {recursive: true});
    writeFileSync(join(dir, file), content);
  };
  for (const [page, body] of Object.entries(pages)) {
    const dom = new JSDOM(`<!doctype html><head><meta charset="utf-8"></head><body>${body}</body>`);
    setPolicy(dom.window.document, page);
    write(page, dom.serialize());
  }
  for (const [file, content] of Object.entries(files)) write(file, content);
  return dir;
}

const GOOD = {
  "index.html": `<a href="./a/b#there">b</a><img src="./i.png" srcset="./i.png 2x"><a href="https://example.org">out</a><script>1</script>`,
  "a/b.html": `<p id="there"><a href="../">home</a> <a href="../?q=1">home</a> <a href="#there">here</a></p>`
};

test("a site in which all resolves has no problem, wherever it stands", () => {
  expect(checkSite(site(GOOD, {"i.png": ""}))).toEqual({pages: 2, links: 7, problems: []});
});

test.for<[string, string, RegExp]>([
  ["a page that is not there", `<a href="./c">c</a>`, /^index\.html: leads nowhere: \.\/c$/],
  ["an anchor that is not there", `<a href="./a/b#nowhere">b</a>`, /^index\.html: no such place: a\/b\.html#nowhere$/],
  ["an image that is not there", `<img src="./none.png">`, /^index\.html: leads nowhere: \.\/none\.png$/],
  ["a link from the root", `<a href="/a/b">b</a>`, /^index\.html: would break below a folder: \/a\/b$/],
  [
    "a script of another host",
    `<script src="https://cdn.example/x.js"></script>`,
    /^index\.html: loads from another host/
  ],
  [
    "too much",
    `<p>${Array.from({length: 60_000}, (_, i) => Math.imul(i, 2654435761)).join(" ")}</p>`,
    /bytes compressed, 150000 allowed$/
  ]
])("%s is a problem", ([, body, problem]) => {
  const {problems} = checkSite(site({...GOOD, "index.html": body}, {"i.png": ""}));
  expect(problems).toEqual([expect.stringMatching(problem)]);
});

test("what pages take in as they run is followed from the root: evidence and embedded figures", () => {
  const evidence = {claims: {one: {title: "1", html: `<a href="a/b#there">b</a> <a href="a/b#gone">b</a>`}}};
  const embedded = {html: `<a href="a/c">c</a>`};
  const files = {"i.png": "", "data/evidence.json": JSON.stringify(evidence), "embed/f.json": JSON.stringify(embedded)};
  expect(checkSite(site(GOOD, files)).problems.sort()).toEqual([
    "data/evidence.json: no such place: a/b.html#gone",
    "embed/f.json: leads nowhere: a/c"
  ]);
});

test("a page that has been changed since is a problem: its policy would stop it", () => {
  const dir = site(GOOD, {"i.png": ""});
  const dom = new JSDOM(`<!doctype html><meta charset="utf-8"><body></body>`);
  setPolicy(dom.window.document, "index.html");
  writeFileSync(join(dir, "index.html"), dom.serialize().replace("</body>", "<script>2</script></body>"));
  expect(checkSite(dir).problems).toEqual(["index.html: its security policy is not of what is in it"]);
});

test("the command prints each problem and fails; without a site it says what to do", async () => {
  const bad = await runCli(["check", site({...GOOD, "index.html": `<a href="./c">c</a>`})]);
  expect(bad).toEqual({
    code: 1,
    stdout: "2 pages, 4 links, 1 problem\n",
    stderr: "index.html: leads nowhere: ./c\n"
  });
  const good = await runCli(["check", site(GOOD, {"i.png": ""})]);
  expect(good).toEqual({code: 0, stdout: "2 pages, 7 links, 0 problems\n", stderr: ""});
  const none = await runCli(["check", temporaryFolder()]);
  expect(none.code).toBe(1);
  expect(none.stderr).toMatch(/: no site in it \(run npm run build\)\n$/);
});
