import {handOver} from "../../lib/handover.js";
import type {FolderDetails} from "../../lib/try.js";
import type {Client} from "./client.js";
import {button, element, save} from "./dom.js";

const TYPES = {csv: "text/csv", json: "application/json", jsonl: "application/x-ndjson"} as const;

const FIELDS: {name: keyof FolderDetails; label: string; type: string; required: boolean; pattern?: string}[] = [
  {name: "title", label: "Title", type: "text", required: true},
  {name: "address", label: "Address", type: "url", required: true, pattern: "https?://\\S+"},
  {name: "publisher", label: "Publisher", type: "text", required: true},
  {name: "licence", label: "Licence", type: "text", required: true},
  {name: "retrieved", label: "Taken on", type: "date", required: false}
];

/** Downloads of what was read: claims, other numbers, and a folder that the project takes as a source. */
export function takeAway(
  client: Client,
  name: string,
  title: string | null,
  say: (problem: string) => void
): HTMLElement {
  const attempt = (work: () => Promise<void>) => () => void work().catch((error: Error) => say(error.message));
  const file = (kind: "claims" | "rejected", format: keyof typeof TYPES) =>
    attempt(async () => {
      const rows = await client.call("rows", ["newer", kind, format]);
      save(`${name}${kind === "claims" ? "" : "-rejected"}.${format}`, TYPES[format], rows);
    });
  const form = element(
    "form",
    {class: "try-folder", "aria-label": "The folder of a source"},
    ...FIELDS.map(({name: field, label, type, required, pattern}) => {
      const input = element("input", {name: field, type, autocomplete: "off", ...(pattern && {pattern})});
      input.required = required;
      if (field === "title" && title) input.value = title;
      return element("label", {}, label, input);
    }),
    element("button", {type: "submit"}, "Download the folder")
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const details = Object.fromEntries(new FormData(form)) as unknown as FolderDetails;
    attempt(async () => save(`${name}.zip`, "application/zip", await client.call("folder", ["newer", details])))();
  });
  return element(
    "section",
    {"aria-labelledby": "try-take"},
    element("h2", {id: "try-take"}, "Take it with you"),
    element(
      "p",
      {class: "try-actions"},
      button("Claims as CSV", file("claims", "csv")),
      button("Claims as JSON", file("claims", "json")),
      button("Claims as JSON lines", file("claims", "jsonl")),
      button("Other numbers as CSV", file("rejected", "csv")),
      button(
        "Open in the workbench",
        attempt(async () => {
          handOver({name, csv: await client.call("rows", ["newer", "claims", "csv"])});
          location.assign("./sql");
        })
      )
    ),
    element(
      "details",
      {},
      element("summary", {}, "As the folder of a source, to build a site of your own from"),
      element(
        "p",
        {class: "try-note"},
        "A zip to unpack in the root of the project: data/sources/",
        element("code", {}, name),
        "/ with the untouched text and what you say of it here."
      ),
      form
    )
  );
}
