import {join} from "node:path";
import {z} from "zod";
import {KINDS, OUTCOMES, QUALIFIERS, SERIES, SPEECH_ACTS} from "../src/lib/claim.js";
import {type ActorEntry, type PlaceEntry, UNIT_CLASSES, type Vocabulary} from "../src/lib/vocabulary.js";
import {readYaml, type YamlFile} from "./yaml.js";

const word = z.string().trim().min(1);
const words = z.array(word);
const some = words.min(1);
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "is not a name: use a-z, 0-9 and hyphens");

const unit = z.strictObject({
  class: z.enum(UNIT_CLASSES),
  unit: word.optional(),
  group: word.optional(),
  nouns: some,
  plurals: z.record(word, word).optional(),
  designations: words.optional()
});
const measure = z.strictObject({
  measure: word,
  series: z.enum(SERIES),
  outcome: z.enum(OUTCOMES).optional(),
  kind: z.enum(KINDS).optional(),
  classes: z.array(z.enum(UNIT_CLASSES)).optional(),
  role: z.enum(["subject", "object"]).optional(),
  verbs: words.optional(),
  forms: words.optional(),
  nouns: words.optional(),
  adjectives: words.optional(),
  around: z.array(z.strictObject({verbs: words, forms: words.optional(), ends: words})).optional()
});
const topic = z.strictObject({
  topic: word,
  series: z.enum(SERIES),
  outcome: z.enum(OUTCOMES).optional(),
  classes: z.array(z.enum(UNIT_CLASSES)).optional(),
  groups: words.optional(),
  words,
  sections: words.optional()
});
const speech = z.strictObject({
  act: z.enum(SPEECH_ACTS),
  verbs: words.optional(),
  forms: words.optional(),
  phrases: words.optional(),
  hedges: words.optional(),
  speakers: words.optional(),
  documents: words.optional()
});
const qualifier = z.strictObject({
  qualifier: z.enum(QUALIFIERS),
  before: words.optional(),
  after: words.optional()
});
const actor = z.strictObject({
  id,
  name: word,
  aliases: words.optional(),
  side: word.optional(),
  demonyms: words.optional(),
  kind: z.enum(["state", "organisation", "force", "person", "media"]),
  parent: id.optional()
});
const place = z.strictObject({
  id,
  name: word,
  other_name: word.optional(),
  aliases: words.optional(),
  kind: z.enum(["country", "region", "district", "city", "village", "road", "bridge", "border", "building", "airport"]),
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  within: id.optional()
});
const people = z.string().regex(/^\p{Lu}\p{L}+$/u, "is not one word with a capital letter");
const currency = z.strictObject({
  code: z.string().regex(/^[A-Z]{3}$/, "is not an ISO 4217 code"),
  symbols: words.optional(),
  nouns: words.optional(),
  countries: words.optional()
});

/**
 * Reads the vocabulary, one YAML file a kind of word, below a folder (`data/vocabulary`). Throws a Problem that names
 * file and line when an entry does not fit, an id is used twice, or an entry refers to one that is not there.
 */
export function readVocabulary(folder: string): Vocabulary {
  const list = <S extends z.ZodType>(name: string, schema: S) => readYaml(join(folder, `${name}.yml`), z.array(schema));
  const actors = list("actors", actor) as YamlFile<ActorEntry[]>;
  const places = list("places", place) as YamlFile<PlaceEntry[]>;
  checkReferences(actors, "parent");
  checkReferences(places, "within");
  return {
    units: list("units", unit).data,
    measures: list("measures", measure).data,
    topics: list("topics", topic).data,
    speech: list("speech", speech).data,
    qualifiers: list("qualifiers", qualifier).data,
    actors: actors.data,
    places: places.data,
    currencies: list("currencies", currency).data,
    peoples: list("peoples", people).data
  };
}

function checkReferences<K extends string>(
  {data, problemAt}: YamlFile<readonly ({id: string} & {[key in K]?: string})[]>,
  field: K
): void {
  const seen = new Set<string>();
  data.forEach((entry, i) => {
    if (seen.has(entry.id)) throw problemAt([i, "id"], `id is used twice: ${entry.id}`);
    seen.add(entry.id);
  });
  data.forEach((entry, i) => {
    const other = entry[field];
    if (other && (!seen.has(other) || other === entry.id))
      throw problemAt([i, field], `${field} is not an id of another entry: ${other}`);
  });
}
