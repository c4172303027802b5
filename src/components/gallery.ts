/** The script of /charts: searching among the figures. What is sought is in the address, so that it can be linked to. */
import {foldText} from "../lib/fold.js";

const form = document.querySelector<HTMLFormElement>(".gallery-filters")!;
const cards = [...document.querySelectorAll<HTMLElement>(".gallery > li")];
const status = form.querySelector("[data-status]")!;
const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;

const words = new Map(cards.map((card) => [card, foldText(card.dataset.words!)]));
const claimants = new Map(cards.map((card) => [card, JSON.parse(card.dataset.claimants!) as string[]]));

function show(): void {
  const [q, claimant] = [field("q").value, field("claimant").value];
  const sought = foldText(q).split(/\s+/).filter(Boolean);
  for (const card of cards) {
    const found = sought.every((word) => words.get(card)!.includes(word));
    card.hidden = !found || Boolean(claimant && !claimants.get(card)!.includes(claimant));
  }
  const shown = cards.filter((card) => !card.hidden).length;
  status.textContent = shown === cards.length ? `All ${shown} charts` : `${shown} of ${cards.length} charts`;
  const query = new URLSearchParams(Object.entries({q, claimant}).filter(([, value]) => value));
  history.replaceState(null, "", location.pathname + (query.size ? `?${query}` : "") + location.hash);
}

const asked = new URLSearchParams(location.search);
for (const name of ["q", "claimant"]) field(name).value = asked.get(name) ?? "";
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("input", show);
show();
