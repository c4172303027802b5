import {mkdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {Problem} from "../problem.js";
import {isRunning} from "../store/replace.js";

/**
 * Keeps a second build out of a project while one is at work: they would share Framework's cache. A lock left by a run
 * that was killed does not count. Returns what takes the lock away. Throws a Problem that names the other process.
 */
export function lockProject(root: string): () => void {
  const path = join(root, ".corridor", "lock");
  mkdirSync(join(root, ".corridor"), {recursive: true});
  for (let attempt = 0; ; attempt++) {
    try {
      writeFileSync(path, String(process.pid), {flag: "wx"});
      return () => rmSync(path, {force: true});
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    const pid = Number(readFileSync(path, "utf8"));
    if (attempt || (pid && isRunning(pid)))
      throw new Problem(`another build is at work here: process ${pid} (wait for it to end)`);
    rmSync(path, {force: true});
  }
}
