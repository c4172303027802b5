import {formatDay} from "../../../src/lib/format.js";
import type {Edition} from "../../edition.js";
import type {SourceCredit} from "../site-file.js";

/** How to cite something of the site. */
export interface Citation {
  plain: string;
  bibtex: string;
}

/** What is cited: its title, and its address below the root of the site. */
export interface Cited {
  key: string;
  title: string;
  path: string;
  /** Of a figure; the edition's if null. */
  version: string | null;
}

/** Who made it, what it is, in which version, whose numbers are in it and where it is. */
export function cite({key, title, path, version}: Cited, edition: Edition, sources: readonly SourceCredit[]): Citation {
  const {address, name, date} = edition;
  const numbers = sources.map(({attribution}) => attribution).join("; ");
  const where = address ? ` ${address}${path}` : "";
  const said = `version ${version ?? edition.version}`;
  const note = `${sentence(said)}. Numbers: ${numbers}`;
  return {
    plain: `${name}: “${title}”, ${said}, ${formatDay(date)}. Numbers: ${numbers}.${where}`,
    bibtex: `@misc{${key},
  author = {{${name}}},
  title = {${escapeTex(title)}},
  year = {${date.slice(0, 4)}},
  note = {${escapeTex(note)}}${address ? `,\n  url = {${address}${path}}` : ""}
}`
  };
}

/** What is signed into images: who drew them and whose numbers they show. */
export function imageCredit({name, address}: Edition, sources: readonly SourceCredit[]): string {
  const where = address ? `, ${address.replace(/^https?:\/\//, "").replace(/\/$/, "")}` : "";
  return `Figure: ${name}${where}. Numbers: ${sources.map(({attribution}) => attribution).join("; ")}.`;
}

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function escapeTex(text: string): string {
  return text
    .replace(/[&%$#_{}]/g, "\\$&")
    .replace(/“/g, "``")
    .replace(/”/g, "''");
}
