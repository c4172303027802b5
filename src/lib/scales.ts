/** Where dates stand on a time axis. Days and times are those of the place, taken as if they were UTC: no zone moves. */

/**
 * Moment at which a dated figure stands: its time of day where one is given ("2023-09-25T06:00+04:00" is 06:00 there),
 * else noon of its first day. Null for an undated one.
 */
export function momentOf({
  event_from,
  event_start
}: {
  event_from: string | null;
  event_start: string | null;
}): Date | null {
  if (!event_from) return null;
  const [, time = "12:00"] = /T(\d{2}:\d{2})/.exec(event_start ?? "") ?? [];
  return new Date(`${event_from}T${time}Z`);
}

/** The first moment of a day, "2023-09-24". */
export function dayStart(day: string): Date {
  return new Date(`${day}T00:00Z`);
}

const DAY = 86_400_000;

/** The moment at which a day ends, the first one of the next. */
export function dayEnd(day: string): Date {
  return new Date(dayStart(day).getTime() + DAY);
}

/** The first moments of the days from `from` to `to`, both included, `step` apart, as ISO dates. */
export function daysBetween(from: string, to: string, step = 1): string[] {
  const days: string[] = [];
  for (let t = dayStart(from).getTime(); t <= dayStart(to).getTime(); t += step * DAY) {
    days.push(new Date(t).toISOString().slice(0, 10));
  }
  return days;
}

/** Number of days from the first to the last, both counted. */
export function countDays(from: string, to: string): number {
  return Math.round((dayStart(to).getTime() - dayStart(from).getTime()) / DAY) + 1;
}

/** The first days of the months from that of `from` to that of `to`, both included, as ISO dates. */
export function monthsBetween(from: string, to: string): string[] {
  const [year, month] = from.split("-").map(Number);
  const months: string[] = [];
  for (let i = 0; ; i++) {
    const day = new Date(Date.UTC(year, month - 1 + i, 1)).toISOString().slice(0, 10);
    if (day > to) return months;
    months.push(day);
  }
}
