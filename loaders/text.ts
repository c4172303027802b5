import {readFileSync, statSync} from "node:fs";
import {decodeText, LARGEST, megabytes} from "./decode.js";
import {Problem, reasonOf} from "./problem.js";

export {decodeText, LARGEST};

/**
 * The bytes and the text of a UTF-8 file. Nothing is changed, not even a byte order mark, so that offsets hold.
 * Throws a Problem for what is missing, a folder, unreadable, empty, larger than `LARGEST`, binary or not UTF-8.
 */
export function readText(path: string): {text: string; bytes: Uint8Array} {
  let bytes: Uint8Array;
  try {
    const {size} = statSync(path);
    if (size > LARGEST) throw new Problem(`${path}: too large: ${megabytes(size)} (at most ${megabytes(LARGEST)})`);
    bytes = readFileSync(path);
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem(`${path}: ${reasonOf(error)}`);
  }
  return {bytes, text: decodeText(bytes, path)};
}
