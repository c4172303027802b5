import {download} from "../dom.js";
import {toCsv, toJson, toMarkdown} from "./export-text.js";
import type {ShownResult} from "./result-view.js";
import type {Sources} from "./sources.js";

export interface ExportFormat {
  name: string;
  extension: string;
  type: string;
  /** Whether the file has what it rests on inside; others get it in a file beside them. */
  whole?: true;
  write: (result: ShownResult, sources: Sources) => Promise<BlobPart[]>;
}

/** The formats that a result can be taken away in; what writes Parquet and workbooks is fetched when it is asked for. */
export function exportFormats(script: (name: string) => URL): ExportFormat[] {
  return [
    {name: "CSV", extension: "csv", type: "text/csv", write: async ({answer, order}) => toCsv(answer.data, order())},
    {
      name: "JSON",
      extension: "json",
      type: "application/json",
      write: async ({answer, order}) => toJson(answer.data, order())
    },
    {
      name: "Excel",
      extension: "xlsx",
      type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      whole: true,
      async write({answer, order}, sources) {
        const {toXlsx} = (await import(script("sql-xlsx").href)) as typeof import("./export-xlsx.js");
        return [await toXlsx(answer.data, order(), sources)];
      }
    },
    {
      name: "Markdown",
      extension: "md",
      type: "text/markdown",
      write: async ({answer, order}) => toMarkdown(answer.data, order())
    },
    {
      name: "Parquet",
      extension: "parquet",
      type: "application/vnd.apache.parquet",
      async write({answer, order}) {
        const {toParquet} = (await import(script("sql-parquet").href)) as typeof import("./export-parquet.js");
        return [toParquet(answer.data, order())];
      }
    },
    {
      name: "Arrow",
      extension: "arrow",
      type: "application/vnd.apache.arrow.file",
      write: async ({answer}) => [answer.toArrow() as Uint8Array<ArrayBuffer>]
    }
  ];
}

/** Milliseconds. */
const BETWEEN_FILES = 300;

/** Hands over a result and, in it or beside it, what it rests on. */
export async function exportResult(
  document: Document,
  name: string,
  format: ExportFormat,
  result: ShownResult,
  sources: Sources
): Promise<void> {
  download(document, `${name}.${format.extension}`, await format.write(result, sources), format.type);
  if (format.whole) return;
  // Of two files begun in one moment a browser keeps but one.
  await new Promise((done) => setTimeout(done, BETWEEN_FILES));
  download(document, `${name}.sources.json`, [`${JSON.stringify(sources, null, 2)}\n`], "application/json");
}

/** A file name out of a title: "Who speaks?" → "who-speaks". */
export function fileName(title: string): string {
  const plain = title.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return (
    plain
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "")
      .slice(0, 60) || "result"
  );
}
