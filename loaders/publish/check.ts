import {existsSync, readdirSync, readFileSync, statSync} from "node:fs";
import {join, normalize, sep} from "node:path";
import {gzipSync} from "node:zlib";
import {Problem} from "../problem.js";
import {contentPolicy} from "./hosting/policy.js";
import {parseDocument} from "./parse.js";

/** What was looked at, and what is wrong. */
export interface Findings {
  pages: number;
  links: number;
  problems: string[];
}

/** Compressed bytes that the HTML of a page may have; a frame's less, since it comes on top of another page. */
const BUDGET = 150_000;
const FRAME_BUDGET = 30_000;

/** Attributes that lead somewhere. */
const ADDRESSES = "[href], [src], [poster], [srcset]";

/**
 * Crawls a built site on the disk: every internal link, anchor, image, script and embed must be there, below any base
 * path; nothing may come from another host; each page keeps to its budget and its security policy says what is in it.
 * Throws a Problem when there is no site in the folder.
 */
export function checkSite(dir: string): Findings {
  if (!existsSync(join(dir, "index.html"))) throw new Problem(`${dir}: no site in it (run npm run build)`);
  const files = readdirSync(dir, {recursive: true, encoding: "utf8"}).map((file) => file.split(sep).join("/"));
  const pages = files.filter((file) => file.endsWith(".html")).sort();
  const findings: Findings = {pages: pages.length, links: 0, problems: []};
  const anchors = new Map<string, Set<string>>();
  /** Links to anchors wait until all pages have been read. */
  const pending: {say: (problem: string) => void; target: string; anchor: string}[] = [];

  for (const page of pages) {
    const text = readFileSync(join(dir, page), "utf8");
    const document = parseDocument(text);
    const say = (problem: string) => findings.problems.push(`${page}: ${problem}`);
    anchors.set(page, new Set([...document.querySelectorAll("[id]")].map(({id}) => id)));
    const size = gzipSync(text).length;
    const budget = page.startsWith("embed/") ? FRAME_BUDGET : BUDGET;
    if (size > budget) say(`${size} bytes compressed, ${budget} allowed`);
    const policy = document.querySelector("meta[http-equiv=Content-Security-Policy]");
    if (!policy) say("no security policy");
    else {
      const stated = policy.getAttribute("content");
      policy.remove();
      if (stated !== contentPolicy(document, page)) say("its security policy is not of what is in it");
    }
    // The page for what is not there is served at any address; its base says where its links begin.
    const from = page === "404.html" ? "index.html" : page;
    for (const element of document.querySelectorAll(ADDRESSES)) {
      for (const address of addressesOf(element)) follow(from, address, element, say);
    }
  }
  // What pages take in as they run has links of the site's root.
  for (const payload of files.filter((file) => /^(embed\/.*|data\/evidence)\.json$/.test(file))) {
    const say = (problem: string) => findings.problems.push(`${payload}: ${problem}`);
    for (const html of htmlWithin(JSON.parse(readFileSync(join(dir, payload), "utf8")))) {
      for (const link of parseDocument(html).querySelectorAll("a[href]")) {
        const href = link.getAttribute("href")!;
        if (!href.startsWith("#")) follow("index.html", href, link, say);
      }
    }
  }
  for (const {say, target, anchor} of pending) {
    if (!anchors.get(target)?.has(anchor)) say(`no such place: ${target}#${anchor}`);
  }
  return findings;

  function follow(from: string, address: string, element: Element, say: (problem: string) => void): void {
    if (element.localName === "base" || /^(data|mailto|blob):/.test(address)) return;
    findings.links++;
    if (/^(\w+:)?\/\//.test(address)) {
      const loads = element.matches("script, img, iframe, source, link:not([rel=canonical], [rel=alternate])");
      if (loads) say(`loads from another host: ${address}`);
      return;
    }
    if (address.startsWith("/")) {
      say(`would break below a folder: ${address}`);
      return;
    }
    const [path, anchor = ""] = address.split("#");
    const [place] = path.split("?");
    const target = place ? findFile(join(from, "..", decodeURI(place))) : from;
    if (!target) say(`leads nowhere: ${address}`);
    else if (anchor && target.endsWith(".html")) pending.push({say, target, anchor: decodeURIComponent(anchor)});
  }

  /** The file that a host gives for a path; null when there is none. */
  function findFile(path: string): string | null {
    const file = normalize(path)
      .split(sep)
      .join("/")
      .replace(/^\.\/?/, "");
    const found = [file, `${file}.html`, join(file, "index.html")].find(
      (name) => existsSync(join(dir, name)) && statSync(join(dir, name)).isFile()
    );
    return found ?? null;
  }
}

/** All that is called "html" in a payload. */
function htmlWithin(payload: unknown): string[] {
  if (typeof payload !== "object" || payload === null) return [];
  return Object.entries(payload).flatMap(([key, value]) =>
    key === "html" && typeof value === "string" ? [value] : htmlWithin(value)
  );
}

function addressesOf(element: Element): string[] {
  const single = ["href", "src", "poster"].flatMap((name) => element.getAttribute(name) ?? []);
  const several = (element.getAttribute("srcset") ?? "")
    .split(",")
    .flatMap((part) => part.trim().split(/\s+/)[0] || []);
  return [...single, ...several];
}
