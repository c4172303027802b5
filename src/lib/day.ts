/**
 * First day that a date from a text can mean: "2023" and "2023-01" both begin on 2023-01-01. The argument is an ISO
 * 8601 day, month or year. Throws when there is no such date ("2023-02-30").
 */
export function firstDay(date: string): string {
  return toDay(date, {1: "-01-01", 2: "-01", 3: ""});
}

/** Last day that a date from a text can mean: "2024-02" ends on 2024-02-29. */
export function lastDay(date: string): string {
  const [year, month] = date.split("-").map(Number);
  // Day 0 of the next month is the last of this one.
  const days = new Date(Date.UTC(year, month ?? 12, 0)).getUTCDate();
  return toDay(date, {1: "-12-31", 2: `-${days}`, 3: ""});
}

function toDay(date: string, endings: Record<number, string>): string {
  const day = /^\d{4}(-\d{2}){0,2}$/.test(date) ? date + endings[date.split("-").length] : "";
  const time = Date.parse(day);
  // Date.parse lets "2023-02-30" run over into March: what comes back must be what went in.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day) throw new Error(`no such date: ${date}`);
  return day;
}
