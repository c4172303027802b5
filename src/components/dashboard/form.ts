import type {Choice} from "../../lib/facets.js";
import {FACETS, type View} from "./view.js";

/** Fields of the form that match, those outside of it that belong to it too. */
export function fields(form: HTMLFormElement, selector: string): HTMLInputElement[] {
  return ([...form.elements] as HTMLInputElement[]).filter((field) => field.matches(selector));
}

/** The view that the form asks for. A beginning after the end has no end. */
export function readForm(form: HTMLFormElement): View {
  const data = new FormData(form);
  const day = (name: string) => String(data.get(name) ?? "") || null;
  const [from, to] = [day("from"), day("to")];
  return {
    choice: Object.fromEntries(
      FACETS.map((facet) => [facet, data.getAll(facet).map(String)] as const).filter(([, values]) => values.length)
    ),
    from,
    to: from && to && to < from ? null : to,
    undated: !form.elements.namedItem("undated") || data.has("undated")
  };
}

/** Sets the form to a view. */
export function writeForm(form: HTMLFormElement, view: View): void {
  for (const box of fields(form, "[data-facet] input")) {
    box.checked = view.choice[box.name]?.includes(box.value) ?? false;
    if (box.checked) box.closest("details")?.setAttribute("open", "");
  }
  for (const name of ["from", "to"] as const) {
    const select = form.elements.namedItem(name) as HTMLSelectElement;
    const options = [...select.options].slice(1);
    // A day within a span of the list stands for that span.
    const at =
      name === "from"
        ? options.findLast(({value}) => value <= (view.from ?? ""))
        : options.find(({value}) => value >= (view.to ?? "9999"));
    select.value = view[name] ? (at?.value ?? "") : "";
  }
  const undated = form.elements.namedItem("undated") as HTMLInputElement | null;
  if (undated) undated.checked = view.undated;
}

/** Names of all values that can be chosen, by "facet=value". */
export function namesOf(form: HTMLFormElement): ReadonlyMap<string, string> {
  const boxes = fields(form, "[data-facet] input");
  return new Map(
    boxes.map((box) => [`${box.name}=${box.value}`, box.parentElement!.querySelector("span")!.textContent!])
  );
}

/** A choice without what the page does not offer: an old link may name a claimant that is gone. */
export function knownChoice(choice: Choice, names: ReadonlyMap<string, string>): Choice {
  return Object.fromEntries(
    Object.entries(choice)
      .map(([facet, values]) => [facet, values.filter((value) => names.has(`${facet}=${value}`))] as const)
      .filter(([, values]) => values.length)
  );
}
