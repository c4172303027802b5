import type {EngineState} from "./engine.js";
import type {Answer, EngineHandle} from "./engine-entry.js";
import {type EngineFiles, fetchFiles} from "./engine-files.js";

export type ClientState = EngineState | {kind: "idle"};

/** The engine of the page, which is fetched when it is first asked for something. */
export interface EngineClient {
  state: () => ClientState;
  /** Begins to fetch and start it; what goes wrong shows as a state. */
  wake: () => void;
  /** Runs a statement. The signal ends the wait at once, also while the engine is still on its way. */
  run: (sql: string, limit: number, signal?: AbortSignal) => Promise<Answer>;
  addFile: EngineHandle["addFile"];
  addArrow: EngineHandle["addArrow"];
}

export function engineClient(files: EngineFiles, script: URL, onState: (state: ClientState) => void): EngineClient {
  let state: ClientState = {kind: "idle"};
  let handle: Promise<EngineHandle> | null = null;
  let tries = 0;

  const tell = (next: ClientState) => {
    state = next;
    onState(next);
  };

  function load(): Promise<EngineHandle> {
    handle ??= begin().catch((error: unknown) => {
      handle = null;
      tell({
        kind: "failed",
        message: "The engine cannot be fetched.",
        hint: "Everything typed is kept. Try again when you are online."
      });
      throw error;
    });
    return handle;
  }

  async function begin(): Promise<EngineHandle> {
    tell({kind: "loading", loaded: 0, total: files.module.bytes + files.database.bytes});
    // Its files need not wait for its script.
    const begun = tries === 0 && "WebAssembly" in globalThis ? fetchFiles(files) : undefined;
    // A browser remembers that a script could not be had: another try needs another address.
    const address = new URL(script);
    if (tries++) address.searchParams.set("try", String(tries));
    const {createEngine} = (await import(address.href)) as typeof import("./engine-entry.js");
    return createEngine(files, tell, begun);
  }

  return {
    state: () => state,
    wake() {
      load()
        .then((engine) => engine.start())
        .catch(() => {});
    },
    run(sql, limit, signal) {
      const answer = load().then((engine) => engine.run(sql, limit, signal));
      return signal ? Promise.race([answer, aborted(signal)]) : answer;
    },
    addFile: async (name, bytes) => (await load()).addFile(name, bytes),
    addArrow: async (table, stream) => (await load()).addArrow(table, stream)
  };
}

/** Rejects once the signal says so. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, fail) => {
    const stop = () => fail(signal.reason);
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, {once: true});
  });
}
