import {createInterface} from "node:readline/promises";
import type {Ask} from "./index.js";

/** Asks at the terminal; null where there is none. Questions go to standard error, as standard output is the report's. */
export function terminal(): {ask: Ask; close(): void} | null {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return null;
  const lines = createInterface({input: process.stdin, output: process.stderr});
  return {
    ask: async (question, usual) => (await lines.question(`${question}${usual && ` [${usual}]`}: `)) || usual,
    close: () => lines.close()
  };
}
