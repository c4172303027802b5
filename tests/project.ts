import {cpSync, mkdirSync, symlinkSync, writeFileSync} from "node:fs";
import {join, resolve} from "node:path";
import {temporaryFolder} from "./folder.js";

const CONFIG = `export default {root: "src", output: process.env.CORRIDOR_OUTPUT, pages: [], search: null, globalStylesheets: []};\n`;

/** A project of its own, with this project's data and one small page: what a test may break without harm. */
export function temporaryProject(page = "# Hello\n", root = temporaryFolder()): string {
  cpSync("data", join(root, "data"), {recursive: true});
  symlinkSync(resolve("node_modules"), join(root, "node_modules"));
  mkdirSync(join(root, "src"));
  writeFileSync(join(root, "src", "index.md"), page);
  writeFileSync(join(root, "observablehq.config.js"), CONFIG);
  writeFileSync(join(root, "package.json"), '{"type": "module"}\n');
  return root;
}
