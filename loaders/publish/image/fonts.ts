import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import subset from "subset-font";
import type {EmbeddedFont} from "../../../src/lib/payload.js";
import {type FontPart, fontParts, readFont} from "../fonts.js";

/** The typeface of all images, in the two weights that figures use. */
const parts = () => fontParts("Inter");

/** Characters beyond ASCII that a drawing may have: the Latin blocks, punctuation, arrows and signs. */
const ALL = String.fromCodePoint(
  ...Array.from({length: 0x230}, (_, i) => i + 32),
  ...Array.from({length: 0x70}, (_, i) => i + 0x2000),
  ..."←↑→↓−≈≤≥".split("").map((c) => c.codePointAt(0)!)
);

/**
 * The fonts as files that a rasteriser reads, written into `folder`. Each weight is a family of its own name there:
 * "Inter" and "Inter SemiBold". Gives their paths.
 */
export async function writeRasterFonts(folder: string): Promise<string[]> {
  await mkdir(folder, {recursive: true});
  return Promise.all(
    parts().map(async ({name}) => {
      const path = join(folder, `${name}.ttf`);
      await writeFile(path, await subset(await readFont(name), ALL, {targetFormat: "sfnt"}));
      return path;
    })
  );
}

/** The fonts cut down to the characters of `text`, for what stands alone. */
export async function embeddedFonts(text: string): Promise<EmbeddedFont[]> {
  const fonts = await Promise.all(
    parts().map(async (part) => {
      const characters = [...new Set(text)].filter((c) => covers(part, c)).sort();
      if (!characters.length) return [];
      const font = await subset(await readFont(part.name), characters.join(""), {
        targetFormat: "woff2",
        noLayoutClosure: true
      });
      return [{weight: part.weight, range: part.unicodeRange, data: font.toString("base64")}];
    })
  );
  return fonts.flat();
}

/** Such fonts as font faces with the data in them. */
export async function embeddedFontCss(text: string): Promise<string> {
  const faces = (await embeddedFonts(text)).map(
    ({weight, data}) =>
      `@font-face{font-family:Inter;font-weight:${weight};src:url(data:font/woff2;base64,${data}) format("woff2")}`
  );
  return faces.join("");
}

/** Whether the part is the one that has a character. */
function covers({unicodeRange}: FontPart, character: string): boolean {
  const code = character.codePointAt(0)!;
  return unicodeRange.split(",").some((range) => {
    const [from, to = from] = range.trim().slice(2).split("-");
    return code >= Number.parseInt(from, 16) && code <= Number.parseInt(to, 16);
  });
}
