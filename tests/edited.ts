import {cpSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {temporaryFolder} from "./folder.js";

/** A folder with a copy of `data`, one file of it edited. */
export function edited(file: string, edit: (text: string) => string): string {
  const root = temporaryFolder();
  cpSync("data", join(root, "data"), {recursive: true});
  const path = join(root, "data", file);
  writeFileSync(path, edit(readFileSync(path, "utf8")));
  return root;
}
