import {type NotebookFile, readNotebook} from "./notebook-file.js";

/** How a shared notebook opens: to be worked on, or to be read. */
export type ShareMode = "n" | "r";

/** More than this is no link any more; browsers and mail cut it. */
const LONGEST = 60_000;

/** What a packed notebook may unpack to, so that a short link cannot fill the memory. */
const MOST_UNPACKED = 2_000_000;

/** A notebook as a fragment of an address: "#n=…". Nothing of it is ever sent to a host. */
export async function toFragment(notebook: NotebookFile, mode: ShareMode): Promise<string> {
  const packed = new Blob([JSON.stringify(notebook)]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  const fragment = `#${mode}=${text.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "")}`;
  if (fragment.length > LONGEST) throw new Error("This notebook is too long for a link: save it as a file.");
  return fragment;
}

/** The notebook in a fragment; null where it holds none. Throws one line when it cannot be read. */
export async function fromFragment(fragment: string): Promise<{mode: ShareMode; notebook: NotebookFile} | null> {
  const [, mode, text] = /^#([nr])=([\w-]+)$/.exec(fragment) ?? [];
  if (!mode) return null;
  let unpacked: string;
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
    unpacked = await readAtMost(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw")));
  } catch {
    throw new Error("The notebook in this link is not whole: ask for the link again.");
  }
  return {mode: mode as ShareMode, notebook: readNotebook(unpacked)};
}

async function readAtMost(stream: ReadableStream<Uint8Array>): Promise<string> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let text = "";
  for (;;) {
    const {value, done} = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value, {stream: true});
    if (text.length > MOST_UNPACKED) {
      await reader.cancel();
      throw new Error("too long");
    }
  }
}
