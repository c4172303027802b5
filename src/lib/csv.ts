/**
 * One field of CSV (RFC 4180). Lists are joined by "; ". Text that a spreadsheet would run as a formula (it begins with
 * =, +, -, @, tab or return) gets an apostrophe before it, as OWASP advises.
 */
export function csvField(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "bigint") return String(value);
  const text = Array.isArray(value) ? value.join("; ") : typeof value === "string" ? value : JSON.stringify(value);
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
