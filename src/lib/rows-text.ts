/** Rows as a JSON array, one row a line. */
export function toJson(rows: readonly Record<string, unknown>[]): string {
  return rows.length ? `[\n${rows.map((row) => JSON.stringify(row)).join(",\n")}\n]\n` : "[]\n";
}

/**
 * Rows as CSV (RFC 4180, but with plain line feeds; UTF-8). Lists are joined by "; ". Text that a spreadsheet would run
 * as a formula (it begins with =, +, -, @, tab or return) gets an apostrophe before it, as OWASP advises.
 */
export function toCsv(rows: readonly Record<string, unknown>[], columns: readonly string[]): string {
  const lines = rows.map((row) => columns.map((column) => toField(row[column])).join(","));
  return [columns.map(toField).join(","), ...lines].join("\n") + "\n";
}

function toField(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  const text = Array.isArray(value) ? value.join("; ") : typeof value === "string" ? value : JSON.stringify(value);
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
