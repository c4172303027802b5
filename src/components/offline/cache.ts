/** The cache of pages and of what they load; the service worker fills it, and the workbench for its own page. */
export const OFFLINE_CACHE = "corridor-pages";
