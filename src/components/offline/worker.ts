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
}

function bound(event: FetchEvent) {
  return {
    request: event.request,
    respondWith: event.respondWith.bind(event),
    waitUntil: event.waitUntil.bind(event)
  };
}
