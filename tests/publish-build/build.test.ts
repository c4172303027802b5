import {existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {createServer} from "node:http";
import {join} from "node:path";
import {setTimeout as wait} from "node:timers/promises";
import {expect, onTestFinished, test} from "vitest";
import {Problem} from "../../loaders/problem.js";
import {buildSite} from "../../loaders/publish/build.js";
import {buildPages, workFolder} from "../../loaders/publish/framework.js";
import {finishHtml} from "../../loaders/publish/html.js";
import {listen} from "../../loaders/publish/serve.js";
import {Stages} from "../../loaders/stages.js";
import {closeDatabase, openDatabase, query} from "../../loaders/store/index.js";
import {temporaryProject} from "../project.js";
import {runCli, startCli} from "../run.js";

const SOURCE = "data/sources/nagorno-karabakh-2023";

/** A project that looks as if it had been built before: an old site and an old database. */
function builtProject(page?: string): string {
  const root = temporaryProject(page);
  mkdirSync(join(root, "dist"));
  writeFileSync(join(root, "dist", "index.html"), "old site");
  writeFileSync(join(root, "corridor.duckdb"), "old database");
  return root;
}

function expectOld(root: string, {database = true} = {}): void {
  expect(readdirSync(join(root, "dist"))).toEqual(["index.html"]);
  expect(readFileSync(join(root, "dist", "index.html"), "utf8")).toBe("old site");
  if (database) expect(readFileSync(join(root, "corridor.duckdb"), "utf8")).toBe("old database");
}

/** Builds a project as the command line does, from its folder: what went wrong as the one line that would be printed. */
async function problemOf(root: string, out = "dist"): Promise<string> {
  const home = process.cwd();
  process.chdir(root);
  try {
    await buildSite(".", out, new Stages({write() {}}), new AbortController().signal);
  } catch (error) {
    if (error instanceof Problem) return error.message;
    throw error;
  } finally {
    process.chdir(home);
  }
  throw new Error("nothing went wrong");
}

const edit = (root: string, path: string, change: (text: string) => string) =>
  writeFileSync(join(root, path), change(readFileSync(join(root, path), "utf8")));

test.for<[string, (root: string) => void, RegExp]>([
  [
    "a missing article",
    (root) => rmSync(join(root, SOURCE, "article.txt")),
    /^data\/sources\/.*\/article\.txt: no such file or folder$/
  ],
  [
    "an empty article",
    (root) => writeFileSync(join(root, SOURCE, "article.txt"), ""),
    /article\.txt: empty: there is no text in it$/
  ],
  [
    "a binary article",
    (root) => writeFileSync(join(root, SOURCE, "article.txt"), Buffer.alloc(9)),
    /article\.txt: binary, not text/
  ],
  [
    "an article that is not UTF-8",
    (root) => writeFileSync(join(root, SOURCE, "article.txt"), Buffer.from("a\ncaf\xe9", "latin1")),
    /article\.txt:2: not UTF-8: 0xe9 at byte 5/
  ],
  [
    "an article of 50 MB",
    (root) => writeFileSync(join(root, SOURCE, "article.txt"), Buffer.alloc(50_000_000, "a")),
    /article\.txt: too large: 50\.0 MB/
  ],
  [
    "an edited article",
    (root) => edit(root, `${SOURCE}/article.txt`, (text) => `${text}.`),
    /source\.yml:13: sha256 differs: expected 9daa.*update sha256\)$/
  ],
  [
    "a wrong source.yml",
    (root) => edit(root, `${SOURCE}/source.yml`, (yaml) => yaml.replace("language: en", "language: 7")),
    /source\.yml:11: language must be text/
  ],
  [
    "a vocabulary file with an error",
    (root) => edit(root, "data/vocabulary/actors.yml", (yaml) => yaml.replace("kind: state", "kind: empire")),
    /^data\/vocabulary\/actors\.yml:2: kind is not known: "empire"/
  ],
  [
    "a reported figure with an error",
    (root) => edit(root, "data/reported/arrivals-and-crossings.csv", (csv) => csv.replace(",2906,", ",many,")),
    /^data\/reported\/arrivals-and-crossings\.csv:2: value is not a number: "many"$/
  ],
  [
    "a correction that does not hold",
    (root) =>
      writeFileSync(
        join(root, "data/corrections.yml"),
        "- {claim: none, field: side, expect: null, value: A, reason: b}\n"
      ),
    /^data\/corrections\.yml:1: correction finds no claim: none$/
  ],
  [
    "somebody's files in the output folder",
    (root) => renameSync(join(root, "dist/index.html"), join(root, "dist/letter.txt")),
    /^dist: not an earlier build: letter\.txt is in it/
  ]
])("%s: one line, and what was built before is whole", async ([, spoil, message]) => {
  const root = builtProject();
  spoil(root);
  const before = readdirSync(join(root, "dist")).map((name) => [name, readFileSync(join(root, "dist", name), "utf8")]);
  const problem = await problemOf(root);
  expect(problem).toMatch(message);
  expect(problem.split("\n")).toHaveLength(1);
  expect(readdirSync(join(root, "dist")).map((name) => [name, readFileSync(join(root, "dist", name), "utf8")])).toEqual(
    before
  );
  expect(readFileSync(join(root, "corridor.duckdb"), "utf8")).toBe("old database");
});

test("at the command line a problem is one line of its own, and the exit code says so", async () => {
  const root = builtProject();
  rmSync(join(root, SOURCE, "article.txt"));
  const {code, stdout, stderr} = await runCli(["build"], {cwd: root});
  expect({code, stdout}).toEqual({code: 1, stdout: ""});
  expect(stderr).toMatch(/^data\/sources\/[^\n]*: no such file or folder\n$/);
  expectOld(root);
});

