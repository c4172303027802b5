import {Problem} from "./problem.js";

/** Largest document that is read, in bytes. A long article has 0.3 MB; what is larger is not one. */
export const LARGEST = 20_000_000;

/**
 * Decodes the bytes of a document; `path` is what errors call it. Throws a Problem
 * for what is empty, larger than `LARGEST`, binary or not UTF-8.
 */
export function decodeText(bytes: Uint8Array, path: string): string {
  if (bytes.length > LARGEST) {
    throw new Problem(`${path}: too large: ${megabytes(bytes.length)} (at most ${megabytes(LARGEST)})`);
  }
  const zero = bytes.indexOf(0);
  if (zero >= 0) throw new Problem(`${path}: binary, not text: a zero byte at byte ${zero}`);
  let text: string;
  try {
    text = new TextDecoder("utf-8", {fatal: true, ignoreBOM: true}).decode(bytes);
  } catch {
    const offset = firstInvalid(bytes);
    const line = bytes.subarray(0, offset).filter((byte) => byte === 10).length + 1;
    const byte = bytes[offset].toString(16).padStart(2, "0");
    throw new Problem(`${path}:${line}: not UTF-8: 0x${byte} at byte ${offset} (save the file as UTF-8)`);
  }
  if (!text.replace("\ufeff", "").trim()) throw new Problem(`${path}: empty: there is no text in it`);
  return text;
}

/** Where UTF-8 breaks: after the characters that are whole in the longest start that is valid, found by halving. */
function firstInvalid(bytes: Uint8Array): number {
  const decodeStart = (length: number) =>
    new TextDecoder("utf-8", {fatal: true, ignoreBOM: true}).decode(bytes.subarray(0, length), {stream: true});
  let [valid, invalid] = [0, bytes.length + 1];
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    try {
      decodeStart(middle);
      valid = middle;
    } catch {
      invalid = middle;
    }
  }
  return new TextEncoder().encode(decodeStart(valid)).length;
}

/** "1.5 MB". */
export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
