import {Resvg} from "@resvg/resvg-js";
import type {Image} from "./compose.js";
import {embeddedFontCss} from "./fonts.js";

/** The image as a file that needs nothing beside it: the fonts are inside. */
export async function standAlone({svg}: Image): Promise<string> {
  const text = [...svg.replace(/<(title|desc|style)>[\s\S]*?<\/\1>/g, "").matchAll(/>([^<]+)</g)]
    .map(([, t]) => t)
    .join("");
  const css = await embeddedFontCss(text.replaceAll("&#39;", "'").replaceAll("&quot;", '"'));
  return svg.replace("<style>", () => `<style>${css}`);
}

/** The image as a PNG, `scale` times as large, drawn with the fonts at `fontFiles` alone (`writeRasterFonts`). */
export function rasterise({svg, width}: Image, fontFiles: string[], scale = 1): Uint8Array {
  // A rasteriser knows each weight as a family of its own.
  const named = svg.replaceAll('font-weight="600"', 'font-family="Inter SemiBold"');
  return new Resvg(named, {
    fitTo: {mode: "width", value: Math.round(width * scale)},
    font: {fontFiles, loadSystemFonts: false, defaultFontFamily: "Inter"}
  })
    .render()
    .asPng();
}
