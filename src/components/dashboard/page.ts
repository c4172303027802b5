/**
 * The script of /dashboard. The rows of its table are its data: a choice hides rows, fades the marks of the same claims
 * in the charts and counts what each further choice would leave. All state is in the address.
 */
import {applyChoice, type FacetCounts} from "../../lib/facets.js";
import {overlaps} from "../../lib/time-bins.js";
import {createBins} from "./bins.js";
import {fields, knownChoice, namesOf, readForm, writeForm} from "./form.js";
import {createMarks} from "./marks.js";
import {EVERYTHING, FACETS, facetsOf, isInTime, readView, spanOf, toggled, type View, writeView} from "./view.js";

/** Rows of the table that are shown before one asks for all. */
const ROWS = 20;

const form = document.querySelector<HTMLFormElement>("#facets");
if (form) start(form);

function start(form: HTMLFormElement): void {
  const rows = [...document.querySelectorAll<HTMLTableRowElement>("#dashboard-table tbody tr")];
  const claims = rows.map(({dataset}) => facetsOf(dataset));
  const spans = rows.map(({dataset}) => spanOf(dataset));
  const marks = createMarks(rows.map(({id}) => id.slice("claim-".length)));
  const names = namesOf(form);
  const more = document.querySelector<HTMLButtonElement>("[data-more]")!;
  const bins = createBins({
    list: document.querySelector("[data-bins]")!,
    onChoose: (from, to) => show({...view, from, to})
  });
  let view = readView(location.search);
  let all = false;

  form.addEventListener("submit", (event) => event.preventDefault());
  for (const field of fields(form, "input, select")) field.addEventListener("input", () => show(readForm(form)));
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    show(EVERYTHING);
  });
  more.addEventListener("click", () => {
    all = true;
    show(view);
  });
  const toggle = form.querySelector<HTMLButtonElement>("[data-toggle]")!;
  toggle.addEventListener("click", () => {
    const open = toggle.getAttribute("aria-expanded") !== "true";
    toggle.setAttribute("aria-expanded", String(open));
    form.classList.toggle("open", open);
  });
  document.addEventListener("click", (event) => {
    const link = (event.target as Element).closest<HTMLElement>("[data-choose]");
    if (!link) return;
    event.preventDefault();
    const [facet, value] = link.dataset.choose!.split("=");
    show({...EVERYTHING, choice: {[facet]: [value]}});
    form.scrollIntoView({block: "start"});
  });
  addEventListener("popstate", () => {
    if (writeView(view) !== location.search) show(readView(location.search), false);
  });
  show(view, false);

  function show(next: View, remember = true): void {
    view = {...next, choice: knownChoice(next.choice, names)};
    const found = applyChoice(claims, FACETS, view.choice, (i) => isInTime(view, spans[i]));
    writeForm(form, view);
    showRows(found);
    marks.show(found.passes);
    // What the facets leave, whatever the time: what the bars and the count of the undated are of.
    const passing = applyChoice(claims, FACETS, view.choice).passes;
    showCounts(found, passing);
    showChips();
    bins.show(view.from, view.to, (from, to) => {
      return spans.filter((span, i) => passing[i] && span && overlaps(span, {from, to})).length;
    });
    if (remember) history.replaceState(history.state, "", location.pathname + writeView(view) + location.hash);
  }

  function showRows({passes, count}: FacetCounts): void {
    let shown = 0;
    rows.forEach((row, i) => {
      row.hidden = !passes[i] || (!all && shown >= ROWS);
      if (!row.hidden) shown += 1;
    });
    more.hidden = shown === count;
    more.textContent = `Show all ${count} claims`;
    document.querySelector("#dashboard-table [data-count]")!.textContent = countOf(count);
    form.querySelector("[data-status]")!.textContent = countOf(count);
    form.querySelector<HTMLButtonElement>("[type=reset]")!.disabled = writeView(view) === "";
  }

  function showCounts({counts}: FacetCounts, passing: Uint8Array): void {
    for (const box of fields(form, "[data-facet] input")) {
      const count = counts[box.name][box.value] ?? 0;
      const label = box.parentElement!;
      label.querySelector("[data-of]")!.textContent = String(count);
      label.classList.toggle("empty", count === 0);
    }
    const undated = document.querySelector("[data-undated]");
    if (undated) undated.textContent = String(spans.filter((span, i) => !span && passing[i]).length);
  }

  /** What is chosen, each with a button that takes it back. */
  function showChips(): void {
    const chips = FACETS.flatMap((facet) =>
      (view.choice[facet] ?? []).map((value) =>
        chip(names.get(`${facet}=${value}`)!, () => show(toggled(view, facet, value)))
      )
    );
    if (view.from || view.to) chips.push(chip(timeOf(view), () => show({...view, from: null, to: null})));
    if (!view.undated) chips.push(chip("With a date", () => show({...view, undated: true})));
    const list = form.querySelector("[data-chips]")!;
    // Who takes one back by keyboard stands at the next one then, or at the first choice there is to make.
    const at = [...list.children].findIndex((item) => item.contains(document.activeElement));
    list.replaceChildren(...chips);
    if (at < 0) return;
    const next = chips[Math.min(at, chips.length - 1)]?.querySelector("button");
    (next ?? form.querySelector<HTMLElement>("summary, select, input"))?.focus();
  }

  function timeOf({from, to}: View): string {
    const label = (name: string, day: string | null) =>
      day && [...(form.elements.namedItem(name) as HTMLSelectElement).options].find(({value}) => value === day)?.label;
    const [first, last] = [label("from", from) ?? from, label("to", to) ?? to];
    if (!first) return `To ${last}`;
    if (!last) return `From ${first}`;
    return first === last ? first : `${first} to ${last}`;
  }

  function countOf(count: number): string {
    return count === rows.length ? `All ${count} claims` : `${count} of ${rows.length} claims`;
  }
}

function chip(text: string, onClick: () => void): HTMLLIElement {
  const item = document.createElement("li");
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = text;
  button.setAttribute("aria-label", `${text}: take back`);
  button.addEventListener("click", onClick);
  item.append(button);
  return item;
}
