import {type AsyncDuckDB, type AsyncDuckDBConnection, AsyncDuckDB as DuckDB, VoidLogger} from "@duckdb/duckdb-wasm";
import {
  type EngineFiles,
  EngineTrouble,
  type Fetches,
  fetchFiles,
  isTrouble,
  openPacked,
  readPacked
} from "./engine-files.js";
import {type QueryResult, ResultReader} from "./result.js";
import {firstWord, identifier} from "./sql-text.js";

/** What the engine is doing, for the page to show. */
export type EngineState =
  | {kind: "loading"; loaded: number; total: number}
  | {kind: "starting"}
  | {kind: "ready"}
  | {kind: "running"}
  | {kind: "restarting"}
  | {kind: "failed"; message: string; hint: string};

/** A query was stopped by hand. */
export class Stopped extends Error {}

/** How long a query may take to notice that it should stop, in milliseconds, before its worker is ended. */
const PATIENCE = 60;

/** Files that people bring are registered below this folder, the only one that SQL may read. */
const LOCAL = "local/";

/** What the engine is told before anything else: nothing comes in or goes out but what the page hands it. */
const SETTINGS = [
  "SET autoinstall_known_extensions = false",
  "SET autoload_known_extensions = false",
  "ATTACH 'corridor.duckdb' AS corridor (READ_ONLY)",
  "SET search_path = 'memory.main,corridor.main'",
  "SET errors_as_json = true",
  "SET memory_limit = '1GB'",
  `SET allowed_directories = ['${LOCAL}']`,
  "SET enable_external_access = false"
];

interface Hired {
  worker: Worker;
  /** Rejects when the worker breaks. */
  crashed: Promise<never>;
}

/** Statements that change what later ones see: they are repeated in a worker that takes over. */
const LASTING = new Set(["create", "insert", "update", "delete", "drop", "alter", "set", "use", "reset"]);

/**
 * DuckDB in a worker, with the story's database attached. Bytes and the compiled module are kept, so that a worker that
 * was ended or has crashed is replaced in a fraction of a second, with the files and tables that were made in it.
 */
export class Engine {
  #module: WebAssembly.Module | null = null;
  #database: Uint8Array | null = null;
  #running: {worker: Worker; db: AsyncDuckDB; connection: AsyncDuckDBConnection} | null = null;
  #starting: Promise<void> | null = null;
  #turn: Promise<unknown> = Promise.resolve();
  #log: string[] = [];
  #files = new Map<string, Uint8Array>();
  #arrows = new Map<string, Uint8Array>();
  #loads = 0;
  /** A worker that reads its script while the engine is still on its way. */
  #hired: Hired | null = null;

  /** `begun` is what is on its way already. */
  constructor(
    private readonly files: EngineFiles,
    private readonly onState: (state: EngineState) => void,
    private readonly begun?: Fetches
  ) {}

