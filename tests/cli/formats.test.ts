import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {temporaryFolder} from "../folder.js";
import {runCli} from "../run.js";

const FOLDER = "tests/read/fixtures/flood";
const FRENCH =
  "Au moins 48 personnes ont été tuées et 212 blessées dans les inondations, selon les autorités, qui ont déclaré que " +
  "plus de 16 000 familles avaient perdu leur maison. L'armée a évacué ceux qui étaient encore dans la vallée, et la " +
  "Croix-Rouge apporte de la nourriture pour les familles.\n";

test.each(["html", "wikitext", "md"])("spans of a .%s file are exact in the untouched file", async (extension) => {
  const path = join(FOLDER, `article.${extension}`);
  const {code, stdout, stderr} = await runCli(["extract", path]);
  expect({code, stderr}).toEqual({code: 0, stderr: expect.stringMatching(/^\d+ claims in 1 document, .*\n$/)});
  const text = readFileSync(path, "utf8");
  const rows = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(rows.length).toBeGreaterThan(25);
  expect(rows.map(({start, end}) => text.slice(start, end))).toEqual(rows.map(({value_text}) => value_text));
});

test("the format can be told", async () => {
  const input = "<p>Over 7,000 people fled.</p>";
  const told = await runCli(["extract", "--read-as", "html", "-"], {input});
  expect(JSON.parse(told.stdout).quote_exact).toBe("Over 7,000 people fled.");
  const unknown = await runCli(["extract", "--read-as", "pdf", "-"], {input});
  expect(unknown.code).toBe(2);
  expect(unknown.stderr).toMatch(/pdf.*Allowed choices are text, mirror, wikitext, html, markdown/);
});

test("a document in another language is refused in one line, and read all the same when asked to", async () => {
  const path = join(temporaryFolder(), "crues.txt");
  writeFileSync(path, FRENCH);
  const refused = await runCli(["extract", path]);
  expect(refused).toEqual({
    code: 1,
    stdout: "",
    stderr: `${path}: language: looks like French, this extractor reads English only (--any-language extracts all the same)\n`
  });
  const asked = await runCli(["extract", "--any-language", path]);
  expect(asked.code).toBe(0);
  expect(asked.stdout).not.toBe("");
});
