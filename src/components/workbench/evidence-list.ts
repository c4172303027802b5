import type {EvidenceLabels, RowEvidence} from "../../lib/result-data.js";
import {element} from "../dom.js";

/** What it takes to lead from an id to its evidence. */
export interface EvidenceContext {
  document: Document;
  labels: EvidenceLabels;
  /** Address of the root of the site. */
  root: URL;
}

/** A list of everything that a row rests on, beside the mark that asked for it; Escape and a click elsewhere close it. */
export function showEvidenceList(
  mark: HTMLElement,
  {claims, reported}: RowEvidence,
  {document, labels, root}: EvidenceContext
): void {
  document.querySelector(".evidence-list:not([id])")?.remove();
  const items = [...claims, ...reported].map((id) =>
    element(document, "li", {}, evidenceLink(id, {document, labels, root}))
  );
  const list = element(
    document,
    "div",
    {class: "evidence-list", popover: "auto", tabindex: -1},
    element(document, "ul", {}, ...items)
  );
  mark.after(list);
  list.addEventListener("toggle", (event) => {
    if ((event as ToggleEvent).newState !== "closed") return;
    list.remove();
    if (document.activeElement === document.body) mark.focus();
  });
  list.showPopover();
  const {left, bottom, top} = mark.getBoundingClientRect();
  const {height, width} = list.getBoundingClientRect();
  const view = document.documentElement;
  list.style.left = `${Math.max(8, Math.min(left, view.clientWidth - width - 8))}px`;
  list.style.top = `${bottom + height + 8 < view.clientHeight ? bottom + 4 : Math.max(8, top - height - 4)}px`;
  list.querySelector("a")?.focus();
}

/** A link that the evidence drawer of the page answers to: to a claim's page, or to where a figure was reported. */
export function evidenceLink(id: string, {document, labels, root}: EvidenceContext, text?: string): HTMLAnchorElement {
  const claim = labels.claims[id];
  const label = claim ?? labels.reported[id].label;
  const attributes = text ? {class: "evidence-mark", "aria-label": `Evidence: ${label}`} : {};
  const link = claim
    ? element(document, "a", {...attributes, href: new URL(`claims/${id}`, root).href, "data-claim": id})
    : element(document, "a", {
        ...attributes,
        href: labels.reported[id].url,
        rel: "external noopener",
        "data-reported": id
      });
  link.textContent = text ?? label;
  return link;
}
