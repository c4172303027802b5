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

/** Where the fonts are, from the root of the site. Previews serve what is below src only under this name. */
export const FONTS = "_file/fonts";

const SUBSETS = ["latin", "latin-ext"] as const;

/** The same files for words in drawings: their places were reckoned for this font, and nothing moves when it comes. */
const DRAWINGS = {family: "Inter Drawing", display: "swap"};

/**
 * Local fonts stretched to the measures of the web fonts, so that nothing moves when these arrive. `size` is about the ratio
 * of widths of prose in the two, set where fewest lines of the story break elsewhere; ascent and descent are the web font's.
 */
const FALLBACKS = [
  {name: "Serif Fallback", weight: 400, local: ["Times New Roman", "Liberation Serif", "Tinos"], size: 1.17},
  {
    name: "Serif Fallback",
    weight: 600,
    local: ["Times New Roman Bold", "Liberation Serif Bold", "Tinos Bold"],
    size: 1.11
  },
  {name: "Sans Fallback", weight: 400, local: ["Arial", "Liberation Sans", "Arimo"], size: 1.0755},
  {name: "Sans Fallback", weight: 600, local: ["Arial Bold", "Liberation Sans Bold", "Arimo Bold"], size: 1.0195}
] as const;

const HEIGHTS = {
  "Serif Fallback": {ascent: 1.036, descent: 0.335},
  "Sans Fallback": {ascent: 0.96875, descent: 0.2412}
} as const;

function fileName({package: name, weight, style}: Face, part: string): string {
  return `${name}-${part}-${weight}-${style}`;
}

/** Names, without extension, of the font files that every page preloads. */
export function preloadedFonts(): string[] {
  return FACES.filter((face) => face.preload).map((face) => fileName(face, "latin"));
}

/**
 * The font faces and their fallbacks as CSS. Fonts that come late, on a slow line, are for the next page: a page that is
 * being read never moves. `root` leads from the page to the root of the site ("../"). */
export function fontFaceCss(root: string): string {
  const faces = FACES.flatMap((face) => [
    ...SUBSETS.map((part) => faceCss(face, part, {root, family: face.family, display: "optional"})),
    ...(face.family === "Inter" ? SUBSETS.map((part) => faceCss(face, part, {root, ...DRAWINGS})) : [])
  ]);
  const percent = (n: number) => `${+(n * 100).toFixed(2)}%`;
  const fallbacks = FALLBACKS.map(({name, weight, local, size}) => {
    const {ascent, descent} = HEIGHTS[name];
    return (
      `@font-face{font-family:"${name}";font-weight:${weight};src:${local.map((f) => `local("${f}")`).join(",")};` +
      `size-adjust:${percent(size)};ascent-override:${percent(ascent / size)};descent-override:${percent(descent / size)};` +
      `line-gap-override:0%}`
    );
  });
  return [...faces, ...fallbacks].join("");
}

function faceCss(face: Face, part: string, options: {root: string; family: string; display: string}): string {
  const {root, family, display} = options;
  return (
    `@font-face{font-family:"${family}";font-weight:${face.weight};font-style:${face.style};font-display:${display};` +
    `src:url("${root}${FONTS}/${fileName(face, part)}.woff2") format("woff2");unicode-range:${unicodeRange(face, part)}}`
  );
}

function unicodeRange(face: Face, part: string): string {
  return require(`@fontsource/${face.package}/unicode.json`)[part];
}

/** A file of a face: its name without extension, and the characters in it. */
export interface FontPart {
  name: string;
  weight: number;
  /** As CSS has it: "U+0000-00FF, U+0131". */
  unicodeRange: string;
}

/** The files of a family, in every weight. */
export function fontParts(family: string): FontPart[] {
  return FACES.filter((face) => face.family === family).flatMap((face) =>
    SUBSETS.map((part) => ({
      name: fileName(face, part),
      weight: face.weight,
      unicodeRange: unicodeRange(face, part)
    }))
  );
}

/** The font file `name` as it comes from its package, for previews. Throws when no face has that name. */
export async function readFont(name: string): Promise<Buffer> {
  const face = FACES.find((f) => SUBSETS.some((part) => fileName(f, part) === name));
  if (!face) throw new Error(`no such font: ${name}`);
  return readFile(require.resolve(`@fontsource/${face.package}/files/${name}.woff2`));
}

/** Writes every font file into the fonts folder of `dir`, cut down to `characters`: what the finished pages show. */
export async function writeFonts(dir: string, characters: string): Promise<void> {
  await mkdir(join(dir, FONTS), {recursive: true});
  for (const face of FACES) {
    for (const part of SUBSETS) {
      const name = fileName(face, part);
      const font = await subset(await readFont(name), characters, {
        targetFormat: "woff2",
        noLayoutClosure: !face.features
      });
      await writeFile(join(dir, FONTS, `${name}.woff2`), font);
    }
  }
}
