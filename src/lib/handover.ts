/** A table on its way from one page of this tab to the workbench. */
export interface Handover {
  name: string;
  csv: string;
}

const KEY = "handover";

/** Leaves a table for the workbench. Throws an Error when the browser keeps none, or none so large. */
export function handOver(handover: Handover): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(handover));
  } catch {
    throw new Error("this is too much to hand over: download the CSV, and drop it on the workbench");
  }
}

/** The table that was left, once; null where there is none. */
export function takeOver(): Handover | null {
  try {
    const kept = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    return kept ? (JSON.parse(kept) as Handover) : null;
  } catch {
    return null;
  }
}
