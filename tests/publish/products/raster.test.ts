import {readdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {openRasteriser} from "../../../loaders/publish/image/raster.js";
import {temporaryFolder} from "../../folder.js";

const image = (fill: string) => ({
  svg: `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="${fill}"/></svg>`,
  width: 40,
  height: 20
});
const images = (folder: string) => readdirSync(folder).filter((name) => name.endsWith(".png"));

test("an image that was drawn before is taken from there, and only that one at that size", async () => {
  const folder = temporaryFolder();
  const drawn = await (await openRasteriser(folder)).draw(image("red"));
  expect(images(folder)).toHaveLength(1);
  // What stands in for it shows that it is not drawn again.
  writeFileSync(join(folder, images(folder)[0]), "kept");
  const later = await openRasteriser(folder);
  expect((await later.draw(image("red"))).toString()).toBe("kept");
  const others = [await later.draw(image("blue")), await later.draw(image("red"), 2)];
  for (const other of others) expect(Buffer.from(other).equals(Buffer.from(drawn))).toBe(false);
  const elsewhere = await (await openRasteriser(temporaryFolder())).draw(image("red"));
  expect(Buffer.from(elsewhere).equals(Buffer.from(drawn))).toBe(true);
});

test("images that nobody asks for any more are forgotten", async () => {
  const folder = temporaryFolder();
  const first = await openRasteriser(folder);
  for (const fill of ["red", "blue"]) await first.draw(image(fill));
  const second = await openRasteriser(folder);
  await second.draw(image("red"));
  await second.forget();
  expect(images(folder)).toHaveLength(1);
  await second.draw(image("red"));
  expect(images(folder)).toHaveLength(1);
});
