import {readFileSync} from "node:fs";
import {join} from "node:path";
import {countDiff} from "../../src/lib/claim-diff.js";
import {diffClaims} from "../diff/index.js";
import {diffToJson, diffToText} from "../diff/print.js";
import {readClaims} from "../extraction.js";
import {whatIs} from "../folder.js";
import {listInputs} from "../inputs.js";
import {Problem} from "../problem.js";
import {readVocabulary} from "../vocabulary.js";
import {diffPage} from "./diff-page.js";

export interface DiffOptions {
  format: "text" | "json" | "html";
  anyLanguage?: boolean;
  /** What the command does with the answer; the comparison is the same. */
  exitCode?: boolean;
}

/**
 * The command `diff`: prints what the claims of two documents have and have not in common. Returns whether they differ
 * in more than words. Throws a Problem for a document that cannot be read.
 */
export function diffFiles(root: string, older: string, newer: string, {format, anyLanguage}: DiffOptions): boolean {
  if (older === "-" && newer === "-") throw new Problem("standard input: can be one of the two documents, not both");
  const vocabulary = readVocabulary(join(root, "data", "vocabulary"));
  const claimsOf = (path: string) => {
    if (path !== "-" && whatIs(path) === "folder") throw new Problem(`${path}: is a folder (compare two documents)`);
    const [input] = listInputs([path], () => readFileSync(0));
    return readClaims(input, vocabulary, {anyLanguage}).claims;
  };
  const diff = diffClaims(claimsOf(older), claimsOf(newer));
  const text = {
    text: () => diffToText(diff),
    json: () => diffToJson(diff),
    html: () => diffPage(diff, older, newer)
  };
  process.stdout.write(text[format]());
  const {changed, appeared, went} = countDiff(diff);
  return changed + appeared + went > 0;
}
