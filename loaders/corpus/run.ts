import {existsSync, readdirSync, rmSync, statSync} from "node:fs";
import {availableParallelism} from "node:os";
import {dirname, join} from "node:path";
import {Tinypool} from "tinypool";
import type {Kind} from "../claim-row.js";
import {type Format, isSource, type ReadingOptions, unwritable} from "../extraction.js";
import {makeFolder} from "../folder.js";
import type {Input} from "../inputs.js";
import type {Stages} from "../stages.js";
import {isRunning} from "../store/replace.js";
import {formatCount} from "../summary.js";
import {readVocabulary} from "../vocabulary.js";
import {Journal} from "./journal.js";
import {outputPath, UNFINISHED} from "./layout.js";
import {formatTime, Pace} from "./pace.js";
import {recipeOf} from "./recipe.js";
import type {Outcome, Task, WorkerSettings} from "./worker.js";

export interface CorpusOptions extends ReadingOptions {
  format: Format;
  /** Also write the numbers that are no claims. */
  rejected?: boolean;
  /** The folder that the output goes to. */
  out: string;
}

/**
 * Extracts many documents on all cores into `out`, a file each (see layout.ts). A document whose output is there and
 * whose bytes, rules and options are what it was made from is left as it is: a run that was stopped goes on where it
 * was. A document that fails is named at the end and the others go on. Returns whether none failed. Throws a Problem
 * when the vocabulary is wrong or the folder cannot be written, and the signal's reason when it fires.
 */
export async function runCorpus(
  root: string,
  inputs: readonly Input[],
  options: CorpusOptions,
  stages: Stages,
  signal: AbortSignal
): Promise<boolean> {
  // What is wrong with the vocabulary is said once, not by every worker.
  readVocabulary(join(root, "data", "vocabulary"));
  const journal = await openOutput(options.out);
  const recipe = recipeOf(root, options);
  const sizes = inputs.map(sizeOf);
  const pace = new Pace(
    inputs.length,
    sizes.reduce((sum, size) => sum + size, 0)
  );
  const counts = {extracted: 0, unchanged: 0, claims: 0, rejected: 0};
  const failures: string[] = [];

  const settings: WorkerSettings = {root, options};
  const threads = Math.min(availableParallelism(), inputs.length);
  const pool = new Tinypool({
    filename: new URL("./boot.mjs", import.meta.url).href,
    execArgv: [],
    workerData: settings,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: 10_000
  });

  // A worker that dies of a document fails its task; one that dies between two has nothing to lose.
  pool.on("error", () => {});

  async function extractOne(input: Input, size: number): Promise<void> {
    const stamp = stampOf(input);
    const before = journal.find(input.name, input.path);
    const valid = before && before.recipe === recipe && hasOutputs(options, input);
    let outcome: Outcome;
    if (valid && stamp !== "" && before.stamp === stamp) outcome = {done: "unchanged", sha256: before.sha256};
    else outcome = await runTask(pool, {...input, known: valid ? before.sha256 : undefined}, signal);
    if (outcome.done === "failed") failures.push(outcome.reason);
    else {
      counts[outcome.done]++;
      const entry = {name: input.name, path: input.path, stamp, sha256: outcome.sha256, recipe};
      if (JSON.stringify(entry) !== JSON.stringify(before)) journal.add(entry);
    }
    if (outcome.done === "extracted") {
      counts.claims += outcome.claims;
      counts.rejected += outcome.rejected;
    }
    pace.add(size, outcome.done !== "unchanged");
  }

  try {
    await stages.run("extract", async (report) => {
      let next = 0;
      // Each lane has one document at work; one more than there are cores waits, so that no core does.
      const lane = async () => {
        while (next < inputs.length && !signal.aborted) {
          const i = next++;
          await extractOne(inputs[i], sizes[i]);
          report(String(pace));
        }
      };
      await Promise.all(Array.from({length: threads + 1}, lane));
      signal.throwIfAborted();
    });
  } finally {
    journal.close();
    await pool.destroy();
    rmSync(join(options.out, UNFINISHED), {recursive: true, force: true});
  }

  for (const failure of failures.sort()) process.stderr.write(`${failure}\n`);
  const rejected = options.rejected ? `, ${formatCount(counts.rejected, "rejected number")}` : "";
  process.stderr.write(
    `${formatCount(inputs.length, "document")}: ${counts.extracted.toLocaleString("en")} extracted ` +
      `(${formatCount(counts.claims, "claim")}${rejected}), ${counts.unchanged.toLocaleString("en")} unchanged, ` +
      `${failures.length.toLocaleString("en")} failed; ${formatTime(pace.seconds)}, ${pace.rate}\n`
  );
  return !failures.length;
}

/** Runs a task in the pool; a worker that dies of it (out of memory, say) is a failure of that document alone. */
async function runTask(pool: Tinypool, task: Task, signal: AbortSignal): Promise<Outcome> {
  try {
    return await pool.run(task, {signal});
  } catch (error) {
    signal.throwIfAborted();
    return {done: "failed", reason: `${task.path}: cannot be extracted: ${(error as Error).message.split("\n")[0]}`};
  }
}

async function openOutput(out: string): Promise<Journal> {
  try {
    const unfinished = join(out, UNFINISHED);
    makeFolder(unfinished);
    // What runs that were cut short left; files of runs that are still going stay.
    for (const name of readdirSync(unfinished)) {
      const pid = Number(/\.(\d+)\.tmp$/.exec(name)?.[1]);
      if (!pid || !isRunning(pid)) rmSync(join(unfinished, name), {recursive: true, force: true});
    }
    return await Journal.open(out);
  } catch (error) {
    throw unwritable(out, error);
  }
}

function hasOutputs({out, format, rejected}: CorpusOptions, {name}: Input): boolean {
  const kinds: Kind[] = rejected ? ["claims", "rejected"] : ["claims"];
  return kinds.every((kind) => existsSync(outputPath(out, kind, name, format)));
}

function sizeOf({path, bytes}: Input): number {
  return bytes ? bytes.length : (statSync(path, {throwIfNoEntry: false})?.size ?? 0);
}

/** Sizes and times of change of the files that a document is read from; empty when only its bytes can tell. */
function stampOf({path, bytes}: Input): string {
  if (bytes) return "";
  const files = isSource(path) ? [path, join(dirname(path), "source.yml")] : [path];
  const stats = files.map((file) => statSync(file, {throwIfNoEntry: false}));
  return stats.map((stat) => (stat ? `${stat.size}:${stat.mtimeMs}` : "")).join(" ");
}
