/** What a person says of a document; what is not known is left out. */
export interface SourceDetails {
  title: string;
  address: string;
  publisher: string;
  licence: string;
  licence_address?: string;
  /** ISO 8601 day on which the document was taken. */
  retrieved?: string;
  /** The document's bytes, hashed. */
  sha256: string;
}

/**
 * source.yml for a new source. Values are written as JSON strings, which YAML reads as they are, so that no title can
 * break the file.
 */
export function sourceYml({title, publisher, licence, sha256, ...details}: SourceDetails): string {
  const fields = {
    title,
    address: details.address,
    publisher,
    licence,
    licence_address: details.licence_address,
    attribution: `“${title}”, ${publisher}, ${licence}`,
    retrieved: details.retrieved,
    language: "en",
    sha256
  };
  return Object.entries(fields)
    .filter(([, value]) => value)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`)
    .join("");
}

/** SHA-256 of bytes in hexadecimal, as browsers and Node both have it. */
export async function sha256Of(bytes: Uint8Array): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", new Uint8Array(bytes)));
  return [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
