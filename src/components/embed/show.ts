import {paletteCss} from "../../lib/palette.js";
import type {Payload, ThemeName} from "../../lib/payload.js";
import {installEvidence} from "../evidence/install.js";
import {embedCss} from "./style.js";

export interface ShowOptions {
  /** Address of the root of the site that the figure is from. */
  root: URL;
}

/** Parts of the figure that a page may style with ::part(), by their class. */
const PARTS = {
  title: ".chart-title",
  subtitle: ".chart-subtitle",
  drawing: ".figure-narrow, .figure-wide",
  reading: ".chart-reading",
  notes: ".chart-notes",
  source: ".chart-source",
  table: ".chart-table",
  credit: ".chart-credit",
  notice: ".chart-notice"
};

let sheet: CSSStyleSheet | null = null;

/**
 * Shows a figure in an element of any page, in a shadow root: styles of the page and of the figure do not meet. Its marks
 * open their evidence there; all links lead to the site, in a new tab. Gives what takes it away again.
 */
export function showFigure(host: HTMLElement, payload: Payload, {root}: ShowOptions): () => void {
  const shadow = host.shadowRoot ?? host.attachShadow({mode: "open"});
  // Style sheets made by a script are no inline styles: the page's security policy need not know of them.
  sheet ??= makeSheet();
  shadow.adoptedStyleSheets = [sheet, typeface(payload)];
  shadow.innerHTML = payload.html;
  for (const [part, selector] of Object.entries(PARTS)) {
    for (const element of shadow.querySelectorAll(selector)) element.setAttribute("part", part);
  }
  for (const link of shadow.querySelectorAll("a")) {
    const href = link.getAttribute("href")!;
    if (href.startsWith("#")) continue;
    link.setAttribute("href", new URL(href, root).href);
    link.setAttribute("target", "_blank");
    link.setAttribute("rel", "noopener");
  }
  const remove = installEvidence({host: shadow, root, data: payload.evidence, newTab: true});
  return () => {
    remove();
    shadow.replaceChildren();
  };
}

/**
 * Sets how a shown figure looks. Left to the reader, it is dark only where the page around it says that it can be:
 * a dark figure in the middle of a light page helps nobody.
 */
export function setLook(host: HTMLElement, {theme, title}: {theme: ThemeName; title: boolean}): void {
  const {documentElement} = host.ownerDocument;
  const declared = host.ownerDocument.querySelector<HTMLMetaElement>("meta[name=color-scheme]")?.content ?? "";
  const dark = `${getComputedStyle(documentElement).colorScheme} ${declared}`.includes("dark");
  const set = theme === "auto" && !dark ? "light" : theme;
  if (set === "auto") delete host.dataset.theme;
  else host.dataset.theme = set;
  host.shadowRoot?.querySelector(".chart")?.classList.toggle("untitled", !title);
}

/**
 * The figure's typeface under a name of its own, from the data that came with it: labels are laid out for its widths, and
 * a page's policy on fonts does not bear on it.
 */
function typeface({name, version, fonts}: Payload): CSSStyleSheet {
  const family = `Corridor ${name} ${version}`;
  if (![...document.fonts].some((face) => face.family.includes(family))) {
    for (const {weight, range, data} of fonts) {
      const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
      document.fonts.add(new FontFace(family, bytes, {weight: String(weight), unicodeRange: range}));
    }
  }
  const made = new CSSStyleSheet();
  made.replaceSync(`:host{--sans:"${family}",Inter,"Helvetica Neue",Arial,sans-serif}`);
  return made;
}

function makeSheet(): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(`${paletteCss(":host")}:host{display:block;max-inline-size:100%;background:var(--paper);color:var(--ink)}
:host([hidden]){display:none}${embedCss()}`);
  return made;
}
