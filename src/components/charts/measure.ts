/** Size of all text in a figure, in the drawing's own pixels: at the least scale a page shows it, it is 12 on screen. */
export const FONT_SIZE = 14;

/** The least scale: a narrow drawing of 336 px on a phone of 320 px with its margins. */
export const LEAST_SCALE = 6 / 7;

/** Advance widths of Inter in em, by kind of character; wider than true rather than narrower. */
const ADVANCE: [RegExp, number][] = [
  [/[\sijlItfr.,:;'’‘|!()[\]/-]/, 0.33],
  [/[“”"]/, 0.44],
  [/[mwMW@%—]/, 0.86],
  [/[A-Z]/, 0.68],
  [/[0-9]/, 0.64],
  [/./, 0.58]
];

/** Estimated width of `text` in px. There is no layout engine where figures are drawn, so this errs on the wide side. */
export function textWidth(text: string, {size = FONT_SIZE, bold = false} = {}): number {
  let em = 0;
  for (const character of text) em += ADVANCE.find(([kind]) => kind.test(character))?.[1] ?? 0.6;
  return em * size * (bold ? 1.05 : 1);
}

/** The least part of that width that is seen, where words have to fill a space well. */
export const SEEN = 0.94;

/** `text` in lines of at most `width` px, broken at spaces; a word that is wider stands alone. */
export function wrapText(text: string, width: number, style: {size?: number; bold?: boolean} = {}): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && textWidth(longer, style) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.length ? lines : [""];
}

/** The first of the wordings, longest first, that fits into `width` px; the last where none does. */
export function fitText(
  wordings: readonly string[],
  width: number,
  style: {size?: number; bold?: boolean} = {}
): string {
  return wordings.find((wording) => textWidth(wording, style) <= width) ?? wordings.at(-1) ?? "";
}
