import type {Claim, Series} from "../../lib/claim.js";
import {formatDates, formatQualified} from "../../lib/format.js";
import {REASON_NAMES} from "../../lib/reasons.js";
import {SERIES_NAMES} from "../../lib/series.js";
import type {Part, Piece, Slice, Summary} from "../../lib/try.js";
import {OWN_VOICE} from "../charts/words.js";
import {element} from "./dom.js";

/** A long list on the page, and what fetches more of it until something holds or there is no more. */
export interface Sliced {
  box: HTMLElement;
  until: (found: () => boolean) => Promise<void>;
}

/**
 * A list that is fetched and drawn a slice at a time, the first at once and the others by a button. Items go `into` an
 * element, which is all or a part of what is `shown`.
 */
export async function sliced<T>(
  into: HTMLElement,
  shown: HTMLElement,
  fetch: (from: number) => Promise<Slice<T>>,
  draw: (item: T) => HTMLElement,
  more: string
): Promise<Sliced> {
  const next = element("button", {type: "button", class: "try-more"}, more);
  const box = element("div", {}, shown, next);
  let from: number | null = 0;
  const load = async () => {
    next.disabled = true;
    const slice: Slice<T> = await fetch(from!);
    into.append(...slice.items.map(draw));
    from = slice.next;
    next.hidden = from === null;
    next.disabled = false;
  };
  next.addEventListener("click", () => void load());
  await load();
  return {
    box,
    async until(found) {
      while (!found() && from !== null) await load();
    }
  };
}

/** The counts by series and by reason, and what the copy has lost. */
export function summaryOf({series, reasons, losses}: Summary): HTMLElement {
  return element(
    "div",
    {class: "tallies"},
    tally(
      "Claims by series",
      series.map(([name, n]) => [SERIES_NAMES[name], n])
    ),
    tally(
      "Other numbers by reason",
      reasons.map(([name, n]) => [REASON_NAMES[name], n])
    ),
    losses.length > 0 &&
      element(
        "div",
        {},
        element("h3", {}, "What this copy has lost"),
        element("ul", {}, ...losses.map((l) => element("li", {}, l)))
      )
  );
}

function tally(caption: string, rows: [string, number][]): HTMLElement {
  const body = element("tbody");
  for (const [name, n] of rows)
    body.append(
      element("tr", {}, element("th", {scope: "row"}, name), element("td", {class: "number"}, n.toLocaleString("en")))
    );
  return element("table", {class: "tally"}, element("caption", {}, caption), body);
}

/** A paragraph of the text; a claim leads to its row, another number says why it is none. */
export function pieceOf({kind, parts}: Piece): HTMLElement {
  const name = kind === "heading" ? "h4" : "p";
  return element(name, {class: `try-${kind}`}, ...parts.map(partOf));
}

function partOf(part: Part): Node | string {
  if (typeof part === "string") return part;
  if ("claim" in part)
    return element("a", {class: "claim", href: `#${rowId(part.claim)}`, "data-claim": part.claim}, part.text);
  const reason = REASON_NAMES[part.reason];
  const note = element("span", {class: "visually-hidden"}, ` (not a claim: ${reason})`);
  return element(
    "span",
    {class: "rejected", tabindex: "0", title: `Not a claim: ${reason}`, "data-reason": reason},
    part.text,
    note
  );
}

export const rowId = (claim_id: string) => `try-${claim_id}`;

/** The row of a claim: its number, its sentence, and what was read. */
export function rowOf(claim: Claim): HTMLElement {
  const {claim_id, claimant_text, event_start, event_end, place_text, series, confidence} = claim;
  const cell = (label: string, text: string | null) =>
    element("td", {class: text ? label : `${label} none`}, text ?? "");
  return element(
    "tr",
    {id: rowId(claim_id), tabindex: "-1"},
    element("th", {scope: "row", class: "claim-number"}, boundOf(claim), countedOf(claim)),
    element("td", {class: "context"}, ...markedSentence(claim)),
    cell("claimant", claimant_text ?? OWN_VOICE),
    cell("date", event_start && formatDates(event_start, event_end)),
    cell("place", place_text),
    cell("series", SERIES_NAMES[series as Series]),
    element("td", {class: "number"}, `${Math.round(confidence * 100)}\u00a0%`)
  );
}

/** The sentence with the number set off, where it has it as it is written. */
export function markedSentence({quote_exact, value_text}: Claim): (Node | string)[] {
  const at = quote_exact.indexOf(value_text);
  if (at < 0) return [quote_exact];
  return [quote_exact.slice(0, at), element("b", {}, value_text), quote_exact.slice(at + value_text.length)];
}

function boundOf(claim: Claim): string {
  if (claim.value_form === "fraction") return `“${claim.value_text}”`;
  return claim.unit === "percent" ? `${formatQualified(claim)}\u00a0%` : formatQualified(claim);
}

function countedOf({counted, unit}: Claim): string {
  if (!counted) return "";
  return unit === "percent" || unit === "fraction" ? ` of ${counted}` : ` ${counted}`;
}

/** The table without its rows, in a box that scrolls. */
export function claimsTable(): {shown: HTMLElement; body: HTMLTableSectionElement} {
  const heads = ["Number", "In the sentence", "Who says so", "When", "Where", "Series", "Sure"];
  const body = element("tbody");
  const head = element("thead", {}, element("tr", {}, ...heads.map((name) => element("th", {scope: "col"}, name))));
  const table = element("table", {class: "claims-table"}, head, body);
  return {shown: element("div", {class: "scroll", role: "region", "aria-label": "Claims", tabindex: "0"}, table), body};
}
