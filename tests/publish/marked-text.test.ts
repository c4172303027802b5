import {describe, expect, test} from "vitest";
import {type Mark, markText} from "../../loaders/publish/marked-text.js";
import {html} from "../../loaders/publish/markup.js";

const TEXT = "a < b & c";
const mark = (start: number, end: number, name = "b"): Mark => ({start, end, print: (text) => html`[${name}:${text}]`});

describe("marks in a slice of text", () => {
  test.each<[string, number, number, Mark[], string]>([
    ["none", 0, 9, [], "a &lt; b &amp; c"],
    ["one, with text on either side", 0, 9, [mark(4, 5)], "a &lt; [b:b] &amp; c"],
    ["at both ends", 0, 9, [mark(0, 1), mark(8, 9)], "[b:a] &lt; b &amp; [b:c]"],
    ["in any order", 0, 9, [mark(8, 9), mark(0, 1)], "[b:a] &lt; b &amp; [b:c]"],
    ["next to each other", 0, 3, [mark(0, 1), mark(1, 3)], "[b:a][b: &lt;]"],
    ["the earlier of two that overlap", 0, 9, [mark(2, 5, "y"), mark(0, 3, "x")], "[x:a &lt;] b &amp; c"],
    ["the first of two at the same place", 0, 3, [mark(0, 1, "x"), mark(0, 1, "y")], "[x:a] &lt;"],
    ["not those outside the slice or across its edge", 2, 5, [mark(0, 1), mark(0, 3), mark(4, 9)], "&lt; b"]
  ])("%s", (_, start, end, marks, expected) => {
    expect(markText(TEXT, start, end, marks).join("")).toBe(expected);
  });
});
