import {createHash} from "node:crypto";
import {mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test, vi} from "vitest";
import {readSource, readSources} from "../../loaders/source.js";
import {temporaryFolder} from "../folder.js";

const TEXT = "Over 200 people fled.\n";
const SHA = createHash("sha256").update(TEXT).digest("hex");
const YAML = `title: Flood
address: https://example.org/flood
publisher: Example
licence: CC0
attribution: By Example
language: en
default_year: 2020
sha256: ${SHA}
`;

/** A folder with one source, of the given source.yml and text. */
function sourceFolder(yaml: string | null = YAML, text: string | Uint8Array | null = TEXT, name = "flood"): string {
  const folder = join(temporaryFolder(), name);
  mkdirSync(folder);
  if (yaml !== null) writeFileSync(join(folder, "source.yml"), yaml);
  if (text !== null) writeFileSync(join(folder, "article.txt"), text);
  return folder;
}

test("reads what source.yml says, and the text as it is", () => {
  const {source, text} = readSource(sourceFolder());
  expect(text).toBe(TEXT);
  expect(source).toMatchObject({source_id: "flood", title: "Flood", default_year: 2020, mirror: null, sha256: SHA});
});

test.for<[string, string, string]>([
  ["a missing title", YAML.replace("title: Flood\n", ""), "source.yml:1: missing field: title"],
  ["an empty title", YAML.replace("Flood", '""'), 'source.yml:1: title is too short: ""'],
  [
    "an address that is none",
    YAML.replace("https://example.org/flood", "the web"),
    'source.yml:2: address is not a web address: "the web"'
  ],
  ["an unknown field", `${YAML}colour: red\n`, "source.yml:9: unknown field: colour"],
  ["a year in words", YAML.replace("2020", "last"), 'source.yml:7: default_year must be a number: "last"'],
  ["a year out of reach", YAML.replace("2020", "20"), "source.yml:7: default_year is too small: 20"],
  [
    "a language in words",
    YAML.replace(": en", ": English"),
    'source.yml:6: language is not a language code: "English"'
  ],
  ["a date that is none", `${YAML}retrieved: 2023-02-30\n`, 'source.yml:9: retrieved is not an ISO date: "2023-02-30"'],
  ["a sha256 cut short", YAML.replace(SHA, "9daa"), 'source.yml:8: sha256 is not 64 hexadecimal digits: "9daa"'],
  ["a field given twice", `${YAML}title: Again\n`, "source.yml:9: not YAML: map keys must be unique"],
  ["broken YAML", YAML.replace("Flood", '"Flood'), "not YAML:"],
  ["a list", "- title: Flood\n", "source.yml:1: entry must be a mapping"]
])("source.yml with %s: one line with file and line", ([, yaml, message]) => {
  expect(() => readSource(sourceFolder(yaml))).toThrow(message);
});

test("a text that is not the one of source.yml is refused, with both sums and what to do", () => {
  const other = createHash("sha256").update("Edited.").digest("hex");
  expect(() => readSource(sourceFolder(YAML, "Edited."))).toThrow(
    `source.yml:8: sha256 differs: expected ${SHA}, file has ${other} (if the article was edited on purpose, update sha256)`
  );
});

test.for<[string, string | null, string | Uint8Array | null, string]>([
  ["no source.yml", null, TEXT, "source.yml: no such file"],
  ["an empty source.yml", "", TEXT, "source.yml: empty"],
  ["no article", YAML, null, "article.txt: no such file or folder"],
  ["an empty article", YAML, "", "article.txt: empty"],
  ["a binary article", YAML, new Uint8Array([80, 75, 3, 4, 0, 0]), "article.txt: binary, not text"],
  ["an article in Latin-1", YAML, new Uint8Array([99, 97, 102, 0xe9, 10]), "article.txt:1: not UTF-8: 0xe9 at byte 3"],
  ["an article of 50 MB", YAML, new Uint8Array(50_000_000), "article.txt: too large: 50.0 MB"]
])("%s", ([, yaml, text, message]) => {
  expect(() => readSource(sourceFolder(yaml, text))).toThrow(message);
});

test("a preview shows an edited article, with the hash that it has", () => {
  vi.stubEnv("CORRIDOR_PREVIEW", "1");
  try {
    const {source, text} = readSource(sourceFolder(YAML, "Edited."));
    expect(text).toBe("Edited.");
    expect(YAML).not.toContain(source.sha256);
  } finally {
    vi.unstubAllEnvs();
  }
});

test("a folder's name is the source's, so it must be one", () => {
  expect(() => readSource(sourceFolder(YAML, TEXT, "My Flood"))).toThrow("not a name for a source: My Flood");
});

test("a data folder without sources, or none at all, says so", () => {
  const folder = temporaryFolder();
  expect(() => readSources(folder)).toThrow(`${folder}: no source in it`);
  expect(() => readSources(join(folder, "none"))).toThrow("none: no such file or folder");
});

test("the project's article is byte for byte the one its source.yml names", () => {
  const [{source, text}] = readSources("data/sources");
  expect(
    createHash("sha256")
      .update(readFileSync(`data/sources/${source.source_id}/article.txt`))
      .digest("hex")
  ).toBe(source.sha256);
  expect(text).toHaveLength(70_476);
});
