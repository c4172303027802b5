import {describe, expect, test} from "vitest";
import {contrast, difference, VISIONS} from "../../src/lib/contrast.js";
import {type Colour, colour, DARK, HUES, LIGHT, paletteCss} from "../../src/lib/palette.js";

const THEMES = {light: LIGHT, dark: DARK};
const TEXT: Colour[] = ["ink", "ink-2"];
const MARKS: Colour[] = ["reported", "rule-strong", ...HUES];

describe.each(Object.entries(THEMES))("palette, %s", (_, theme) => {
  test.each(TEXT)("%s is legible on every ground", (name) => {
    for (const ground of [theme.paper, theme.wash]) expect(contrast(theme[name], ground)).toBeGreaterThanOrEqual(4.5);
  });

  test("ink is legible on the mark", () => {
    expect(contrast(theme.ink, theme.mark)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(MARKS)("%s is visible on paper", (name) => {
    expect(contrast(theme[name], theme.paper)).toBeGreaterThanOrEqual(3);
  });

  test.each(VISIONS)("hues differ with %s vision", (vision) => {
    const pairs = HUES.flatMap((a, i) => HUES.slice(i + 1).map((b) => ({a, b})));
    for (const {a, b} of pairs)
      expect(difference(theme[a], theme[b], vision), `${a} and ${b}`).toBeGreaterThanOrEqual(10);
  });

  test("reported figures are fainter than every claim's hue or as faint", () => {
    expect(contrast(theme.reported, theme.ink)).toBeGreaterThan(2);
  });
});

test("both themes have the same colours", () => {
  expect(Object.keys(DARK)).toEqual(Object.keys(LIGHT));
});

test("the stylesheet names every colour in both themes, and a switch wins over the system", () => {
  const css = paletteCss();
  for (const name of Object.keys(LIGHT)) expect(css.split(`--${name}:`)).toHaveLength(4);
  expect(css).toContain("prefers-color-scheme:dark");
  expect(css).toContain(":root:not([data-theme=light])");
  expect(css).toContain(":root[data-theme=dark]");
});

test("a drawing's colour falls back to the light theme", () => {
  expect(colour("ink")).toBe(`var(--ink, ${LIGHT.ink})`);
});
