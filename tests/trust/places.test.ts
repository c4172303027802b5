import {closeSync, openSync} from "node:fs";
import {expect, test} from "vitest";
import {runCli} from "../run.js";

const ARTICLE = "data/sources/nagorno-karabakh-2023/article.txt";

test("a clock in another zone and another language of the machine give the same bytes", async () => {
  const args = ["extract", "--rejected", ARTICLE];
  const [here, tokyo, istanbul] = await Promise.all([
    runCli(args, {env: {TZ: "UTC", LANG: "C.UTF-8", LC_ALL: "C.UTF-8"}}),
    runCli(args, {env: {TZ: "Asia/Tokyo", LANG: "ja_JP.UTF-8", LC_ALL: "ja_JP.UTF-8"}}),
    runCli(args, {env: {TZ: "America/St_Johns", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8"}})
  ]);
  expect(here.code).toBe(0);
  expect(here.stdout.length).toBeGreaterThan(10_000);
  expect(tokyo.stdout).toBe(here.stdout);
  expect(istanbul.stdout).toBe(here.stdout);
});

test("a full disk behind standard output: one line, and the exit code says so", async () => {
  const out = openSync("/dev/full", "w");
  const {code, stderr} = await runCli(["extract", ARTICLE], {out});
  closeSync(out);
  expect(code).toBe(1);
  expect(stderr).toMatch(/no space left on the disk/);
  expect(stderr).not.toMatch(/\n\s+at /);
});
