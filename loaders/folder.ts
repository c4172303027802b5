import {mkdirSync, statSync} from "node:fs";
import {dirname, resolve} from "node:path";

/**
 * Makes a folder and those above it that are missing. Node's own recursive mkdir never returns where the system refuses
 * with ENOENT, as it does below /proc. Throws the system's error when it cannot, ENOTDIR when a file is in the way.
 */
export function makeFolder(path: string): void {
  const there = whatIs(path);
  if (there === "folder") return;
  if (there === "file") throw Object.assign(new Error(`ENOTDIR: ${path}`), {code: "ENOTDIR"});
  const parent = dirname(resolve(path));
  if (parent !== resolve(path)) makeFolder(parent);
  mkdirSync(path);
}

/** What a path is: null when there is nothing, or nothing that can be reached. */
export function whatIs(path: string): "file" | "folder" | null {
  try {
    return statSync(path).isDirectory() ? "folder" : "file";
  } catch {
    return null;
  }
}
