import {describe, expect, test} from "vitest";
import {contrast, difference, luminance, parseHex} from "../../src/lib/contrast.js";

describe("contrast", () => {
  // Published values: WCAG 2.2's own extremes; #767676 is the lightest grey that passes 4.5:1 on white.
  test.each([
    ["#000000", "#ffffff", 21],
    ["#ffffff", "#ffffff", 1],
    ["#767676", "#ffffff", 4.54],
    ["#777777", "#ffffff", 4.48],
    ["#0000ff", "#ffffff", 8.59]
  ])("%s on %s is %f", (a, b, ratio) => {
    expect(contrast(a, b)).toBeCloseTo(ratio, 2);
    expect(contrast(b, a)).toBeCloseTo(ratio, 2);
  });

  test("luminance of the primaries adds up to white's", () => {
    expect(luminance("#ff0000") + luminance("#00ff00") + luminance("#0000ff")).toBeCloseTo(1, 6);
  });

  test.each(["red", "#fff", "#12345g", ""])("refuses %o", (hex) => {
    expect(() => parseHex(hex)).toThrow(`not a hex colour: ${hex}`);
  });
});

describe("difference", () => {
  test("is nothing for the same colour and 100 from black to white, whoever looks", () => {
    for (const vision of ["normal", "protan", "deutan", "tritan"] as const) {
      expect(difference("#336699", "#336699", vision)).toBe(0);
      expect(difference("#000000", "#ffffff", vision)).toBeCloseTo(100, 0);
    }
  });

  test("a red and a green of equal lightness run together without red or green cones, and not otherwise", () => {
    const [red, green] = ["#c05a5a", "#7f8c3a"];
    expect(difference(red, green, "deutan")).toBeLessThan(difference(red, green) / 2);
    expect(difference(red, green, "tritan")).toBeGreaterThan(difference(red, green) / 2);
  });
});
