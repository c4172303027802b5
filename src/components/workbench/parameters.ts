import {element} from "../dom.js";
import {parametersOf} from "./sql-text.js";

/** The fields for the `$name` parameters of a cell's text. */
export interface ParameterFields {
  /** Shows a field for each parameter of the text; what was filled in is kept. */
  update: (sql: string) => void;
  values: () => Record<string, string>;
  fill: (values: Readonly<Record<string, string>>) => void;
}

/** A field takes a number as a number and anything else as text; an empty one is NULL. Enter runs the cell. */
export function parameterFields(form: HTMLFormElement, onRun: () => void, onChange: () => void): ParameterFields {
  const document = form.ownerDocument;
  const values: Record<string, string> = Object.create(null);
  let names: string[] = [];
  form.addEventListener("submit", (event) => event.preventDefault());
  // A form of several fields and no button is not submitted by Enter.
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    onRun();
  });
  form.addEventListener("input", (event) => {
    const {name, value} = event.target as HTMLInputElement;
    values[name] = value;
    onChange();
  });
  return {
    update(sql) {
      const found = parametersOf(sql);
      if (found.join() === names.join()) return;
      names = found;
      form.hidden = !names.length;
      form.replaceChildren(
        ...names.map((name) =>
          element(
            document,
            "label",
            {},
            `$${name}`,
            element(document, "input", {name, value: values[name] ?? "", autocomplete: "off", spellcheck: "false"})
          )
        )
      );
    },
    values: () => Object.fromEntries(names.map((name) => [name, values[name] ?? ""])),
    fill(filled) {
      Object.assign(values, filled);
      for (const input of form.querySelectorAll("input")) input.value = values[input.name] ?? "";
    }
  };
}
