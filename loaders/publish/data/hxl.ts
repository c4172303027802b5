import {spreadsheetCsv} from "./spreadsheet.js";

/** Columns of the HXL file: a column of view `claims`, or of its source, the words above it, and its hashtag. */
export const HXL_COLUMNS: readonly {column: string; header: string; tag: string}[] = [
  {column: "claim_id", header: "Claim", tag: "#meta+id"},
  {column: "series", header: "Series", tag: "#indicator+name"},
  {column: "measure", header: "Measure", tag: "#indicator+type"},
  {column: "outcome", header: "Outcome", tag: "#indicator+outcome"},
  {column: "kind", header: "Stock, flow or other kind", tag: "#indicator+kind"},
  {column: "value_text", header: "Number as written", tag: "#indicator+value+text"},
  {column: "qualifier", header: "Qualifier", tag: "#indicator+value+qualifier"},
  {column: "value", header: "Value", tag: "#indicator+value+num"},
  {column: "lower", header: "Lowest value allowed", tag: "#indicator+value+num+min"},
  {column: "upper", header: "Highest value allowed", tag: "#indicator+value+num+max"},
  {column: "unit", header: "Unit", tag: "#indicator+unit"},
  {column: "counted", header: "What is counted, as written", tag: "#indicator+counted+text"},
  {column: "group", header: "Group", tag: "#affected+type"},
  {column: "side", header: "Side", tag: "#affected+side"},
  {column: "event_from", header: "First day", tag: "#date+occurred+start"},
  {column: "event_to", header: "Last day", tag: "#date+occurred+end"},
  {column: "date_precision", header: "Precision of the date", tag: "#date+occurred+precision"},
  {column: "claimant", header: "Claimant", tag: "#org+name+claimant"},
  {column: "claimant_text", header: "Claimant, as written", tag: "#org+text+claimant"},
  {column: "speech_act", header: "How it is said", tag: "#meta+type+claim"},
  {column: "place", header: "Place", tag: "#loc+name"},
  {column: "latitude", header: "Latitude", tag: "#geo+lat"},
  {column: "longitude", header: "Longitude", tag: "#geo+lon"},
  {column: "sentence", header: "Sentence", tag: "#description+text"},
  {column: "source_title", header: "Source", tag: "#meta+source+name"},
  {column: "source_address", header: "Address of the source", tag: "#meta+source+url"}
];

/** The rows of the HXL file. */
export const HXL_QUERY = `SELECT c.*, s.title AS source_title, s.address AS source_address
FROM claims AS c JOIN source AS s USING (source_id) ORDER BY c.source_id, c.number_start`;

/**
 * Claims as CSV with HXL 1.1 hashtags (hxlstandard.org) between header and data. Attributes that the dictionary does not
 * have, such as +claimant, say which of two columns of the same hashtag is which.
 */
export function hxlCsv(rows: readonly Record<string, unknown>[]): string {
  const headers = HXL_COLUMNS.map(({header}) => header);
  const line = (cell: (column: (typeof HXL_COLUMNS)[number]) => unknown) =>
    Object.fromEntries(HXL_COLUMNS.map((column) => [column.header, cell(column)]));
  return spreadsheetCsv([line(({tag}) => tag), ...rows.map((row) => line(({column}) => row[column]))], headers);
}
