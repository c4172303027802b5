import {mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {setTimeout as wait} from "node:timers/promises";
import {expect, test} from "vitest";
import {temporaryProject} from "../project.js";
import {runCli, startCli} from "../run.js";

const ACTORS = "data/vocabulary/actors.yml";

/** A preview of a project, and what it has said. */
function preview(root: string, port: number) {
  const child = startCli(["dev", "--port", String(port)], root);
  let said = "";
  for (const stream of [child.stdout!, child.stderr!]) stream.setEncoding("utf8").on("data", (text) => (said += text));
  const ended = new Promise<number | null>((done) => child.once("close", done));
  return {
    child,
    ended,
    /** Waits for a line that fits and returns it; lines before it are forgotten. */
    async line(pattern: RegExp): Promise<string> {
      for (const end = Date.now() + 50_000; Date.now() < end; await wait(50)) {
        const lines = said.split("\n");
        const found = lines.findIndex((line) => pattern.test(line));
        if (found >= 0) {
          said = lines.slice(found + 1).join("\n");
          return lines[found];
        }
      }
      throw new Error(`never said ${pattern}: ${said}`);
    }
  };
}

async function shows(address: string, text: string): Promise<boolean> {
  for (const end = Date.now() + 20_000; Date.now() < end; await wait(100)) {
    const page = await fetch(address).then(
      (response) => response.text(),
      () => ""
    );
    if (page.includes(text)) return true;
  }
  return false;
}

test("prose shows at once, rules after the pipeline has run; what fails says its line and changes nothing", {
  timeout: 180_000
}, async () => {
  const root = temporaryProject();
  mkdirSync(join(root, "src/story"));
  const {child, ended, line} = preview(root, 3500);
  const address = await line(/^http:/);
  expect(await shows(address, "Hello")).toBe(true);

  writeFileSync(join(root, "src/index.md"), "# Good morning\n");
  expect(await shows(address, "Good morning")).toBe(true);

  const actors = readFileSync(join(root, ACTORS), "utf8");
  const site = readFileSync(join(root, ".corridor/site.json"), "utf8");
  writeFileSync(join(root, ACTORS), actors.replace("kind: state", "kind: empire"));
  expect(await line(/actors\.yml/)).toMatch(/^data\/vocabulary\/actors\.yml:2: kind is not known: "empire"/);
  expect(await shows(address, "Good morning")).toBe(true);
  expect(readFileSync(join(root, ".corridor/site.json"), "utf8")).toBe(site);

  writeFileSync(join(root, ACTORS), actors.replace("name: Azerbaijan,", "name: Republic of Azerbaijan,"));
  expect(await line(/shown after/)).toMatch(/^data\/vocabulary\/actors\.yml: shown after [\d.]+ s$/);
  expect(readFileSync(join(root, ".corridor/site.json"), "utf8")).not.toBe(site);

  child.kill("SIGTERM");
  expect(await ended).toBe(0);
});

test("with nothing to show it says why and ends", async () => {
  const root = temporaryProject();
  writeFileSync(join(root, ACTORS), "- {id: a}\n");
  expect(await runCli(["dev", "--port", "3600"], {cwd: root})).toEqual({
    code: 1,
    stdout: "",
    stderr: "data/vocabulary/actors.yml:1: missing field: name\n"
  });
});