  /** Fetches and starts what is not there yet. Rejects with an EngineTrouble; the next call tries again. */
  start(): Promise<void> {
    this.#starting ??= this.#begin().catch((error: unknown) => {
      this.#starting = null;
      const trouble = asTrouble(error);
      this.onState({kind: "failed", message: trouble.message, hint: trouble.hint});
      throw trouble;
    });
    return this.#starting;
  }

  /**
   * Runs one statement after those that were asked for before, and reads at most `limit` of its rows. The signal stops
   * it, whatever it does, or keeps it from being begun. Rejects with DuckDB's error, with `Stopped`, or with an
   * EngineTrouble when the worker went down.
   */
  run(sql: string, limit: number, signal?: AbortSignal): Promise<QueryResult> {
    const turn = this.#turn.then(() => this.#runNow(sql, limit, signal));
    this.#turn = turn.catch(() => {});
    return turn;
  }

  /** Hands a file to the engine, which SQL then reads as 'local/NAME'. */
  async addFile(name: string, bytes: Uint8Array): Promise<string> {
    await this.start();
    const path = LOCAL + name;
    this.#files.set(path, bytes);
    await this.#running!.db.registerFileBuffer(path, bytes.slice());
    return path;
  }

  /** Makes a table from an Arrow stream, in place of one of the same name. */
  async addArrow(table: string, stream: Uint8Array): Promise<void> {
    await this.start();
    const {connection} = this.#running!;
    await connection.query(`DROP TABLE IF EXISTS ${identifier(table)}`);
    await connection.insertArrowFromIPCStream(stream, {name: table, create: true});
    this.#arrows.set(table, stream);
  }

  async #begin(): Promise<void> {
    if (typeof WebAssembly === "undefined" || typeof WebAssembly.compileStreaming !== "function") {
      throw new EngineTrouble(
        "This browser runs no WebAssembly, which the engine is made of.",
        "The schema, the examples and the first result are here all the same; the database can be downloaded below."
      );
    }
    this.#hired ??= this.#hire();
    if (!this.#module || !this.#database) await this.#load();
    this.onState({kind: "starting"});
    await this.#launch();
    this.onState({kind: "ready"});
  }

  async #load(): Promise<void> {
    const {module, database} = this.files;
    const total = module.bytes + database.bytes;
    const loaded = {module: 0, database: 0};
    let over = false;
    const heard = (part: keyof typeof loaded) => (bytes: number) => {
      loaded[part] = bytes;
      if (over) return;
      // A host that unpacks on its own sends more bytes than the file has.
      this.onState({kind: "loading", loaded: Math.min(total, loaded.module + loaded.database), total});
    };
    this.onState({kind: "loading", loaded: 0, total});
    const first = this.#loads++ === 0;
    const fetches = (first && this.begun) || fetchFiles(this.files, !first);
    const compile = async () => {
      const stream = await openPacked(fetches.module, heard("module"));
      return WebAssembly.compileStreaming(new Response(stream, {headers: {"content-type": "application/wasm"}}));
    };
    try {
      [this.#module, this.#database] = await Promise.all([compile(), readPacked(fetches.database, heard("database"))]);
    } finally {
      // Where one part fails, the other goes on coming, and is no news any more.
      over = true;
    }
  }

  #hire(): Hired {
    const worker = new Worker(this.files.worker);
    const crashed = new Promise<never>((_, fail) => {
      worker.addEventListener(
        "error",
        () => fail(new EngineTrouble("The engine's worker could not be started.", "Load the page again.")),
        {once: true}
      );
    });
    // Whoever launches the engine in it hears of it.
    crashed.catch(() => {});
    return {worker, crashed};
  }

  async #launch(): Promise<void> {
    const {worker, crashed} = this.#hired ?? this.#hire();
    this.#hired = null;
    const ready = async () => {
      worker.postMessage({engine: this.#module});
      const db = new DuckDB(new VoidLogger(), worker);
      await db.instantiate("engine.wasm");
      await db.open({query: {queryPollingInterval: 25}});
      await db.registerFileBuffer("corridor.duckdb", this.#database!.slice());
      for (const [path, bytes] of this.#files) await db.registerFileBuffer(path, bytes.slice());
      const connection = await db.connect();
      await connection.query(SETTINGS.join("; "));
      for (const [name, stream] of this.#arrows)
        await connection.insertArrowFromIPCStream(stream, {name, create: true});
      for (const sql of this.#log) await connection.query(sql).catch(() => {});
      return {worker, db, connection};
    };
    try {
      this.#running = await Promise.race([ready(), crashed]);
    } catch (error) {
      worker.terminate();
      if (/ATTACH|database file|read_only|Serialization|corrupt|magic|IO Error/i.test(String(error))) {
        this.#database = null;
        throw new EngineTrouble(
          "The database of the story cannot be read: it did not arrive whole.",
          "Try again to fetch it anew."
        );
      }
      throw error;
    }
  }

  async #runNow(sql: string, limit: number, signal?: AbortSignal): Promise<QueryResult> {
    await this.start();
    if (signal?.aborted) throw new Stopped();
    this.onState({kind: "running"});
    const {connection, worker} = this.#running!;
    const reader = new ResultReader(connection);
    const reading = reader.read(sql, limit);
    let crash: () => void = () => {};
    let stop: () => void = () => {};
    const interrupted = new Promise<never>((_, fail) => {
      stop = () => fail(new Stopped());
      crash = () => fail(new WebAssembly.RuntimeError("worker ended"));
    });
    worker.addEventListener("error", crash);
    signal?.addEventListener("abort", stop);
    try {
      const result = await Promise.race([reading, interrupted]);
      if (LASTING.has(firstWord(sql))) this.#log.push(sql);
      this.onState({kind: "ready"});
      return result;
    } catch (error) {
      if (error instanceof Stopped) {
        const ended = reader.cancel().then((cancelled) => cancelled && reading.then(() => true).catch(() => true));
        const gone = await Promise.race([ended, after(PATIENCE)]);
        if (!gone) this.#replace();
        else this.onState({kind: "ready"});
      } else if (isCrash(error)) {
        this.#replace();
        throw new EngineTrouble(
          "The engine broke down over this query and has been started again.",
          "Nothing that you typed is lost. The query may need more memory than there is, or something that is not part of this page."
        );
      } else this.onState({kind: "ready"});
      throw error;
    } finally {
      worker.removeEventListener("error", crash);
      signal?.removeEventListener("abort", stop);
    }
  }

  /** Ends the worker and starts another, which has what the last one had. */
  #replace(): void {
    this.#running?.worker.terminate();
    this.#running = null;
    this.onState({kind: "restarting"});
    this.#starting = this.#launch().then(() => this.onState({kind: "ready"}));
    this.#starting.catch((error: unknown) => {
      this.#starting = null;
      const {message, hint} = asTrouble(error);
      this.onState({kind: "failed", message, hint});
    });
  }
}

const after = (milliseconds: number) => new Promise<false>((done) => setTimeout(() => done(false), milliseconds));

/** Whether an error is WebAssembly's own and not DuckDB's: such an engine answers nothing any more. */
function isCrash(error: unknown): boolean {
  const text = String(error instanceof Error ? `${error.name} ${error.message}` : error);
  if (text.includes("exception_type")) return /"exception_type":"(FATAL|INTERNAL)"/i.test(text);
  return /RuntimeError|unreachable|out of bounds|signature mismatch|call stack|Aborted|bad_alloc|memory/i.test(text);
}

function asTrouble(error: unknown): EngineTrouble {
  if (isTrouble(error)) return error;
  return new EngineTrouble("The engine did not arrive whole or cannot be started here.", "Try again to fetch it anew.");
}
