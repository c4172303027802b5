import {existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync} from "node:fs";
import {join, resolve} from "node:path";
import {setTimeout as wait} from "node:timers/promises";
import {expect, test} from "vitest";
import {closeDatabase, openDatabase, query} from "../../loaders/store/index.js";
import {temporaryFolder} from "../folder.js";
import {temporaryProject} from "../project.js";
import {runCli, startCli} from "../run.js";

/** A hundred by hand (`KILLS=100`); one where time is short, beside those of tests/publish-build. */
const KILLS = Number(process.env.KILLS ?? 1);
/** After the longest a run is over: what is killed then was not there any more. */
const LONGEST = {extract: 2500, build: 15_000};

/** Moments spread over a run, the same ones every time. */
const moments = (longest: number) => Array.from({length: KILLS}, (_, i) => Math.round(((i + 0.5) / KILLS) * longest));

async function kill(args: string[], root: string, moment: number): Promise<void> {
  const child = startCli(args, root);
  const ended = new Promise((done) => child.once("close", done));
  child.stdout!.resume();
  child.stderr!.resume();
  await Promise.race([ended, wait(moment)]);
  child.kill("SIGKILL");
  await ended;
}

test(`extract, killed ${KILLS} times: what is there is whole, and the next run ends it`, {timeout: 0}, async () => {
  const root = temporaryFolder();
  mkdirSync(join(root, "texts"));
  for (let i = 0; i < 12; ++i) {
    writeFileSync(join(root, "texts", `${i}.txt`), `On day ${i} at least ${i + 100} people fled Ruvo. `.repeat(400));
  }
  symlinkSync(resolve("data"), join(root, "data"));
  const args = ["extract", "texts", "--out", "out", "--format", "jsonl"];
  const whole = new Map<string, string>();
  const read = () => {
    const files = existsSync(join(root, "out"))
      ? readdirSync(join(root, "out"), {recursive: true, encoding: "utf8"}).filter((name) =>
          /claims\.jsonl$/.test(name)
        )
      : [];
    return files.map((name) => [name, readFileSync(join(root, "out", name), "utf8")] as const);
  };
  for (const moment of moments(LONGEST.extract)) {
    await kill(args, root, moment);
    for (const [name, text] of read()) {
      expect(text.endsWith("\n"), name).toBe(true);
      for (const line of text.trimEnd().split("\n")) JSON.parse(line);
      expect(whole.get(name) ?? text).toBe(text);
      whole.set(name, text);
    }
  }
  expect((await runCli(args, {cwd: root})).code).toBe(0);
  const ended = read();
  expect(ended).toHaveLength(12);
  for (const [name, text] of ended) expect(whole.get(name) ?? text).toBe(text);
});

// Where time is short the moments that matter are met on purpose, in tests/publish-build.
test.runIf(KILLS > 1)(
  `build, killed ${KILLS} times: site and database are the old or the new ones, and the next run succeeds`,
  {
    timeout: 0
  },
  async () => {
    const root = temporaryProject();
    mkdirSync(join(root, "dist"));
    writeFileSync(join(root, "dist/index.html"), "old site");
    for (const moment of moments(LONGEST.build)) {
      await kill(["build"], root, moment);
      // Between two renames the old site has another name; the next run gives it back its own.
      const site = [
        join(root, "dist"),
        ...readdirSync(root)
          .filter((name) => name.startsWith(".dist"))
          .map((name) => join(root, name))
      ];
      const pages = site.filter((folder) => existsSync(join(folder, "index.html")));
      expect(pages.length).toBeGreaterThan(0);
      if (existsSync(join(root, "dist")))
        expect(readFileSync(join(root, "dist/index.html"), "utf8")).toMatch(/^old site$|Hello[\s\S]*<\/html>/);
      if (existsSync(join(root, "corridor.duckdb"))) {
        const db = await openDatabase(join(root, "corridor.duckdb"));
        expect((await query<{n: number}>(db, "SELECT count(*) AS n FROM claim"))[0].n).toBeGreaterThan(80);
        closeDatabase(db);
      }
    }
    expect((await runCli(["build"], {cwd: root})).code).toBe(0);
    expect(readFileSync(join(root, "dist/index.html"), "utf8")).toContain("Hello");
    expect(readdirSync(root).filter((name) => /^\.dist|tmp$/.test(name))).toEqual([]);
  }
);
