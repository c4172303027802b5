/** Of things in a row, the one that a key leads to from the one at `at`; null for keys that lead nowhere. The ends hold. */
export function byArrows<Thing>(all: readonly Thing[], at: number, key: string): Thing | null {
  const next = {
    ArrowRight: at + 1,
    ArrowDown: at + 1,
    ArrowLeft: at - 1,
    ArrowUp: at - 1,
    Home: 0,
    End: all.length - 1
  }[key];
  if (next === undefined) return null;
  return all[Math.max(0, Math.min(all.length - 1, next))] ?? null;
}
