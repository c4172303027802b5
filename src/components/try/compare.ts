import type {Claim} from "../../lib/claim.js";
import type {ClaimPair, DiffCounts} from "../../lib/claim-diff.js";
import type {Difference} from "../../lib/try.js";
import type {Client} from "./client.js";
import {element} from "./dom.js";
import {markedSentence, sliced} from "./result.js";

const NAMES = {changed: "Changed", appeared: "Appeared", went: "Went"} as const;

/** What the newer version has that the older had not, claim by claim. */
export async function comparison(client: Client, counts: DiffCounts): Promise<HTMLElement> {
  const {changed, appeared, went, reworded, same} = counts;
  const list = element("ul", {class: "try-differences"});
  return element(
    "section",
    {"aria-labelledby": "try-compare"},
    element("h2", {id: "try-compare"}, `${changed} changed, ${appeared} appeared, ${went} went`),
    element(
      "p",
      {class: "try-note"},
      `Matched by what they say and not by where they stand. ${same} are the same, ${reworded} only in other words.`
    ),
    (await sliced(list, list, (from) => client.call("differences", [from]), differenceOf, "Show more differences")).box
  );
}

function differenceOf(difference: Difference): HTMLElement {
  const what = element("b", {class: `try-what ${difference.what}`}, NAMES[difference.what]);
  if (difference.what !== "changed") {
    return element("li", {}, what, sentence(difference.what === "went" ? "Was" : "Is", difference.claim));
  }
  const {old, new: now, reworded} = difference.pair;
  return element("li", {}, what, changes(difference.pair), reworded && sentence("Was", old), sentence("Is", now));
}

function changes({changes}: ClaimPair): HTMLElement {
  return element(
    "ul",
    {class: "try-changes"},
    ...changes.map(({field, old, new: now}) =>
      element(
        "li",
        {},
        `${field}: `,
        element("del", {}, old ?? "not said"),
        " → ",
        element("ins", {}, now ?? "not said")
      )
    )
  );
}

function sentence(side: string, claim: Claim): HTMLElement {
  return element(
    "p",
    {class: "try-sentence"},
    element("span", {class: "try-side"}, side),
    element("span", {}, ...markedSentence(claim))
  );
}
