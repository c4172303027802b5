import type {EvidenceFile} from "./evidence-file.js";

/**
 * A figure for use on other sites, as `embed/<name>.json` and inside `charts/<name>.js`. Links in its HTML are relative to
 * the root of the site.
 */
export interface Payload {
  name: string;
  /** Names what is shown: the same version is the same figure. */
  version: string;
  title: string;
  /** The finished <figure>. */
  html: string;
  /** What its marks open. */
  evidence: EvidenceFile;
  /** The typeface of its drawings, with the characters it needs. */
  fonts: EmbeddedFont[];
  /** For a frozen version: what has happened to the figure since. */
  notice: Notice | null;
}

/** A font in base64, as WOFF2. */
export interface EmbeddedFont {
  weight: number;
  /** The characters it may have, as CSS has it. */
  range: string;
  data: string;
}

export interface Notice {
  kind: "updated" | "corrected";
  words: string;
  /** The figure as it is now, relative to the root of the site. */
  href: string;
}

/** Themes that an embed can have: the reader's setting, or always one. */
export const THEMES = ["auto", "light", "dark"] as const;
export type ThemeName = (typeof THEMES)[number];
