import {cpSync, existsSync, readdirSync, renameSync, rmSync} from "node:fs";
import {basename, dirname, join, resolve} from "node:path";
import {makeFolder, whatIs} from "../folder.js";
import {Problem, reasonOf} from "../problem.js";
import {isRunning} from "../store/replace.js";

/**
 * A folder is replaced by two renames: the old one steps aside under a second name, the new one takes its place. A run
 * that is killed between the two leaves the old one, whole, under the second name; `recoverFolder` puts it back.
 */
export function swapFolder(temporary: string, out: string): void {
  const [staged, previous] = [stagedName(out), previousName(out)];
  moveFolder(temporary, staged);
  if (existsSync(out)) renameSync(out, previous);
  renameSync(staged, out);
  rmSync(previous, {recursive: true, force: true});
}

/** Puts back what a swap that was cut short left aside, and removes what dead runs left beside it. */
export function recoverFolder(out: string): void {
  const previous = previousName(out);
  if (existsSync(previous)) {
    if (existsSync(out)) rmSync(previous, {recursive: true, force: true});
    else renameSync(previous, out);
  }
  const folder = dirname(resolve(out));
  const start = `.${basename(out)}-`;
  if (whatIs(folder) !== "folder") return;
  for (const name of readdirSync(folder)) {
    const pid = name.startsWith(start) && /^\d+$/.exec(name.slice(start.length))?.[0];
    if (pid && !isRunning(Number(pid))) rmSync(join(folder, name), {recursive: true, force: true});
  }
}

/**
 * Makes sure, before any work is done, that `out` can be replaced: the folder around it can be written, and it is new,
 * empty or an earlier build. Anything else is somebody's files. Throws a Problem that says which.
 */
export function checkFolder(out: string): void {
  try {
    makeFolder(dirname(resolve(out)));
    if (whatIs(out) === "file") throw new Problem(`${out}: a file is in the way`);
    const probe = stagedName(out);
    makeFolder(probe);
    rmSync(probe, {recursive: true});
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem(`${out}: cannot be written: ${reasonOf(error)} (choose another folder with --out)`);
  }
  const names = existsSync(out) ? readdirSync(out) : [];
  if (names.length && !names.includes("index.html")) {
    throw new Problem(`${out}: not an earlier build: ${names[0]} is in it (choose an empty folder with --out)`);
  }
}

/** Under these names git ignores what stands beside dist. */
function stagedName(out: string): string {
  return join(dirname(resolve(out)), `.${basename(out)}-${process.pid}`);
}

function previousName(out: string): string {
  return join(dirname(resolve(out)), `.${basename(out)}-previous`);
}

function moveFolder(from: string, to: string): void {
  if (resolve(from) === resolve(to)) return;
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EXDEV") throw error;
    cpSync(from, to, {recursive: true});
    rmSync(from, {recursive: true, force: true});
  }
}
