import {readFileSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {basename, dirname, extname, join} from "node:path";
import {slugOf} from "../../src/lib/slug.js";
import {decodeText} from "../decode.js";
import {extractText} from "../extract-text.js";
import {makeFolder, whatIs} from "../folder.js";
import {Problem, reasonOf} from "../problem.js";
import {readSource} from "../source.js";
import {type SourceDetails, sha256Of, sourceYml} from "../source-yml.js";
import {readText} from "../text.js";
import {readVocabulary} from "../vocabulary.js";
import {startingPage} from "./page.js";
import {reportOf} from "./report.js";

/** What the command line says of the article; what is missing is asked for, or is a problem. */
export interface NewOptions {
  slug?: string;
  title?: string;
  address?: string;
  publisher?: string;
  licence?: string;
  licenceAddress?: string;
  /** ISO 8601 day on which the article was taken. */
  date?: string;
  anyLanguage?: boolean;
}

/** Asks a person for a line; an empty answer takes `usual`. */
export type Ask = (question: string, usual: string) => Promise<string>;

const QUESTIONS = {
  title: "Title",
  address: "Address (https://…)",
  publisher: "Publisher",
  licence: "Licence",
  date: "Taken on (like 2023-10-03)"
} as const;

/**
 * The command `new`: makes an article a source of the project. Its bytes stay as they are, in
 * `data/sources/<slug>/article.txt`; source.yml says where they are from. `ask` is null where nobody can be asked.
 * Returns what the rules read in it. The folder appears whole or not at all; throws a Problem when something that must
 * be known is missing or not what it should be, and when the article cannot be read or its folder is there already.
 */
export async function newSource(root: string, path: string, options: NewOptions, ask: Ask | null): Promise<string> {
  const {bytes, text} = readArticle(path);
  const vocabulary = readVocabulary(join(root, "data", "vocabulary"));
  const read = {source_id: "new", anyLanguage: options.anyLanguage};
  const found = extractText(text, path, vocabulary, read).document;
  const details = await complete(options, {title: found.title ?? "", date: path === "-" ? today() : ""}, ask);
  const slug = options.slug ?? (slugOf(path === "-" ? details.title : basename(path, extname(path))) || "article");
  const folder = join(root, "data", "sources", slug);
  if (whatIs(folder)) throw new Problem(`${folder}: is there already (choose another name with --slug)`);
  const source = await write(root, slug, folder, bytes, {...details, sha256: await sha256Of(bytes)});
  const extraction = extractText(text, path, vocabulary, {...source, anyLanguage: true});
  const {format} = extraction.document;
  const page = join(root, "src", "stories", `${slug}.md`);
  const kept = whatIs(page) !== null;
  if (!kept) writePage(page, startingPage(source, extraction.claims));
  return `source    ${folder}, ${text.length.toLocaleString("en")} characters of ${format}
page      ${page}${kept ? " (was there, and is as it was)" : ""}
${reportOf(extraction, vocabulary)}

Next: npm run review -- --source ${slug}, then npm run build
`;
}

function writePage(path: string, text: string): void {
  try {
    makeFolder(dirname(path));
    writeFileSync(path, text, {flag: "wx"});
  } catch (error) {
    throw new Problem(`${path}: cannot be written: ${reasonOf(error)} (the source is there)`);
  }
}

function readArticle(path: string): {bytes: Uint8Array; text: string} {
  if (path !== "-") return readText(path);
  const bytes = readFileSync(0);
  return {bytes, text: decodeText(bytes, "stdin")};
}

async function complete(
  options: NewOptions,
  usual: {title: string; date: string},
  ask: Ask | null
): Promise<Omit<SourceDetails, "sha256">> {
  const given = {...options};
  for (const [name, question] of Object.entries(QUESTIONS) as [keyof typeof QUESTIONS, string][]) {
    if (given[name] !== undefined) continue;
    const guess = name === "publisher" ? hostOf(given.address) : name in usual ? usual[name as "title" | "date"] : "";
    given[name] = (ask ? await ask(question, guess) : guess).trim();
  }
  const missing = (["title", "address", "publisher", "licence"] as const).filter((name) => !given[name]);
  if (missing.length) {
    throw new Problem(
      `not said: ${missing.join(", ")} (give ${missing.map((name) => `--${name}`).join(" ")}; at a terminal they are asked for)`
    );
  }
  const {title, address, publisher, licence, licenceAddress, date} = given as Required<NewOptions>;
  return {title, address, publisher, licence, licence_address: licenceAddress, retrieved: date};
}

/** Writes the folder beside its place, reads it as a build would, and only then moves it there. */
async function write(root: string, slug: string, folder: string, bytes: Uint8Array, details: SourceDetails) {
  const temporary = join(root, ".corridor", `new-${process.pid}`);
  try {
    makeFolder(temporary);
    writeFileSync(join(temporary, "article.txt"), bytes);
    writeFileSync(join(temporary, "source.yml"), sourceYml(details));
    const {source} = readSource(temporary, slug);
    makeFolder(join(root, "data", "sources"));
    renameSync(temporary, folder);
    return source;
  } catch (error) {
    if (error instanceof Problem) throw new Problem(error.message.replace(/^\S*source\.yml:\d+: /, "source.yml: "));
    throw new Problem(`${folder}: cannot be written: ${reasonOf(error)}`);
  } finally {
    rmSync(temporary, {recursive: true, force: true});
  }
}

/** "en.wikipedia.org" of an address; empty where it is none. */
function hostOf(address = ""): string {
  return URL.canParse(address) ? new URL(address).host.replace(/^www\./, "") : "";
}

const today = () => new Date().toISOString().slice(0, 10);
