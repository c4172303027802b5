import * as Plot from "@observablehq/plot";
import {JSDOM} from "jsdom";
import {expect, test, vi} from "vitest";
import {drawPlot} from "../../src/components/charts/plot.js";

const {document} = new JSDOM("").window;
const FRAME = {document, width: 100, height: 50};

test("a warning of Plot's fails the drawing", () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
  expect(() => drawPlot({...FRAME, marks: [Plot.dot([{x: "2020-01-01"}, {x: "2020-01-02"}], {x: "x"})]})).toThrow(
    "plot warns"
  );
  warn.mockRestore();
});

test("groups have no label without a role, and what leads nowhere is not heard", () => {
  const drawing = drawPlot({
    ...FRAME,
    marks: [Plot.dot([1.23456], {x: (d) => d}), Plot.text(["a"], {frameAnchor: "top"})]
  });
  expect(drawing.querySelectorAll("g[aria-label], style").length).toBe(0);
  expect([...drawing.children].map((child) => child.getAttribute("aria-hidden"))).toEqual(["true", "true"]);
  expect(drawing.querySelector("g[text-anchor=middle] text")?.textContent).toBe("a");
});

test("coordinates have one decimal", () => {
  const drawing = drawPlot({...FRAME, x: {domain: [0, 3]}, marks: [Plot.dot([1.23456], {x: (d) => d})]});
  expect(drawing.querySelector("circle")?.getAttribute("cx")).toBe("41.2");
});

test("the frame is as wide and high as asked and scales", () => {
  const drawing = drawPlot({...FRAME, marks: []});
  expect(drawing.getAttribute("viewBox")).toBe("0 0 100 50");
  expect(drawing.getAttribute("class")).toBeNull();
});
