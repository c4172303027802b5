import {readFileSync} from "node:fs";
import {join} from "node:path";
import {prepareSite} from "../../../loaders/publish/prepare.js";
import {writeProducts} from "../../../loaders/publish/products.js";
import {Stages} from "../../../loaders/stages.js";
import {FIGURES} from "../../../src/figures.js";
import {keptFolder} from "../../folder.js";
import {temporaryProject} from "../../project.js";

/** What the real article gives to take away, made once for the tests of a file. */
export interface Made {
  /** The project, with its database. */
  root: string;
  dir: string;
  read: (file: string) => string;
  bytes: (file: string) => Uint8Array;
}

export const NAMES = Object.keys(FIGURES);

/** Must be called at the top of a test file, which removes the folder again; `make` then does the work. */
export function useProducts(): {made: Made; make: () => Promise<void>} {
  const root = temporaryProject("# Story\n", keptFolder());
  const dir = join(root, "products");
  return {
    made: {
      root,
      dir,
      read: (file) => readFileSync(join(dir, file), "utf8"),
      bytes: (file) => readFileSync(join(dir, file))
    },
    async make() {
      await prepareSite(root, new Stages({write() {}}));
      await writeProducts(root, dir);
    }
  };
}
