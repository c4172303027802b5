import {OFFLINE_CACHE} from "./cache.js";

/**
 * Keeps this page, all that it has loaded and what it may yet load, so that it opens again without a network. Does
 * nothing where a browser or its settings allow none of that (plain http, a private window).
 */
export async function keepOffline(serviceWorker: URL, later: readonly URL[]): Promise<void> {
  if (!("serviceWorker" in navigator) || !isSecureContext) return;
  try {
    await navigator.serviceWorker.register(serviceWorker);
    const loaded = performance.getEntriesByType("resource").map(({name}) => new URL(name));
    const page = new URL(location.pathname, location.origin);
    const own = [page, ...loaded, ...later].filter(({origin, pathname}) => origin === page.origin && isSmall(pathname));
    const cache = await caches.open(OFFLINE_CACHE);
    await Promise.allSettled([...new Set(own.map(({href}) => href))].map((href) => cache.add(href)));
  } catch {
    // Without it the page works all the same, as long as there is a network.
  }
}

/** The engine and its database are kept by the workbench itself. */
const isSmall = (pathname: string) => !/\.(wasm|gz|br|duckdb)$/.test(pathname);
