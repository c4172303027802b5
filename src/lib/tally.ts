/** How often each name occurs, most first, then by name. */
export function tally<T extends string>(names: readonly T[]): [name: T, count: number][] {
  const counts = new Map<T, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}
