import type {EvidenceEntry, EvidenceFile} from "../../lib/evidence-file.js";
import {createDrawer, type Drawer, isPlain} from "./drawer.js";
import {EVIDENCE, focusMark, marksOf, nearestMark, roveMarks} from "./marks.js";

type Link = HTMLAnchorElement | SVGAElement;

export interface InstallOptions {
  /** The page, or the shadow root of an embedded figure. */
  host: Document | ShadowRoot;
  /** Address of the root of the site. */
  root: URL;
  /** The evidence, its address (`data/evidence.json` of the site), or what fetches it. */
  data: EvidenceFile | URL | (() => Promise<EvidenceFile>);
  /** Whether the address of the page says which evidence is open; only one host of a page may. */
  addressed?: boolean;
  /** Whether links leave the page alone: they open in a new tab. */
  newTab?: boolean;
  /** Whether the drawer opens beside the mark, for a frame that may be higher than the screen. */
  nearMark?: boolean;
}

/**
 * Lets every link with evidence below `host` open the drawer instead of a page. Nothing is fetched before a pointer or
 * the focus comes near a mark. Where the evidence cannot be had, links are followed as they are. Gives what undoes it.
 */
export function installEvidence({
  host,
  root,
  data,
  addressed = false,
  newTab = false,
  nearMark = false
}: InstallOptions): () => void {
  const installed = new AbortController();
  const {signal} = installed;
  let file: Promise<EvidenceFile> | null = null;
  let drawer: Drawer | null = null;
  /** The link that the drawer was opened from, and the one whose evidence it shows: they part when links are followed. */
  let opener: Link | null = null;
  let shown: Link | null = null;
  /** Whether this page has put an entry of its own into the history for the open drawer. */
  let pushed = false;

  const load = () => {
    file ??= data instanceof URL ? fetchEvidence(data) : typeof data === "function" ? data() : Promise.resolve(data);
    // What fails once, as without a network, is tried again the next time.
    file.catch(() => {
      file = null;
    });
    return file;
  };

  for (const figure of host.querySelectorAll("[data-figure]")) roveMarks(figure);
  for (const near of ["pointerover", "focusin"]) {
    host.addEventListener(
      near,
      (event) => {
        if ((event.target as Element).closest?.(EVIDENCE)) load().catch(() => {});
      },
      {signal}
    );
  }
  host.addEventListener(
    "click",
    (event) => {
      const link = (event.target as Element).closest<Link>(EVIDENCE);
      if (!link || link.closest("dialog") || !isPlain(event as MouseEvent)) return;
      event.preventDefault();
      open(nearestMark(event as MouseEvent, host) ?? link);
    },
    {signal}
  );
  if (addressed) {
    addEventListener("popstate", () => restore(), {signal});
    addEventListener("hashchange", () => restore(), {signal});
    restore();
  }
  return () => {
    installed.abort();
    drawer?.remove();
  };

  /** Shows the evidence of a link; follows it when there is none to be had. */
  function open(link: Link, remember = true): void {
    load()
      .then((all) => {
        const entry = entryOf(link, all);
        if (!entry) throw new Error("no evidence");
        opener = link;
        show(link, entry);
        if (addressed && remember) {
          const address = `#${addressOf(link)}`;
          if (pushed) history.replaceState({evidence: true}, "", address);
          else history.pushState({evidence: true}, "", address);
          pushed = true;
        }
      })
      .catch(() => follow(link, newTab));
  }

  function show(link: Link, entry: EvidenceEntry): void {
    drawer ??= createDrawer({host, root, newTab, nearMark, onStep: step, onFollow: swap, onClose: closed});
    mark(link);
    const figure = figureOf(link);
    const marks = figure ? marksOf(figure) : [];
    const index = marks.indexOf(link as SVGAElement);
    drawer.show(entry, index < 0 ? null : {index, count: marks.length});
    drawer.reveal(link);
  }

  /** Goes on to another mark of the figure, round at its ends. */
  function step(by: -1 | 1): void {
    const figure = shown && figureOf(shown);
    if (!figure) return;
    const marks = marksOf(figure);
    const next = marks[(marks.indexOf(shown as SVGAElement) + by + marks.length) % marks.length];
    if (next) open(next);
  }

  /** Shows what a link inside the drawer is evidence of, in place of what is there. */
  function swap(link: HTMLAnchorElement): boolean {
    if (!link.matches(EVIDENCE)) return false;
    load()
      .then((all) => {
        const entry = entryOf(link, all);
        if (!entry) throw new Error("no evidence");
        // The same claim may be drawn beside the one that led here.
        const figure = opener && figureOf(opener);
        const drawn = figure && marksOf(figure).find((other) => keyOf(other) === keyOf(link));
        if (drawn) show(drawn, entry);
        else drawer!.show(entry, null);
      })
      .catch(() => follow(link, newTab));
    return true;
  }

  function closed(at: {x: number; y: number} | null): void {
    const back = shown ?? opener;
    mark(null);
    opener = null;
    if (back) focusMark(back);
    if (addressed && pushed) {
      pushed = false;
      history.replaceState(null, "", location.pathname + location.search);
    }
    // A click on another mark closes this one and opens that.
    if (!at) return;
    const target = host.elementFromPoint(at.x, at.y)?.closest<Link>(EVIDENCE);
    if (target) open(nearestMark({clientX: at.x, clientY: at.y}, host) ?? target);
  }

  function mark(link: Link | null): void {
    shown?.classList.remove("shown");
    shown = link;
    shown?.classList.add("shown");
  }

  /** Opens what the address names, `#figure:claim`, and closes when it names nothing. */
  function restore(): void {
    const [, name, key] = /^#([\w-]+):([\w-]+)$/.exec(location.hash) ?? [];
    if (!key) {
      pushed = false;
      if (drawer?.isOpen()) drawer.close();
      return;
    }
    if (shown && addressOf(shown) === `${name}:${key}`) return;
    const figure = host.querySelector(`[data-figure="${name}"]`);
    const link =
      (figure && marksOf(figure).find((other) => keyOf(other) === key)) ??
      [...(figure ?? host).querySelectorAll<Link>(EVIDENCE)].find((other) => keyOf(other) === key);
    if (!link) return;
    pushed = true;
    open(link, false);
  }
}

/** "exodus:1abc": the figure, or "text" for a number in a sentence, and what is shown. */
function addressOf(link: Link): string {
  const figure = figureOf(link) as HTMLElement | null;
  return `${figure?.dataset.figure ?? "text"}:${keyOf(link)}`;
}

function figureOf(link: Link): Element | null {
  return link.closest("[data-figure]");
}

function keyOf(link: Link): string | undefined {
  const {claim, reported, derived} = link.dataset;
  return claim ?? reported ?? derived;
}

function entryOf(link: Link, {claims, reported, derived}: EvidenceFile): EvidenceEntry | undefined {
  const data = link.dataset;
  if (data.claim) return claims[data.claim];
  if (data.reported) return reported[data.reported];
  const figure = figureOf(link) as HTMLElement | null;
  return derived[`${figure?.dataset.figure}/${data.derived}`];
}

function follow(link: Link, newTab: boolean): void {
  const address = link instanceof SVGAElement ? link.href.baseVal : link.href;
  if (newTab) window.open(address, "_blank", "noopener");
  else location.assign(address);
}

async function fetchEvidence(address: URL): Promise<EvidenceFile> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status}`);
  return response.json();
}