test.for([
  ["below a file", "package.json/site"],
  ["a file", "package.json"],
  ["where nobody may write", "/proc/site"]
])("an output folder %s: one line", async ([, out]) => {
  const root = builtProject();
  expect(await problemOf(root, out)).toMatch(
    /^(package\.json|\/proc)[^\n]*: (cannot be written|a file is in the way)[^\n]*$/
  );
  expectOld(root);
});

test("a database that cannot be replaced: one line", async () => {
  const root = builtProject();
  rmSync(join(root, "corridor.duckdb"));
  mkdirSync(join(root, "corridor.duckdb"));
  expect(await problemOf(root)).toMatch(/^corridor\.duckdb: cannot be written: [^\n]*$/);
  expectOld(root, {database: false});
});

/** `start` replaces site and database, says what it did in a few lines, serves, and leaves nothing of an earlier run. */
async function expectStart(root: string): Promise<void> {
  const blocker = createServer();
  const taken = await listen(blocker, 3700);
  onTestFinished(() => void blocker.close());
  const child = startCli(["start", "--port", String(taken)], root);
  let said = "";
  child.stdout!.setEncoding("utf8").on("data", (text) => (said += text));
  const ended = new Promise((done) => child.once("close", done));
  while (!/^http:.*\n/m.test(said) && child.exitCode === null) await wait(50);
  const [claims, rejected, seconds, port, address] = said.split("\n");
  expect(claims).toMatch(/^claims {4}casualties \d+ · /);
  expect(rejected).toMatch(/^rejected {2}citation_marker \d+ · /);
  expect(seconds).toMatch(
    /^seconds {3}read [\d.]+ · extract [\d.]+ · refine [\d.]+ · store [\d.]+ · figures [\d.]+ · site [\d.]+$/
  );
  expect(port).toBe(`port ${taken} is taken, using ${new URL(address).port}`);
  expect(await (await fetch(address)).text()).toContain("Hello");
  child.kill("SIGINT");
  expect(await ended).toBe(0);
  expect(readFileSync(join(root, "dist/index.html"), "utf8")).toContain("Hello");
  expect(readdirSync(root).sort()).toEqual([
    ".corridor",
    "corridor.duckdb",
    "data",
    "dist",
    "node_modules",
    "observablehq.config.js",
    "package.json",
    "src"
  ]);
  const db = await openDatabase(join(root, "corridor.duckdb"));
  expect((await query<{n: number}>(db, "SELECT count(*) AS n FROM claim"))[0].n).toBeGreaterThan(80);
  closeDatabase(db);
}

test.for<[string, string, RegExp]>([
  ["a broken script", "```js\nconst x = ;\n```\n", /index\.html: SyntaxError/],
  ["a link that leads nowhere", "[gone](./nowhere)\n", /^site: broken link: \/index → \/nowhere$/],
  ["a file that is not there", "<img src='none.png'>\n", /^site: .*none\.png/]
])("a page with %s fails the build with one line", async ([, page, message]) => {
  const root = temporaryProject(page);
  const build = async () => {
    await buildPages(root, workFolder(root), new AbortController().signal, () => {});
    await finishHtml(workFolder(root));
  };
  await expect(build()).rejects.toThrow(expect.objectContaining({message: expect.stringMatching(message)}));
});

test.for(["SIGTERM", "SIGKILL"] as const)(
  "%s while pages are built: the old site is whole; what a kill left is gone after start, which replaces and serves all",
  {timeout: 120_000},
  async (signal) => {
    const root = builtProject();
    const child = startCli(["build"], root);
    let stderr = "";
    child.stderr!.on("data", (text) => (stderr += text));
    const ended = new Promise((done) => child.once("close", (code, by) => done(by ?? code)));
    // The folder is tried out early, and made for good when the pages are written.
    const atWork = () => [".corridor/site.json", `.dist-${child.pid}`].every((path) => existsSync(join(root, path)));
    while (!atWork() && child.exitCode === null && child.signalCode === null) await wait(5);
    child.kill(signal);
    expect(await ended).toBe({SIGTERM: 143, SIGKILL: "SIGKILL"}[signal]);
    expectOld(root, {database: false});
    const db = await openDatabase(join(root, "corridor.duckdb"));
    expect((await query<{n: number}>(db, "SELECT count(*) AS n FROM claim"))[0].n).toBeGreaterThan(80);
    closeDatabase(db);
    if (signal === "SIGKILL") return expectStart(root);
    expect(stderr.trimEnd().split("\n").at(-1)).toBe("interrupted: what was built before is still there, whole");
    expect(readdirSync(root).filter((name) => name.startsWith(".dist"))).toEqual([]);
  }
);

test("killed while the database is written: the old one is whole, and the next run removes the rest", {
  timeout: 60_000
}, async () => {
  const root = builtProject();
  const child = startCli(["prepare"], root);
  const ended = new Promise((done) => child.once("close", done));
  while (
    !readdirSync(root).some((name) => name.endsWith(".tmp")) &&
    child.exitCode === null &&
    child.signalCode === null
  )
    await wait(1);
  child.kill("SIGKILL");
  await ended;
  expectOld(root);
  expect((await runCli(["prepare"], {cwd: root})).code).toBe(0);
  expect(readdirSync(root).filter((name) => name.includes("tmp"))).toEqual([]);
});

test("a second build in the same project is turned away", async () => {
  const root = builtProject();
  mkdirSync(join(root, ".corridor"));
  // A process that lives, and is not this one.
  writeFileSync(join(root, ".corridor/lock"), String(process.ppid));
  expect(await problemOf(root)).toBe(`another build is at work here: process ${process.ppid} (wait for it to end)`);
  expectOld(root);
});
