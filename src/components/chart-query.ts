import type {NotebookFile} from "./workbench/notebook-file.js";
import {toFragment} from "./workbench/share.js";

/**
 * The query of a chart's page can be changed in its field, and the link below takes it as it stands there to the
 * workbench, in the fragment, as a notebook of one cell. Nothing of it is sent to the host.
 */
export function followQuery(form: HTMLFormElement): void {
  const field = form.querySelector("textarea")!;
  const link = form.querySelector("a")!;
  const undo = form.querySelector<HTMLButtonElement>("[type=reset]")!;
  const trouble = form.querySelector("output")!;
  const workbench = link.href;
  async function show(): Promise<void> {
    const text = field.value;
    undo.hidden = text === field.defaultValue;
    let [fragment, problem] = ["", ""];
    try {
      if (text.trim()) fragment = await toFragment(notebookOf(form.dataset.query!, text), "n");
    } catch (error) {
      problem = (error as Error).message;
    }
    // It may have been changed again while it was packed.
    if (field.value !== text) return;
    link.href = workbench + fragment;
    trouble.value = problem;
  }
  field.readOnly = false;
  // Until somebody comes near, the link is the plain one of the page.
  for (const type of ["pointerenter", "focusin", "input"]) form.addEventListener(type, show);
  // A reset is told of before the field has its first text back.
  form.addEventListener("reset", () => setTimeout(show));
}

function notebookOf(title: string, text: string): NotebookFile {
  const cell = {title, name: "", text, parameters: {}, keep: false, collapsed: false, chart: null};
  return {corridor: 1, title, cells: [{kind: "sql", ...cell}]};
}
