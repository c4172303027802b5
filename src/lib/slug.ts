/** Longest name of a document; with a hash and a temporary ending it still fits a file system's 255 bytes. */
const LONGEST = 120;

/** A text as a name for ids, folders and addresses: a-z without their accents, 0-9 and single hyphens; empty when nothing of it can stay. */
export function slugOf(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST)
    .replace(/^-|-$/g, "");
}
