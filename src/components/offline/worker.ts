/**
 * The service worker, sw.js of the site: what was fetched once is there without a network, and with one it is fetched
 * anew. It leaves the engine alone, which the workbench keeps on its own (engine-files.ts), and everything that is large.
 */
import {OFFLINE_CACHE} from "./cache.js";

/** What a worker has of its own, and pages do not (TypeScript's types are of one or the other). */
interface FetchEvent extends Event {
  request: Request;
  respondWith(response: Promise<Response>): void;
  waitUntil(work: Promise<unknown>): void;
}

const LEFT_ALONE = /\.(wasm|gz|br|duckdb|parquet|arrow|zip)$/;

addEventListener("fetch", (event) => {
  const {request, respondWith, waitUntil} = bound(event as FetchEvent);
  const {origin, pathname} = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin || LEFT_ALONE.test(pathname)) return;
  respondWith(
    fetch(request).then(
      (response) => {
        if (response.status === 200) waitUntil(keep(request, response.clone()));
        return response;
      },
      async (error) => {
        const kept = await caches.match(request, {ignoreSearch: request.mode === "navigate"});
        if (!kept) throw error;
        return kept;
      }
    )
  );
});

async function keep(request: Request, response: Response): Promise<void> {
  const cache = await caches.open(OFFLINE_CACHE);
  await cache.put(request, response);
  // Of a file with its version in its name, the pages of the last build and of the one before may need it.
  const versions = versionsOf(request.url);
  if (!versions) return;
  const kept = (await cache.keys()).filter(({url}) => versions.test(new URL(url).pathname));
  await Promise.all(kept.slice(0, -2).map((old) => cache.delete(old)));
}

/** What tells the versions of a file, "scripts/evidence.1a2b3c4d.js", from other files. */
function versionsOf(url: string): RegExp | null {
  const [, before, after] = /^(.*\/[\w-]+\.)[0-9a-f]{8}(\.\w+)$/.exec(new URL(url).pathname) ?? [];
  if (!before) return null;
  const exactly = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^${exactly(before)}[0-9a-f]{8}${exactly(after)}$`);
}

function bound(event: FetchEvent) {
  return {
    request: event.request,
    respondWith: event.respondWith.bind(event),
    waitUntil: event.waitUntil.bind(event)
  };
}
