import {stringify} from "yaml";
import type {Edition} from "../../edition.js";
import type {SourceCredit} from "../site-file.js";

/** CITATION.cff (Citation File Format 1.2.0): how to cite the data set. */
export function citationFile({name, address, version, date}: Edition, sources: readonly SourceCredit[]): string {
  return stringify({
    "cff-version": "1.2.0",
    message: "If you use these data, please cite them, and the document they were read from.",
    type: "dataset",
    title: `${name}: ${sources.map(({title}) => title).join("; ")}`,
    authors: [{name}],
    version,
    "date-released": date,
    ...(address && {url: address}),
    references: sources.map((source) => ({
      type: "article",
      title: source.title,
      authors: [{name: source.attribution}],
      url: source.address,
      license: source.licence.replace(/\s+/g, "-")
    }))
  });
}
