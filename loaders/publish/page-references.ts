import {isMap, isScalar, LineCounter, parseDocument} from "yaml";
import {formatDates, formatNumber} from "../../src/lib/format.js";
import {type Resolved, resolve, type Selector} from "../../src/lib/reference.js";
import {html} from "./markup.js";
import type {Site} from "./site-file.js";

/** What the names of one page stand for. */
export interface PageReferences {
  /** Throws when the name is not declared, or its selector does not match exactly one row. */
  get(name: string | undefined): Resolved;
}

/** Reads `numbers` from the front matter of a page. Selectors are resolved when a sentence asks for them. */
export function pageReferences(page: string, site: Site): PageReferences {
  const [, frontMatter = ""] = /^---\n(.*?)\n---/s.exec(page) ?? [];
  const lines = new LineCounter();
  const document = parseDocument(frontMatter, {lineCounter: lines});
  const numbers = document.get("numbers");
  const source = document.get("source");
  return {
    get(name) {
      if (document.errors.length) throw new Error(document.errors[0].message.split("\n")[0]);
      const pair = isMap(numbers) && numbers.items.find(({key}) => isScalar(key) && key.value === name);
      if (!pair) throw new Error(`no such reference: ${name}`);
      if (!isMap(pair.value)) throw new Error(`${name} is not a selector`);
      try {
        return resolve(pair.value.toJSON() as Selector, source ? ofSource(site, String(source)) : site);
      } catch (error) {
        // One line for the opening "---".
        const line = lines.linePos(pair.value.range![0]).line + 1;
        throw new Error(`${name} (line ${line}): ${(error as Error).message}`);
      }
    }
  };
}

/** What a site has of one source; figures reported elsewhere belong to all. */
function ofSource({claims, reported, rejected}: Site, source: string): Pick<Site, "claims" | "reported" | "rejected"> {
  const own = <T extends {source_id?: string}>(rows: T[]) =>
    rows.filter(({source_id}) => !source_id || source_id === source);
  return {claims: own(claims), reported, rejected: own(rejected)};
}

/**
 * The text of a reference, linked to what it stands for. Forms of a claim: none, its words in the article; `number`,
 * its value or bound in digits; `date`; `claimant`. Reported figures have the number only, counts have one form.
 */
export function printReference(resolved: Resolved, form = "words"): string {
  return html`<a class="reference"${address(resolved)}>${text(resolved, form)}</a>`.toString();
}

function address(resolved: Resolved) {
  if (resolved.kind === "claim")
    return html` href="/claims/${resolved.claim.claim_id}" data-claim="${resolved.claim.claim_id}"`;
  if (resolved.kind === "reported")
    return html` rel="external noopener" href="${resolved.figure.url}" data-reported="${resolved.figure.reported_id}"`;
  if (resolved.from === "rejected") return html` href="/source"`;
  if (resolved.from === "reported") return html` href="/method#reported-figures"`;
  const query = new URLSearchParams(Object.entries(resolved.selector).map(([k, v]) => [k, String(v)])).toString();
  return html` rel="external" href="/claims${query && `?${query}`}"`;
}

function text(resolved: Resolved, form: string): string {
  if (resolved.kind === "count") return formatNumber(resolved.count);
  if (resolved.kind === "reported") return formatNumber(resolved.figure.value);
  const {claim} = resolved;
  if (form === "words") return claim.value_text.charAt(0).toLowerCase() + claim.value_text.slice(1);
  if (form === "number") return formatNumber(required(claim.value, form));
  if (form === "date") return formatDates(required(claim.event_start, form), claim.event_end);
  if (form === "claimant") return required(claim.claimant_text, form);
  throw new Error(`unknown form: ${form}`);
}

function required<T>(value: T | null, form: string): T {
  if (value === null) throw new Error(`the claim has no ${form}`);
  return value;
}
