/**
 * Makes the finished table of /claims sort and filter. All state is in the address, so that a view can be linked to;
 * the number of claims shown is always said. Without this script the table is complete as it stands.
 */
import {foldText} from "../lib/fold.js";

type Direction = "ascending" | "descending";

interface View {
  q: string;
  source: string;
  series: string;
  claimant: string;
  qualifier: string;
  sort: string;
  direction: Direction;
}

/** Of them the source is asked for only where there are several. */
const FILTERS = ["source", "series", "claimant", "qualifier"] as const;

const EMPTY: View = {q: "", source: "", series: "", claimant: "", qualifier: "", sort: "", direction: "ascending"};

const root = document.querySelector<HTMLElement>("#claims-table");
if (root) enhance(root);

function enhance(root: HTMLElement): void {
  const form = root.querySelector("form")!;
  const body = root.querySelector("tbody")!;
  const headers = [...root.querySelectorAll<HTMLElement>("thead th")];
  const rows = [...body.rows];
  const text = new Map(rows.map((row) => [row, foldText(row.textContent ?? "")]));
  let view = readView();

  for (const header of headers) header.replaceChildren(sortButton(header, () => sortBy(header.dataset.key!)));
  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", () => show({...view, ...readForm(form)}));
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    show({...EMPTY});
  });
  addEventListener("popstate", () => show(readView(), false));
  show(view, false);

  function sortBy(key: string): void {
    if (view.sort !== key) show({...view, sort: key, direction: "ascending"});
    else if (view.direction === "ascending") show({...view, direction: "descending"});
    else show({...view, sort: "", direction: "ascending"});
  }

  function show(next: View, remember = true): void {
    view = knownView(form, next);
    writeForm(form, view);
    for (const row of rows) row.hidden = !matches(row, view, text.get(row)!);
    body.append(...[...rows].sort(comparator(view)));
    for (const header of headers) {
      if (header.dataset.key === view.sort) header.setAttribute("aria-sort", view.direction);
      else header.removeAttribute("aria-sort");
    }
    const shown = rows.filter((row) => !row.hidden).length;
    const count = shown === rows.length ? `All ${shown} claims` : `${shown} of ${rows.length} claims`;
    form.querySelector("[data-status]")!.textContent = count;
    root.querySelector("[data-count]")!.textContent = count;
    if (remember) history.replaceState(null, "", address(view));
  }
}

/** A header's text as a button; the arrow that shows the order is drawn by the style, from aria-sort. */
function sortButton(header: HTMLElement, onClick: () => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.append(...header.childNodes);
  button.addEventListener("click", onClick);
  return button;
}

function matches(row: HTMLTableRowElement, view: View, text: string): boolean {
  return (
    FILTERS.every((key) => !view[key] || row.dataset[key] === view[key]) &&
    foldText(view.q)
      .split(/\s+/)
      .every((word) => text.includes(word))
  );
}

/** Numbers as numbers, the rest by the alphabet; rows without a value last in either direction, ties as in the article. */
function comparator({sort, direction}: View): (a: HTMLTableRowElement, b: HTMLTableRowElement) => number {
  const order = (row: HTMLTableRowElement) => Number(row.dataset.order);
  if (!sort) return (a, b) => order(a) - order(b);
  const key = sort === "context" ? "order" : sort;
  const numeric = key === "value" || key === "order";
  const sign = direction === "ascending" ? 1 : -1;
  return (a, b) => {
    const [x, y] = [a.dataset[key], b.dataset[key]];
    if (x === undefined || y === undefined) {
      return x === y ? order(a) - order(b) : x === undefined ? 1 : -1;
    }
    return sign * (numeric ? Number(x) - Number(y) : x.localeCompare(y, "en")) || order(a) - order(b);
  };
}

function readView(): View {
  const query = new URLSearchParams(location.search);
  const view = {...EMPTY};
  for (const key of ["q", ...FILTERS] as const) view[key] = query.get(key) ?? "";
  const sort = query.get("sort") ?? "";
  view.direction = sort.startsWith("-") ? "descending" : "ascending";
  view.sort = sort.replace(/^-/, "");
  return view;
}

function address(view: View): string {
  const query = new URLSearchParams();
  for (const key of ["q", ...FILTERS] as const) if (view[key]) query.set(key, view[key]);
  if (view.sort) query.set("sort", (view.direction === "descending" ? "-" : "") + view.sort);
  const search = query.toString();
  return location.pathname + (search && `?${search}`) + location.hash;
}

function readForm(form: HTMLFormElement): Partial<View> {
  return Object.fromEntries([...new FormData(form)].map(([key, value]) => [key, String(value)]));
}

function writeForm(form: HTMLFormElement, view: View): void {
  for (const key of ["q", ...FILTERS, "sort"] as const) {
    const field = form.elements.namedItem(key) as HTMLInputElement | HTMLSelectElement | null;
    if (field && field.value !== view[key]) field.value = view[key];
  }
}

/** A view without what the form does not offer: an old link may name a series that is gone. */
function knownView(form: HTMLFormElement, view: View): View {
  const known = {...view};
  for (const key of [...FILTERS, "sort"] as const) {
    const field = form.elements.namedItem(key) as HTMLSelectElement | null;
    if (![...(field?.options ?? [])].some(({value}) => value === view[key])) known[key] = "";
  }
  return known;
}
