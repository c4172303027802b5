import {existsSync, mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import pixelmatch from "pixelmatch";
import {PNG} from "pngjs";
import {expect} from "vitest";

/** Pictures that were looked at, a sixth of the width that readers get. */
const PICTURES = join(import.meta.dirname, "pictures");
const SHRUNK = 6;
/** Share of pixels that may differ: what machines round differently, never a word or a mark. */
const TOLERANCE = 0.002;

/**
 * Compares a PNG with the picture of that name. After a change that was meant, `UPDATE_PICTURES=1 npx vitest run …` makes
 * the pictures anew, to be looked at before they are committed; a missing one is made only then.
 */
export function expectPicture(name: string, png: Uint8Array): void {
  const shown = shrink(PNG.sync.read(Buffer.from(png)));
  const path = join(PICTURES, `${name}.png`);
  if (process.env.UPDATE_PICTURES) {
    mkdirSync(dirname(path), {recursive: true});
    writeFileSync(path, PNG.sync.write(shown, {deflateLevel: 9}));
  }
  expect(existsSync(path), `${path} is there (UPDATE_PICTURES=1 makes it)`).toBe(true);
  const known = PNG.sync.read(readFileSync(path));
  const {width, height} = shown;
  expect({width, height}).toEqual({width: known.width, height: known.height});
  const differing = pixelmatch(shown.data, known.data, undefined, width, height, {threshold: 0.1});
  expect(differing / (width * height), `share of pixels that differ from ${path}`).toBeLessThanOrEqual(TOLERANCE);
}

/** The mean of each block of pixels: what machines round differently at edges is levelled out. */
function shrink({width, height, data}: PNG): PNG {
  const small = new PNG({width: Math.floor(width / SHRUNK), height: Math.floor(height / SHRUNK)});
  for (let y = 0; y < small.height; ++y) {
    for (let x = 0; x < small.width; ++x) {
      for (let channel = 0; channel < 4; ++channel) {
        let sum = 0;
        for (let dy = 0; dy < SHRUNK; ++dy) {
          for (let dx = 0; dx < SHRUNK; ++dx) {
            sum += data[((y * SHRUNK + dy) * width + x * SHRUNK + dx) * 4 + channel];
          }
        }
        small.data[(y * small.width + x) * 4 + channel] = Math.round(sum / SHRUNK ** 2);
      }
    }
  }
  return small;
}
