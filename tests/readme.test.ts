import {execFile} from "node:child_process";
import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {promisify} from "node:util";
import {expect, test} from "vitest";
import {RULES} from "../loaders/publish/hosting/headers.js";
import {query} from "../loaders/store/index.js";
import {storedStory} from "./store/open.js";

const README = readFileSync("README.md", "utf8");
/** The lines of all code blocks of a language. */
function blocks(language: string): string[] {
  let open: string | null = null;
  return README.split("\n").filter((line) => {
    const fence = /^```(\w*)$/.exec(line);
    if (fence) open = open === null ? fence[1] : null;
    return !fence && open === language;
  });
}

/** Commands that are run elsewhere: the first by .ci/run and all of them, by their command, in the tests named. */
const ELSEWHERE: Record<string, string> = {
  "npm ci && npm test": ".ci/run",
  "npm ci && npm start": "tests/publish-build/build.test.ts",
  "npm run build": "tests/publish-build/build.test.ts",
  "npm run build -- --out ../corridor-site": "tests/publish-build/build.test.ts",
  "npm run new -- tests/new/flood.html --address https://example.org/flood --licence CC0": "tests/new/new.test.ts",
  "npm run dev": "tests/publish-build/dev.test.ts"
};

test.for(blocks("sh").filter((command) => !(command in ELSEWHERE)))("README: %s", async (command) => {
  const {stdout} = await promisify(execFile)("bash", ["-euo", "pipefail", "-c", command], {maxBuffer: 1e8});
  if (!command.includes("--out")) expect(stdout.length).toBeGreaterThan(100);
  else expect(existsSync("tests/output/corpus/claims/document=nagorno-karabakh-2023/claims.parquet")).toBe(true);
});

test("the other commands of the README are in the tests that run them", () => {
  const commands = blocks("sh").filter((command) => command in ELSEWHERE);
  expect(commands.sort()).toEqual(Object.keys(ELSEWHERE).sort());
  expect(readFileSync(".ci/run", "utf8")).toContain("npm ci && npm test");
  for (const [command, file] of Object.entries(ELSEWHERE)) {
    const name = /npm run (\w+)/.exec(command)?.[1] ?? (command.includes("start") ? "start" : null);
    if (name) expect(readFileSync(file, "utf8")).toMatch(new RegExp(`\\b(runCli|startCli)\\(\\["${name}"`));
  }
});

test("each query of the README runs", async () => {
  const db = await storedStory();
  for (const sql of blocks("sql")) expect((await query(db, sql)).length).toBeGreaterThan(0);
});

test("every file and folder that the README names is there, and every script it runs", () => {
  const paths = [...README.matchAll(/\]\(([^)#:]+)\)/g)].map(([, path]) => path);
  const folders = blocks("").flatMap((line) => /^([a-z]+\/)/.exec(line)?.[1] ?? []);
  expect(paths.concat(folders).length).toBeGreaterThan(3);
  for (const path of paths.concat(folders)) expect([path, existsSync(path)]).toEqual([path, true]);
  const {scripts} = JSON.parse(readFileSync("package.json", "utf8"));
  for (const [, script] of README.matchAll(/npm run (?:--silent )?([\w:]*\w)/g))
    expect(scripts).toHaveProperty([script]);
});

test("the guide to publishing names what is there, and its headers are those that every host is asked for", () => {
  const guide = readFileSync("loaders/publish/README.md", "utf8");
  const paths = [...guide.matchAll(/\]\(([^)#:]+)\)/g)].map(([, path]) => join("loaders/publish", path));
  expect(paths.length).toBeGreaterThan(2);
  // The archive is there from the first freeze on.
  for (const path of paths.filter((path) => path !== "data/frozen"))
    expect([path, existsSync(path)]).toEqual([path, true]);
  const {scripts} = JSON.parse(readFileSync("package.json", "utf8"));
  for (const [, script] of guide.matchAll(/npm run ([\w:]*\w)/g)) expect(scripts).toHaveProperty([script]);
  const nginx = /```nginx\n([\s\S]*?)```/.exec(guide)![1];
  for (const {path} of RULES.filter(({headers}) => "Access-Control-Allow-Origin" in headers))
    expect(nginx).toMatch(new RegExp(`\\b${path.replaceAll("/*", "").slice(1)}\\b`));
});

test.each(["ARCHITECTURE.md", "CONTRIBUTING.md", "SECURITY.md"])(
  "every file, folder and script that %s names is there",
  (file) => {
    const text = readFileSync(file, "utf8");
    const links = [...text.matchAll(/\]\(([^)#:]+)\)/g)].map(([, path]) => path);
    const named = [...text.matchAll(/`((?:src|loaders|data|tests)\/[\w./-]*\w)`/g)].map(([, path]) => path);
    const paths = [...links, ...named];
    expect(paths.length).toBeGreaterThan(10);
    for (const path of paths) expect([path, existsSync(path)]).toEqual([path, true]);
    const {scripts} = JSON.parse(readFileSync("package.json", "utf8"));
    for (const [, script] of text.matchAll(/npm run ([\w:]*\w)/g)) expect(scripts).toHaveProperty([script]);
  }
);
