import type {EvidenceEntry} from "../../lib/evidence-file.js";
import {DRAWER_CSS} from "./style.js";

/** What the drawer needs of whoever opens it. */
export interface DrawerOptions {
  /** Where the drawer stands: the page, or a shadow root that also holds the figure. */
  host: Document | ShadowRoot;
  /** Address of the root of the site: links in the evidence are relative to it. */
  root: URL;
  /** Whether its links open in a new tab. */
  newTab: boolean;
  /** Whether it opens beside the mark it is of, not at the edge of the window. */
  nearMark: boolean;
  /** Asked for another mark of the figure: -1 the one before, 1 the one after. */
  onStep: (by: -1 | 1) => void;
  /** A link to other evidence was followed inside the drawer; whether it could be shown here. */
  onFollow: (link: HTMLAnchorElement) => boolean;
  /** The drawer was closed; `at` is where on the page, when a click outside did it. */
  onClose: (at: {x: number; y: number} | null) => void;
}

export interface Drawer {
  /** Shows evidence; `place` says which of how many marks of the figure it is, null for a number outside figures. */
  show: (entry: EvidenceEntry, place: {index: number; count: number} | null) => void;
  /** Scrolls what the drawer shows the evidence of to where the drawer does not cover it. */
  reveal: (mark: Element) => void;
  close: () => void;
  isOpen: () => boolean;
  /** Takes the drawer out of the page. */
  remove: () => void;
}

/**
 * The evidence drawer: one dialog of the page, at the side where there is room, at the foot on a phone. It lies over the
 * page and moves nothing. Escape, its button and a click beside it close it.
 */
export function createDrawer({host, root, newTab, nearMark, onStep, onFollow, onClose}: DrawerOptions): Drawer {
  const document = host.ownerDocument ?? (host as Document);
  // Not an inline style: a page's security policy need not allow those.
  const style = new CSSStyleSheet();
  style.replaceSync(DRAWER_CSS);
  const dialog = document.createElement("dialog");
  dialog.className = nearMark ? "evidence-drawer near" : "evidence-drawer";
  dialog.setAttribute("aria-labelledby", "evidence-title");
  dialog.innerHTML = `<header><p></p><button type="button" data-step="-1" aria-label="Previous number">←</button><button type="button" data-step="1" aria-label="Next number">→</button><button type="button" data-close aria-label="Close">×</button></header><article><h2 id="evidence-title" tabindex="-1"></h2><div></div></article>`;
  const [place, title, body] = ["header p", "h2", "article div"].map(
    (part) => dialog.querySelector<HTMLElement>(part)!
  );
  const steps = [...dialog.querySelectorAll<HTMLButtonElement>("[data-step]")];
  const parent = host instanceof Document ? host.body : host;
  host.adoptedStyleSheets.push(style);
  parent.append(dialog);
  let closedAt: {x: number; y: number} | null = null;

  dialog.addEventListener("click", (event) => {
    const target = event.target as Element;
    if (target === dialog && isBeside(dialog, event)) {
      closedAt = {x: event.clientX, y: event.clientY};
      dialog.close();
      return;
    }
    if (target.closest("[data-close]")) dialog.close();
    const step = target.closest<HTMLElement>("[data-step]");
    if (step) onStep(step.dataset.step === "1" ? 1 : -1);
    const link = target.closest("a");
    if (link && isPlain(event) && onFollow(link)) event.preventDefault();
  });
  dialog.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    event.preventDefault();
    onStep(event.key === "ArrowRight" ? 1 : -1);
  });
  dialog.addEventListener("close", () => {
    const at = closedAt;
    closedAt = null;
    onClose(at);
  });

  return {
    show(entry, at) {
      title.textContent = entry.title;
      body.innerHTML = entry.html;
      for (const link of body.querySelectorAll("a")) {
        const href = link.getAttribute("href")!;
        if (!/^[a-z]+:/.test(href)) link.href = new URL(href, root).href;
        if (newTab) Object.assign(link, {target: "_blank", rel: "noopener"});
      }
      place.textContent = at ? `${at.index + 1} of ${at.count} in this figure` : "";
      for (const step of steps) step.disabled = !at || at.count < 2;
      if (!dialog.open) dialog.showModal();
      dialog.scrollTop = 0;
      // The heading is read out, and Tab goes on from it.
      title.focus({preventScroll: true});
    },
    reveal(mark) {
      const view = document.defaultView!;
      const {top, bottom} = mark.getBoundingClientRect();
      if (nearMark) {
        const below = bottom + 8 + dialog.offsetHeight <= view.innerHeight;
        dialog.style.insetBlockStart = `${Math.max(0, below ? bottom + 8 : top - 8 - dialog.offsetHeight)}px`;
        return;
      }
      const sheet = dialog.getBoundingClientRect();
      // A drawer at the side covers no height.
      const free = sheet.top > 0 ? sheet.top : view.innerHeight;
      if (top < 0 || bottom > free) {
        view.scrollBy({top: (top + bottom) / 2 - free / 2, behavior: "instant"});
      }
    },
    close: () => dialog.close(),
    isOpen: () => dialog.open,
    remove() {
      host.adoptedStyleSheets = host.adoptedStyleSheets.filter((other) => other !== style);
      dialog.remove();
    }
  };
}

function isBeside(dialog: HTMLDialogElement, {clientX, clientY}: MouseEvent): boolean {
  const {left, right, top, bottom} = dialog.getBoundingClientRect();
  return clientX < left || clientX > right || clientY < top || clientY > bottom;
}

/** Whether a click asks for nothing but to follow: no new tab, no download. */
export function isPlain(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}
