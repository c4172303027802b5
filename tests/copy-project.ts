import {cpSync, symlinkSync} from "node:fs";
import {join, resolve} from "node:path";

/** This project in an empty folder, with copies of what may be changed there: pages and data. */
export function copyProject(root: string): void {
  for (const name of ["loaders", "node_modules", "package.json", "tsconfig.json", "observablehq.config.ts"]) {
    symlinkSync(resolve(name), join(root, name));
  }
  cpSync("src", join(root, "src"), {recursive: true, filter: (path) => path !== join("src", ".observablehq")});
  cpSync("data", join(root, "data"), {recursive: true});
}
