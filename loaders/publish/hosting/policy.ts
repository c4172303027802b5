import {createHash} from "node:crypto";

/**
 * Pages with an engine and an editor in them need more: compiled WebAssembly, and styles that the editor makes as it
 * runs. No other page is given either.
 */
const WORKBENCH = /^(sql|try)(\/|\.html$)/;

/**
 * The content security policy of a page: its own host and nothing else, and of what is written inside it exactly what is
 * there now, by its hash. `page` is the file, from the root of the site.
 */
export function contentPolicy(document: Document, page: string): string {
  const scripts = [...document.querySelectorAll("script:not([src])")].filter(isExecuted).map(hashOf);
  const styles = [...document.querySelectorAll("style")].map(hashOf);
  const workbench = WORKBENCH.test(page);
  const styled = workbench || hasCells(document);
  const sources: Record<string, string[]> = {
    "default-src": ["'none'"],
    "script-src": ["'self'", ...scripts, ...(workbench ? ["'wasm-unsafe-eval'"] : [])],
    "style-src": styled ? ["'self'", "'unsafe-inline'"] : ["'self'", ...styles],
    "img-src": ["'self'", "data:", ...(workbench ? ["blob:"] : [])],
    "font-src": ["'self'"],
    "connect-src": ["'self'"],
    "manifest-src": ["'self'"],
    "frame-src": ["'self'"],
    "worker-src": ["'self'", ...(workbench ? ["blob:"] : [])],
    "base-uri": ["'self'"],
    "form-action": ["'self'"]
  };
  return Object.entries(sources)
    .map(([name, values]) => `${name} ${[...new Set(values)].join(" ")}`)
    .join("; ");
}

/** Puts the policy into the page, before anything that it is about. */
export function setPolicy(document: Document, page: string): void {
  const meta = document.createElement("meta");
  meta.httpEquiv = "Content-Security-Policy";
  meta.content = contentPolicy(document, page);
  const charset = document.querySelector("meta[charset]");
  if (charset) charset.after(meta);
  else document.head.prepend(meta);
}

/** Whether Framework runs cells in the page, as in one that was exported from a notebook: what they draw has styles. */
export function hasCells(document: Document): boolean {
  return [...document.querySelectorAll("script[type=module]:not([src])")].some((script) =>
    /\bdefine\(\{/.test(script.textContent ?? "")
  );
}

/** Scripts of other types, such as JSON-LD, are data. */
function isExecuted(script: Element): boolean {
  return ["", "module", "text/javascript"].includes(script.getAttribute("type") ?? "");
}

function hashOf({textContent}: Element): string {
  return `'sha256-${createHash("sha256")
    .update(textContent ?? "")
    .digest("base64")}'`;
}
