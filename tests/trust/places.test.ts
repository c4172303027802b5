import {spawn} from "node:child_process";
import {closeSync, openSync} from "node:fs";
import {expect, test} from "vitest";
import {cliCommand} from "../run.js";

const ARTICLE = "data/sources/nagorno-karabakh-2023/article.txt";

interface Ran {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the command line in an environment, with a file as its standard output if one is named. */
function run(args: string[], environment: Record<string, string> = {}, path?: string): Promise<Ran> {
  const out = path ? openSync(path, "w") : ("pipe" as const);
  const [command, ...rest] = cliCommand(args);
  const child = spawn(command, rest, {stdio: ["ignore", out, "pipe"], env: {...process.env, ...environment}});
  if (typeof out === "number") closeSync(out);
  const ran: Ran = {code: null, stdout: "", stderr: ""};
  child.stdout?.setEncoding("utf8").on("data", (text) => (ran.stdout += text));
  child.stderr!.setEncoding("utf8").on("data", (text) => (ran.stderr += text));
  return new Promise((done) => child.once("close", (code) => done({...ran, code})));
}

test("a clock in another zone and another language of the machine give the same bytes", async () => {
  const args = ["extract", "--rejected", ARTICLE];
  const [here, tokyo, istanbul] = await Promise.all([
    run(args, {TZ: "UTC", LANG: "C.UTF-8", LC_ALL: "C.UTF-8"}),
    run(args, {TZ: "Asia/Tokyo", LANG: "ja_JP.UTF-8", LC_ALL: "ja_JP.UTF-8"}),
    run(args, {TZ: "America/St_Johns", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8"})
  ]);
  expect(here.code).toBe(0);
  expect(here.stdout.length).toBeGreaterThan(10_000);
  expect(tokyo.stdout).toBe(here.stdout);
  expect(istanbul.stdout).toBe(here.stdout);
});

test("a full disk behind standard output: one line, and the exit code says so", async () => {
  const {code, stderr} = await run(["extract", ARTICLE], {}, "/dev/full");
  expect(code).toBe(1);
  expect(stderr).toMatch(/no space left on the disk/);
  expect(stderr).not.toMatch(/\n\s+at /);
});
