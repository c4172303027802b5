import {closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync} from "node:fs";
import {basename, dirname, join, resolve} from "node:path";

/** Name to write under until a file or folder is complete; it names the process, so that two runs never share one. */
export function temporaryName(path: string): string {
  return `${path}.${process.pid}.tmp`;
}

/**
 * Puts a finished file in its place. Its bytes reach the disk before its name does: whoever opens the name, after a
 * crash too, finds the old file or the new one, whole.
 */
export function replaceFile(temporary: string, path: string): void {
  sync(temporary);
  renameSync(temporary, path);
  sync(dirname(resolve(path)));
}

/** Removes what runs that were cut short left beside a path. Runs that are still going keep theirs. */
export function removeLeftovers(path: string): void {
  const folder = dirname(resolve(path));
  const start = basename(path) + ".";
  for (const name of readdirSync(folder)) {
    const [, pid] = (name.startsWith(start) && /^(\d+)\.tmp(\.wal)?$/.exec(name.slice(start.length))) || [];
    if (pid && !isRunning(Number(pid))) rmSync(join(folder, name), {recursive: true, force: true});
  }
}

/** Whether a process exists. This one's own leftovers are of an earlier process with the same number. */
export function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function sync(path: string): void {
  const file = openSync(path, "r");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
