import {createHash} from "node:crypto";
import {existsSync} from "node:fs";
import {mkdir, readdir, readFile, rename, rm, writeFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {join} from "node:path";
import {Resvg} from "@resvg/resvg-js";
import type {Image} from "./compose.js";
import {embeddedFontCss, rasterFontsVersion, writeRasterFonts} from "./fonts.js";

/** The image as a file that needs nothing beside it: the fonts are inside. */
export async function standAlone({svg}: Image): Promise<string> {
  const text = [...svg.replace(/<(title|desc|style)>[\s\S]*?<\/\1>/g, "").matchAll(/>([^<]+)</g)]
    .map(([, t]) => t)
    .join("");
  const css = await embeddedFontCss(text.replaceAll("&#39;", "'").replaceAll("&quot;", '"'));
  return svg.replace("<style>", () => `<style>${css}`);
}

export interface Rasteriser {
  /** The image as a PNG, `scale` times as large, drawn with the site's fonts alone. */
  draw: (image: Image, scale?: number) => Promise<Uint8Array>;
  /** Forgets the images that nobody has asked for since it was opened. */
  forget: () => Promise<void>;
}

/**
 * Drawing takes most of a build's time and most images are those of the last one: they are kept in `folder` under a hash
 * of all that they depend on. An image is the same whether it was kept or drawn.
 */
export async function openRasteriser(folder: string): Promise<Rasteriser> {
  await mkdir(folder, {recursive: true});
  const engine = createRequire(import.meta.url)("@resvg/resvg-js/package.json").version;
  const depends = [engine, await rasterFontsVersion()].join();
  const asked = new Set<string>();
  let fonts: Promise<string[]> | undefined;
  return {
    async draw(image, scale = 1) {
      const hash = createHash("sha256").update(`${depends},${image.width},${scale},${image.svg}`).digest("hex");
      const path = join(folder, `${hash.slice(0, 32)}.png`);
      asked.add(path);
      if (existsSync(path)) return readFile(path);
      fonts ??= writeRasterFonts(join(folder, "fonts"));
      const png = rasterise(image, await fonts, scale);
      await writeFile(`${path}.tmp`, png);
      await rename(`${path}.tmp`, path);
      return png;
    },
    async forget() {
      const kept = (await readdir(folder)).map((name) => join(folder, name));
      for (const path of kept) if (!asked.has(path)) await rm(path, {recursive: true});
    }
  };
}

function rasterise({svg, width}: Image, fontFiles: string[], scale: number): Uint8Array {
  // A rasteriser knows each weight as a family of its own.
  const named = svg.replaceAll('font-weight="600"', 'font-family="Inter SemiBold"');
  return new Resvg(named, {
    fitTo: {mode: "width", value: Math.round(width * scale)},
    font: {fontFiles, loadSystemFonts: false, defaultFontFamily: "Inter"}
  })
    .render()
    .asPng();
}
