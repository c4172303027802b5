import {createHash} from "node:crypto";
import {readdirSync} from "node:fs";
import {basename, dirname, extname, join, relative, resolve} from "node:path";
import {slugOf} from "../src/lib/slug.js";
import {whatIs} from "./folder.js";
import {Problem} from "./problem.js";

/** What may be a document in a folder; gold files, tables and settings are not. */
const DOCUMENTS = [".txt", ".md", ".markdown", ".html", ".htm", ".wikitext", ".wiki", ".mediawiki"];

/** A file to extract from: a path, or bytes that came another way. */
export interface Input {
  path: string;
  /** Name of the document for ids and files: a-z, 0-9 and hyphens. No two inputs of a run share one. */
  name: string;
  bytes?: Uint8Array;
}

/**
 * The documents that arguments name: files as they are, `-` for what standard input holds, and of a folder all the
 * documents below it, in order. Throws a Problem when a folder has none or a path does not exist.
 */
export function listInputs(paths: readonly string[], readStdin: () => Uint8Array): Input[] {
  const inputs = paths.flatMap((path): Input[] => {
    if (path === "-") return [{path: "stdin", name: "stdin", bytes: readStdin()}];
    const there = whatIs(path);
    if (!there) throw new Problem(`${path}: no such file or folder`);
    if (there === "file") return [{path, name: nameOf(path, dirname(path))}];
    const names = (readdirSync(path, {recursive: true}) as string[]).filter((name) =>
      DOCUMENTS.includes(extname(name).toLowerCase())
    );
    if (!names.length) throw new Problem(`${path}: no document in the folder (looked for ${DOCUMENTS.join(", ")})`);
    return names.sort().map((name) => ({path: join(path, name), name: nameOf(join(path, name), path)}));
  });
  return tellApart(inputs);
}

/**
 * The name of a document in a folder: `2023/05/Storm Daniel.html` is `2023-05-storm-daniel`. The many that are called
 * article.txt go by their folders.
 */
function nameOf(path: string, folder: string): string {
  const below = relative(folder, path);
  const stem = below.slice(0, below.length - extname(below).length);
  const told = stem === "article" ? basename(dirname(resolve(path))) : stem.replace(/[/\\]article$/, "");
  return slugOf(told) || "document";
}

/** Where names are alike (a.txt and a.html, two titles in Arabic), all but the first get a hash of their path. */
function tellApart(inputs: Input[]): Input[] {
  const taken = new Set<string>();
  return inputs.map((input) => {
    let name = input.name;
    for (let salt = 0; taken.has(name); ++salt)
      name = `${input.name}-${createHash("sha256")
        .update(`${input.path}${salt || ""}`)
        .digest("hex")
        .slice(0, 8)}`;
    taken.add(name);
    return {...input, name};
  });
}
