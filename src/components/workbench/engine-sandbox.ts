/**
 * Goes before DuckDB's worker in its script (loaders/publish/engine.ts): takes from it every way out. The compiled
 * engine comes from the page as a message, so that a new worker starts without a request and without compiling.
 */
const scope = globalThis as unknown as Record<string, unknown>;

let give: (module: WebAssembly.Module) => void;
const given = new Promise<WebAssembly.Module>((done) => {
  give = done;
});
addEventListener("message", (event: MessageEvent) => {
  if (!(event.data?.engine instanceof WebAssembly.Module)) return;
  // DuckDB's own listener knows nothing of such messages.
  event.stopImmediatePropagation();
  give(event.data.engine);
});

const refuse = () => {
  throw new Error("the engine reaches nothing outside this page");
};

// DuckDB fetches its module and hands the answer to this function; there is nothing to fetch.
WebAssembly.instantiateStreaming = async (_, imports) => {
  const module = await given;
  return {module, instance: await WebAssembly.instantiate(module, imports)};
};
scope.fetch = async () => new Response();
scope.XMLHttpRequest = class {
  open = refuse;
};
for (const way of [
  "WebSocket",
  "EventSource",
  "WebTransport",
  "BroadcastChannel",
  "Worker",
  "SharedWorker",
  "indexedDB",
  "caches"
]) {
  try {
    Object.defineProperty(scope, way, {value: undefined});
  } catch {
    // A browser that lets it not be taken has it behind the page's policy.
  }
}
scope.importScripts = refuse;
