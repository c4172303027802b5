import {mkdir, readFile, writeFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {join} from "node:path";
import subset from "subset-font";

const require = createRequire(import.meta.url);

interface Face {
  family: string;
  package: string;
  weight: 400 | 600;
  style: "normal" | "italic";
  /** Keep the glyphs that OpenType features lead to (tabular numerals); else only kerning and marks are kept. */
  features: boolean;
  /** Needed for the first screen of every page. */
  preload: boolean;
}

const FACES: readonly Face[] = [
  {family: "Source Serif 4", package: "source-serif-4", weight: 400, style: "normal", features: false, preload: true},
  {family: "Source Serif 4", package: "source-serif-4", weight: 600, style: "normal", features: false, preload: true},
  {family: "Inter", package: "inter", weight: 400, style: "normal", features: true, preload: true},
  {family: "Inter", package: "inter", weight: 600, style: "normal", features: true, preload: true}
];

const SUBSETS = ["latin", "latin-ext"] as const;

/**
 * Local fonts stretched to the measures of the web fonts, so that nothing moves when these arrive. The numbers are the
 * ratio of mean advance widths over English text, and the web font's ascent and descent divided by that ratio.
 */
const FALLBACKS = [
  {name: "Serif Fallback", local: ["Georgia", "Gelasio"], size: 0.945, ascent: 1.036, descent: 0.335},
  {
    name: "Serif Fallback 2",
    local: ["Times New Roman", "Liberation Serif", "Tinos"],
    size: 1.06,
    ascent: 1.036,
    descent: 0.335
  },
  {
    name: "Sans Fallback",
    local: ["Arial", "Liberation Sans", "Arimo", "Roboto"],
    size: 1.0712,
    ascent: 0.96875,
    descent: 0.2412
  }
] as const;

function fileName({package: name, weight, style}: Face, part: string): string {
  return `${name}-${part}-${weight}-${style}`;
}

/** Names, without extension, of the font files that every page preloads. */
export function preloadedFonts(): string[] {
  return FACES.filter((face) => face.preload).map((face) => fileName(face, "latin"));
}

/** The font faces and their fallbacks as CSS. `root` leads from the page to the root of the site ("../"). */
export function fontFaceCss(root: string): string {
  const faces = FACES.flatMap((face) =>
    SUBSETS.map(
      (part) =>
        `@font-face{font-family:"${face.family}";font-weight:${face.weight};font-style:${face.style};font-display:swap;` +
        `src:url("${root}fonts/${fileName(face, part)}.woff2") format("woff2");unicode-range:${unicodeRange(face, part)}}`
    )
  );
  const percent = (n: number) => `${+(n * 100).toFixed(2)}%`;
  const fallbacks = FALLBACKS.map(
    ({name, local, size, ascent, descent}) =>
      `@font-face{font-family:"${name}";src:${local.map((f) => `local("${f}")`).join(",")};size-adjust:${percent(size)};` +
      `ascent-override:${percent(ascent / size)};descent-override:${percent(descent / size)};line-gap-override:0%}`
  );
  return [...faces, ...fallbacks].join("");
}

function unicodeRange(face: Face, part: string): string {
  return require(`@fontsource/${face.package}/unicode.json`)[part];
}

/** The font file `name` as it comes from its package, for previews. Throws when no face has that name. */
export async function readFont(name: string): Promise<Buffer> {
  const face = FACES.find((f) => SUBSETS.some((part) => fileName(f, part) === name));
  if (!face) throw new Error(`no such font: ${name}`);
  return readFile(require.resolve(`@fontsource/${face.package}/files/${name}.woff2`));
}

/** Writes every font file into `dir`/fonts, cut down to `characters`: what the finished pages show. */
export async function writeFonts(dir: string, characters: string): Promise<void> {
  await mkdir(join(dir, "fonts"), {recursive: true});
  for (const face of FACES) {
    for (const part of SUBSETS) {
      const name = fileName(face, part);
      const font = await subset(await readFont(name), characters, {
        targetFormat: "woff2",
        noLayoutClosure: !face.features
      });
      await writeFile(join(dir, "fonts", `${name}.woff2`), font);
    }
  }
}
