/** Where the parts of the engine are and how large they travel, as the build says it (data-engine of the page). */
export interface EngineFiles {
  /** Names the cache: changes with every version of engine or database. */
  version: string;
  worker: string;
  module: {href: string; bytes: number};
  database: {href: string; bytes: number};
}

/** Something is in the way that a person can be told: what, and what still works. */
export class EngineTrouble extends Error {
  constructor(
    message: string,
    readonly hint: string
  ) {
    super(message);
  }
}

/** Whether an error is of that kind; it may come from another script than this one. */
export function isTrouble(error: unknown): error is EngineTrouble {
  return error instanceof Error && typeof (error as Error & {hint?: unknown}).hint === "string";
}

const CACHE = "corridor-engine-";

/** The engine's files on their way. */
export interface Fetches {
  module: Promise<Response>;
  database: Promise<Response>;
}

/**
 * Begins to fetch the engine's files, each from the cache where there is one, else from the network and then kept;
 * `fresh` takes neither cache's word. What goes wrong is for whoever waits for a file.
 */
export function fetchFiles({module, database, version}: EngineFiles, fresh = false): Fetches {
  const fetches = {
    module: cachedFetch(module.href, version, fresh),
    database: cachedFetch(database.href, version, fresh)
  };
  for (const fetched of Object.values(fetches)) fetched.catch(() => {});
  return fetches;
}

/**
 * A gzip file as a stream of what is in it. `onBytes` hears how many bytes have travelled. A host that unpacks such files
 * on its own is seen through.
 */
export async function openPacked(
  fetched: Promise<Response>,
  onBytes: (bytes: number) => void
): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const response = await fetched;
  if (!response.body) throw new EngineTrouble("Nothing came where the engine should be.", "Load the page again.");
  let travelled = 0;
  const counted = response.body.pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(chunk, controller) {
        travelled += chunk.byteLength;
        onBytes(travelled);
        controller.enqueue(chunk);
      }
    })
  );
  const [peeked, stream] = await peek(counted);
  const packed = peeked[0] === 0x1f && peeked[1] === 0x8b;
  return packed ? stream.pipeThrough(new DecompressionStream("gzip")) : stream;
}

/** The whole content of a gzip file. */
export async function readPacked(...parameters: Parameters<typeof openPacked>): Promise<Uint8Array> {
  const stream = await openPacked(...parameters);
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

async function cachedFetch(href: string, version: string, fresh: boolean): Promise<Response> {
  const cache = await openCache(version);
  const kept = fresh ? undefined : await cache?.match(href);
  if (kept) return kept;
  let response: Response;
  try {
    response = await fetch(href, fresh ? {cache: "reload"} : {});
  } catch {
    throw new EngineTrouble(
      "The engine cannot be fetched: there is no connection.",
      "Everything typed is kept. Try again when you are online."
    );
  }
  if (!response.ok) {
    const name = new URL(href).pathname.split("/").at(-1);
    throw new EngineTrouble(
      `${name} is not there (${response.status}).`,
      "The site may have just been updated: load the page again."
    );
  }
  // Storing must not hold up what waits for the bytes, and may fail where there is no room.
  cache?.put(href, response.clone()).catch(() => {});
  return response;
}

/** Null where the browser keeps nothing: private windows, full disks, pages without TLS. */
async function openCache(version: string): Promise<Cache | null> {
  try {
    for (const name of await caches.keys()) {
      if (name.startsWith(CACHE) && name !== CACHE + version) await caches.delete(name);
    }
    return await caches.open(CACHE + version);
  } catch {
    return null;
  }
}

/** The first chunk of a stream, and a stream that still begins with it. */
async function peek(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>
): Promise<[Uint8Array, ReadableStream<Uint8Array<ArrayBuffer>>]> {
  const reader = stream.getReader();
  const first = await reader.read();
  return [
    first.value ?? new Uint8Array(),
    new ReadableStream({
      start(controller) {
        if (first.value) controller.enqueue(first.value);
        if (first.done) controller.close();
      },
      async pull(controller) {
        const {value, done} = await reader.read();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: (reason) => reader.cancel(reason)
    })
  ];
}
