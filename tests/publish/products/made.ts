import {readFileSync} from "node:fs";
import {join} from "node:path";
import {prepareSite} from "../../../loaders/publish/prepare.js";
import {Stages} from "../../../loaders/stages.js";
import {keptFolder} from "../../folder.js";
import {temporaryProject} from "../../project.js";

/** A project with the real article, and what is made of it to take away. */
export interface Made {
  root: string;
  /** Where it is made. */
  dir: string;
  read: (file: string) => string;
  bytes: (file: string) => Uint8Array;
}

/** Must be called at the top of a test file, which removes the project again. `prepare` makes database and pages. */
export function useMade(): Made & {prepare: () => Promise<unknown>} {
  const root = temporaryProject("# Story\n", keptFolder());
  const dir = join(root, "products");
  return {
    root,
    dir,
    read: (file) => readFileSync(join(dir, file), "utf8"),
    bytes: (file) => readFileSync(join(dir, file)),
    prepare: () => prepareSite(root, new Stages({write() {}}))
  };
}
