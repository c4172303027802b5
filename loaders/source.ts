import {createHash} from "node:crypto";
import {existsSync, readdirSync} from "node:fs";
import {basename, join} from "node:path";
import {z} from "zod";
import {firstDay} from "../src/lib/day.js";
import {Problem, reasonOf} from "./problem.js";
import type {Source} from "./store/story.js";
import {readText} from "./text.js";
import {readYaml} from "./yaml.js";

const text = z.string().trim().min(1);
const webAddress = z.string().regex(/^https?:\/\/\S+$/, "is not a web address");
const optional = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? null);

const SOURCE = z.strictObject({
  title: text,
  address: webAddress,
  publisher: text,
  mirror: optional(text),
  licence: text,
  licence_address: optional(webAddress),
  attribution: text,
  retrieved: optional(z.string().refine(isDate, "is not an ISO date")),
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "is not a language code"),
  default_year: optional(z.int().min(1000).max(2999)),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, "is not 64 hexadecimal digits")
});

/** A document on disk: what source.yml says of it, and the untouched text of article.txt. */
export interface SourceFile {
  source: Source;
  text: string;
  /** Where the text was read. */
  path: string;
}

/** Reads every source below a folder (`data/sources`), in the order of their names. Throws a Problem when one is bad. */
export function readSources(folder: string): SourceFile[] {
  let names: string[];
  try {
    names = readdirSync(folder, {withFileTypes: true})
      .filter((entry) => entry.isDirectory() || entry.isSymbolicLink())
      .map((entry) => entry.name)
      .sort();
  } catch (error) {
    throw new Problem(`${folder}: ${reasonOf(error)}`);
  }
  if (!names.length) throw new Problem(`${folder}: no source in it (add a folder with article.txt and source.yml)`);
  return names.map((name) => readSource(join(folder, name)));
}

/**
 * Reads one source folder; its name is the source's unless told. Throws a Problem that names file and line when
 * source.yml is wrong or, except in a preview, the text is not the one whose sha256 it gives.
 */
export function readSource(folder: string, source_id: string = basename(folder)): SourceFile {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(source_id)) {
    throw new Problem(`${folder}: not a name for a source: ${source_id} (use a-z, 0-9 and hyphens)`);
  }
  const file = join(folder, "source.yml");
  if (!existsSync(file)) throw new Problem(`${file}: no such file (it says where the article is from)`);
  const {data, problemAt} = readYaml(file, SOURCE);
  const path = join(folder, "article.txt");
  const {text, bytes} = readText(path);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  // A live preview shows the article while somebody edits it; a build holds it to its hash.
  if (sha256 !== data.sha256 && !process.env.CORRIDOR_PREVIEW) {
    throw problemAt(
      ["sha256"],
      `sha256 differs: expected ${data.sha256}, file has ${sha256} (if the article was edited on purpose, update sha256)`
    );
  }
  return {source: {source_id, ...data, sha256}, text, path};
}

function isDate(date: string): boolean {
  try {
    return Boolean(firstDay(date));
  } catch {
    return false;
  }
}
