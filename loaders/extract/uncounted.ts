import type {Attached} from "./bare-numbers.js";
import {isConversion} from "./conversions.js";
import type {Quantity, Reject} from "./quantities.js";
import type {Token} from "./tokens.js";

/** Quantities that count nothing, and bracketed conversions, go to the ledger. */
export function dropUncounted(tokens: Token[], quantities: Quantity[], attached: Attached[], rejects: Reject[]): void {
  for (let k = quantities.length - 1; k >= 0; k--) {
    const conversion = isConversion(tokens, quantities, k, attached);
    const nothing = attached[k].counted === null && quantities[k].notation === null;
    if (!conversion && !nothing) continue;
    const q = quantities[k];
    const vote =
      nothing &&
      (q.rule === "pair" || isBallot(tokens, quantities, k)) &&
      tokens.some((t) =>
        /^(vote|voted|votes|favor|favour|against|ballot|passed|parliament|ratified|approved|adopted|backed|bill|ruled|upheld|senate|senators|mps|lawmakers|legislators|justices|judges|motion|amendment|council|assembly|lawmakers|deputies|referendum)$/.test(
          t.lower
        )
      );
    if (vote) {
      attached[k].counted = {
        from: q.from,
        to: q.to,
        head: q.from,
        unit: "vote",
        class: "politics",
        group: null,
        known: true
      };
      continue;
    }
    rejects.push({
      from: q.from,
      to: q.to,
      reason: conversion ? "conversion" : q.rule === "pair" ? "score" : "no_quantity"
    });
    quantities.splice(k, 1);
    attached.splice(k, 1);
    for (const a of attached)
      if (a.parent > k) a.parent--;
      else if (a.parent === k) a.parent = -1;
  }
  rejects.sort((a, b) => a.from - b.from);
}

/** "voted by 97 to three", "76 to 73": one side of a vote, its other behind or before "to". */
const isBallot = (tokens: Token[], quantities: Quantity[], k: number): boolean =>
  [quantities[k - 1], quantities[k + 1]].some((other) => {
    const [a, b] = other && other.from < quantities[k].from ? [other, quantities[k]] : [quantities[k], other];
    return (
      b?.from === a.to + 1 &&
      tokens[a.to].lower === "to" &&
      /^(vote|voted|votes|voting|by|passed|approved|rejected|adopted|carried|of)$/.test(tokens[a.from - 1]?.lower ?? "")
    );
  });
