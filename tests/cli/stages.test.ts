import {setTimeout as wait} from "node:timers/promises";
import {expect, test} from "vitest";
import {Stages} from "../../loaders/stages.js";

function screen(isTTY: boolean) {
  const written: string[] = [];
  return {written, stages: new Stages({isTTY, write: (text: string) => written.push(text)})};
}

test.for([true, false])("a quick stage says nothing (terminal: %s), and its time is kept", async (isTTY) => {
  const {written, stages} = screen(isTTY);
  expect(await stages.run("read", () => 42)).toBe(42);
  expect(written).toEqual([]);
  expect(stages.seconds).toEqual([{name: "read", seconds: expect.closeTo(0, 1)}]);
});

test("a slow stage moves a line on a terminal and clears it", async () => {
  const {written, stages} = screen(true);
  await stages.run("site", async (report) => {
    report("37 pages");
    await wait(1350);
  });
  expect(written.length).toBeGreaterThan(2);
  expect(written[0]).toContain("site  1 s  37 pages");
  expect(written.at(-1)).toBe("\r\x1b[2K");
});

test("a slow stage is one plain line elsewhere, and a failure passes through", async () => {
  const {written, stages} = screen(false);
  const failing = stages.run("site", async () => {
    await wait(1150);
    throw new Error("broken");
  });
  await expect(failing).rejects.toThrow("broken");
  expect(written).toEqual(["site …\n"]);
  expect(stages.seconds[0].seconds).toBeGreaterThan(1);
});
