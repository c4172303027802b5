/** The script of the engine, scripts/sql-engine.js: what needs DuckDB and Arrow, loaded when somebody begins to ask. */
import {tableFromIPC, tableToIPC} from "apache-arrow";
import type {ResultData} from "../../lib/result-data.js";
import {arrowData} from "./arrow-data.js";
import {Engine, type EngineState} from "./engine.js";
import type {EngineFiles, Fetches} from "./engine-files.js";

/** What a statement gave. */
export interface Answer {
  data: ResultData;
  complete: boolean;
  full: boolean;
  milliseconds: number;
  /** The rows as an Arrow file. */
  toArrow: () => Uint8Array;
}

/** The engine as the page uses it: nothing of Arrow or DuckDB shows. */
export interface EngineHandle {
  start: () => Promise<void>;
  run: (sql: string, limit: number, signal?: AbortSignal) => Promise<Answer>;
  addFile: (name: string, bytes: Uint8Array) => Promise<string>;
  /** Makes a table of an Arrow file or stream. */
  addArrow: (table: string, bytes: Uint8Array) => Promise<void>;
}

export function createEngine(files: EngineFiles, onState: (state: EngineState) => void, begun?: Fetches): EngineHandle {
  const engine = new Engine(files, onState, begun);
  return {
    start: () => engine.start(),
    async run(sql, limit, signal) {
      const {table, ...rest} = await engine.run(sql, limit, signal);
      return {...rest, data: arrowData(table), toArrow: () => tableToIPC(table, "file")};
    },
    addFile: (name, bytes) => engine.addFile(name, bytes),
    addArrow: (table, bytes) => engine.addArrow(table, tableToIPC(tableFromIPC(bytes), "stream"))
  };
}
