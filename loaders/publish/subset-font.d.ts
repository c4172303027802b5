declare module "subset-font" {
  /** A font with only the glyphs for `text`. `noLayoutClosure`: without the glyphs that substitutions lead to. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options?: {targetFormat?: "sfnt" | "woff" | "woff2"; noLayoutClosure?: boolean}
  ): Promise<Buffer>;
}
