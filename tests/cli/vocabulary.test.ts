import {cpSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {readVocabulary} from "../../loaders/vocabulary.js";
import {temporaryFolder} from "../folder.js";

/** The project's vocabulary with one file changed. */
function changed(file: string, change: (yaml: string) => string): string {
  const folder = join(temporaryFolder(), "vocabulary");
  cpSync("data/vocabulary", folder, {recursive: true});
  writeFileSync(join(folder, file), change(readFileSync(join(folder, file), "utf8")));
  return folder;
}

test("the project's vocabulary loads, every kind of it", () => {
  for (const entries of Object.values(readVocabulary("data/vocabulary"))) expect(entries.length).toBeGreaterThan(3);
});

const FIRST = "# comment\n\n";
test.for([
  [
    "actors.yml",
    "- {id: a, name: A, kind: empire}",
    'actors.yml:3: kind is not known: "empire" (one of state, organisation, force, person, media)'
  ],
  ["actors.yml", "- {id: a, kind: state}", "actors.yml:3: missing field: name"],
  [
    "actors.yml",
    "- {id: A b, name: A, kind: state}",
    'actors.yml:3: id is not a name: use a-z, 0-9 and hyphens: "A b"'
  ],
  [
    "actors.yml",
    "- {id: a, name: A, kind: state}\n- {id: a, name: B, kind: state}",
    "actors.yml:4: id is used twice: a"
  ],
  [
    "actors.yml",
    "- {id: a, name: A, kind: state}\n- {id: b, name: B, kind: state, parent: c}",
    "actors.yml:4: parent is not an id of another entry: c"
  ],
  ["actors.yml", "- {id: a, name: A, kind: state, parent: a}", "actors.yml:3: parent is not an id of another entry: a"],
  ["actors.yml", "- {id: a, name: A, kind: state, colour: red}", "actors.yml:3: unknown field: colour"],
  [
    "actors.yml",
    "- id: a\n  name: A\n  kind: state\n  aliases:\n    - B\n    - 1918",
    "actors.yml:8: aliases must be text (in quotes, where it looks like a number): 1918"
  ],
  [
    "places.yml",
    "- {id: a, name: A, kind: city, latitude: 91, longitude: 0}",
    "places.yml:3: latitude is too large: 91"
  ],
  [
    "places.yml",
    "- {id: a, name: A, kind: city, latitude: north, longitude: 0}",
    'places.yml:3: latitude must be a number: "north"'
  ],
  [
    "places.yml",
    "- {id: a, name: A, kind: city, latitude: 1, longitude: 2, within: b}",
    "places.yml:3: within is not an id of another entry: b"
  ],
  ["units.yml", "- {class: person, nouns: []}", "units.yml:3: nouns is too short: []"],
  ["units.yml", "- {class: animal, nouns: [cow]}", 'units.yml:3: class is not known: "animal"'],
  ["measures.yml", "- {measure: killed, series: deaths}", 'measures.yml:3: series is not known: "deaths"'],
  ["topics.yml", "- {topic: aid, series: aid}", "topics.yml:3: missing field: words"],
  ["speech.yml", "- {act: sang, verbs: [sing]}", 'speech.yml:3: act is not known: "sang"'],
  ["qualifiers.yml", "- {qualifier: roughly}", 'qualifiers.yml:3: qualifier is not known: "roughly"'],
  ["currencies.yml", "- {code: Dollar}", 'currencies.yml:3: code is not an ISO 4217 code: "Dollar"'],
  ["currencies.yml", "- {code: [USD}", "currencies.yml:3: not YAML:"],
  ["currencies.yml", "code: USD", "currencies.yml:3: entry must be a list"]
])("%s with %s", ([file, yaml, message]) => {
  expect(() => readVocabulary(changed(file, () => `${FIRST}${yaml}\n`))).toThrow(message);
});

test("a file that is missing is named", () => {
  const folder = changed("units.yml", (yaml) => yaml);
  rmSync(join(folder, "speech.yml"));
  expect(() => readVocabulary(folder)).toThrow(`${folder}/speech.yml: no such file or folder`);
});
