import type {EngineClient} from "./engine-client.js";
import type {Answer} from "./engine-entry.js";
import {isTrouble} from "./engine-files.js";
import {keepEvidence} from "./lineage.js";
import {foreseeProblem, readProblem, type SqlProblem} from "./problem.js";
import {bindParameters, splitStatements} from "./sql-text.js";

/** What came of running a text. */
export type Outcome =
  | {kind: "rows"; answer: Answer; sql: string; statements: number; milliseconds: number; kept: Kept | null}
  | {kind: "nothing"}
  | {kind: "stopped"}
  | {kind: "problem"; message: string; hint: string | null; span: {from: number; to: number} | null};

/** What became of the wish to keep the evidence: the statement that ran in place of the one written, or null. */
export interface Kept {
  sql: string | null;
}

export interface RunOptions {
  text: string;
  /** Offset of `text` in the cell, for what is said about places in it. */
  offset: number;
  parameters: Readonly<Record<string, string>>;
  limit: number;
  /** Whether the last statement should also give the claims that its rows rest on. */
  keep: boolean;
  /** Stops what runs. */
  signal: AbortSignal;
}

/**
 * Runs the statements of a text one after the other, up to the first that fails. The rows are those of the last; a
 * problem's place is counted in the cell's text.
 */
export async function runText(
  engine: EngineClient,
  {text, offset, parameters, limit, keep, signal}: RunOptions
): Promise<Outcome> {
  const statements = splitStatements(text);
  if (!statements.length) return {kind: "nothing"};
  let milliseconds = 0;
  let answer: Answer | null = null;
  let sql = "";
  let kept: Kept | null = null;
  for (const [i, {start: at, end}] of statements.entries()) {
    const bound = bindParameters(text.slice(at, end), parameters);
    const place = (problem: SqlProblem): Outcome => ({
      ...problem,
      kind: "problem",
      span: problem.span && {
        from: offset + at + bound.sourceOffset(problem.span.start),
        to: offset + at + bound.sourceOffset(problem.span.end)
      }
    });
    const foreseen = foreseeProblem(bound.sql);
    if (foreseen) return place(foreseen);
    try {
      if (keep && i === statements.length - 1) kept = {sql: await boundEvidence(engine, bound.sql, signal)};
      sql = kept?.sql ?? bound.sql;
      answer = await engine.run(sql, limit, signal);
      milliseconds += answer.milliseconds;
    } catch (error) {
      if (signal.aborted) return {kind: "stopped"};
      if (isTrouble(error)) return {kind: "problem", message: error.message, hint: error.hint, span: null};
      return place(readProblem(error, bound.sql));
    }
  }
  return {kind: "rows", answer: answer!, sql, statements: statements.length, milliseconds, kept};
}

/** The statement with its evidence kept, where the tables that it reads have claims; null where they have none. */
async function boundEvidence(engine: EngineClient, sql: string, signal: AbortSignal): Promise<string | null> {
  for (const qualified of [false, true]) {
    const rewritten = keepEvidence(sql, {qualified});
    if (!rewritten) return null;
    try {
      await engine.run(`EXPLAIN ${rewritten}`, 1, signal);
      return rewritten;
    } catch (error) {
      if (signal.aborted) throw error;
    }
  }
  return null;
}
