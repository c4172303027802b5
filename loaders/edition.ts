import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {z} from "zod";
import {Problem} from "./problem.js";
import {readYaml} from "./yaml.js";

/** What `data/site.yml` says of the site, with the version of the program. */
export interface Edition {
  /** Address of the root of the published site, with a slash at its end; null while it is not known. */
  address: string | null;
  /** Who signs images and citations. */
  name: string;
  /** ISO date of the last change. */
  date: string;
  version: string;
}

const ADDRESS = z.string().regex(/^https?:\/\/[^\s?#]+\/$/, "is not a web address that ends in a slash");

const EDITION = z.strictObject({
  address: ADDRESS.nullable(),
  name: z.string().trim().min(1),
  date: z.iso.date("is not an ISO date")
});

/**
 * Reads `data/site.yml` of a project; `CORRIDOR_ADDRESS` in the environment takes the place of its address. Throws a
 * Problem that names file and line, or the variable, when something does not fit.
 */
export function readEdition(root: string, environment: NodeJS.ProcessEnv = process.env): Edition {
  const {data} = readYaml(join(root, "data", "site.yml"), EDITION);
  const told = environment.CORRIDOR_ADDRESS;
  if (told && !ADDRESS.safeParse(told).success) {
    throw new Problem(`CORRIDOR_ADDRESS: not a web address that ends in a slash: ${told}`);
  }
  const file = join(root, "package.json");
  const {version = "0.0.0"} = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  return {...data, address: told || data.address, version};
}
