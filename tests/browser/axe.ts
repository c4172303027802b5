import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import type {Frame, Page} from "playwright-core";

const SCRIPT = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What pages are held to: WCAG 2.2 A and AA. */
export const WCAG = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"];
/** And what is good practice beside it. */
export const PRACTICE = [...WCAG, "best-practice"];

interface Axe {
  run(
    context: object,
    options: object
  ): Promise<{violations: {id: string; nodes: {html: string; failureSummary: string}[]}[]}>;
}

/**
 * What axe finds in a page or frame, or in the part of it that a selector names: one line a rule, with the first element
 * that breaks it. `runOnly` are tags of rules, or axe's own object that names rules; null is what axe runs of itself.
 */
export async function violations(
  scope: Page | Frame,
  {runOnly = PRACTICE, within, iframes = true}: {runOnly?: object | null; within?: string; iframes?: boolean} = {}
): Promise<string[]> {
  await scope.evaluate(SCRIPT);
  const found = await scope.evaluate(
    ([runOnly, within, iframes]) =>
      (globalThis as unknown as {axe: Axe}).axe.run(within ? {include: [within]} : document, {
        resultTypes: ["violations"],
        ...(runOnly && {runOnly}),
        iframes
      }),
    [runOnly, within, iframes] as const
  );
  return found.violations.map(({id, nodes}) => `${id}: ${nodes[0].html.slice(0, 200)} ${nodes[0].failureSummary}`);
}
