import {boundsInWords, formatDates, formatNumber} from "../../src/lib/format.js";
import {html, join, type Markup, type Printable} from "./markup.js";
import type {ClaimRecord, SourceRecords} from "./record.js";
import {DATE_BASIS_NAMES, KIND_NAMES, QUALIFIER_NAMES, VALUE_FORM_NAMES} from "./wording.js";

/** A field of a claim: its name, what the database holds, how it was read, and the rule families that read it. */
interface Field {
  name: string;
  value: Printable;
  how?: Printable[];
  rules?: string[];
}

/** Every field of a claim with how it was derived. What the text does not support says so. */
export function claimFields(claim: ClaimRecord, {source}: SourceRecords): Markup {
  return html`<dl class="fields">${describe(claim, source.text).map(({name, value, how = [], rules = []}) => {
    const codes = claim.rule_id
      .split("+")
      .filter((rule) => rules.includes(rule.split(".")[0]))
      .map((rule) => html`<code>${rule}</code>`);
    const words = join(
      [...how.filter(Boolean), codes.length > 0 && ["rule ", join(codes, ", ")]].filter(Boolean),
      " · "
    );
    return html`<div><dt>${name}</dt><dd>${value}${words.length > 0 && html`<span class="how">${words}</span>`}</dd></div>`;
  })}</dl>`;
}

function describe(claim: ClaimRecord, text: string): Field[] {
  const from = (start: number | null, end: number | null) =>
    start !== null && end !== null && `from the words “${text.slice(start, end)}”`;
  const [kind, meaning] = KIND_NAMES[claim.kind].split(": ");
  const fields: (Field | false | null)[] = [
    {
      name: "Number",
      value: claim.value === null ? "none stated" : formatNumber(claim.value),
      how: [`written “${claim.value_text}”, ${VALUE_FORM_NAMES[claim.value_form]}`],
      rules: ["number"]
    },
    {
      name: "Allows",
      value: boundsInWords(claim),
      how: [`qualifier: ${QUALIFIER_NAMES[claim.qualifier]}`],
      rules: ["qualifier", "qualifier_before", "qualifier_after"]
    },
    {
      name: "Counts",
      value: claim.counted ?? "not said",
      how: [claim.unit && `unit: ${claim.unit}`, claim.group && `group: ${claim.group}`],
      rules: ["noun", "class"]
    },
    {
      name: "What happened",
      value: (claim.outcome ?? claim.measure ?? "not said").replaceAll("_", " "),
      how: [claim.outcome && claim.measure && claim.measure !== claim.outcome && `measure: ${claim.measure}`],
      rules: ["measure", "topic", "heading"]
    },
    {name: "Kind of figure", value: kind, how: [meaning]},
    {
      name: "When",
      value: claim.event_start ? formatDates(claim.event_start, claim.event_end) : "not said",
      how: [DATE_BASIS_NAMES[claim.date_basis], from(claim.date_start, claim.date_end)],
      rules: ["date"]
    },
    claim.as_of !== null && {
      name: "Stood at",
      value: formatDates(claim.as_of),
      how: ["the date that the text gives for the figure"]
    },
    {
      name: "Who says so",
      value: claim.claimant_text ?? "the article’s own voice",
      how: [
        claim.claimant !== null && claim.claimant !== claim.claimant_text && `listed as ${claim.claimant}`,
        `speech act: ${claim.speech_act}`,
        claim.hedge && `weakened by “${claim.hedge}”`
      ],
      rules: ["claimant", "speech"]
    },
    claim.side !== null && {name: "Side", value: claim.side, how: ["the party that the counted belong to"]},
    {
      name: "Where",
      value: claim.place ?? claim.place_text ?? "not said",
      how: [
        claim.place !== null && claim.place !== claim.place_text && `written “${claim.place_text}”`,
        claim.place_role && `role: ${claim.place_role}`
      ],
      rules: ["place"]
    },
    claim.note !== null && {name: "Note", value: claim.note}
  ];
  return fields.filter((field) => field !== false && field !== null);
}
