/** What is published of every figure, beside its page: the end of its name, and what it is. */
export interface FileKind {
  end: string;
  label: string;
  about: string;
}

export const IMAGE_FILES: readonly FileKind[] = [
  {end: ".svg", label: "SVG", about: "Vectors, light, fonts inside"},
  {end: "-dark.svg", label: "SVG, dark", about: "The same for dark pages"},
  {end: ".png", label: "PNG", about: "1,496 px wide"},
  {end: "-square.png", label: "Square", about: "1080 × 1080 px, for posts"},
  {end: "-portrait.png", label: "Portrait", about: "1080 × 1350 px, for posts"}
];

export const DATA_FILES: readonly FileKind[] = [
  {end: ".csv", label: "CSV", about: "The rows it shows, for spreadsheets"},
  {end: ".json", label: "JSON", about: "The same rows, with numbers as numbers"},
  {end: ".sql", label: "SQL", about: "The query that gives them, for corridor.duckdb"}
];

export const MODULE_FILES: readonly FileKind[] = [
  {end: ".js", label: "Module", about: "The figure with its data and its evidence"}
];
