/** Something to be placed along a line: where its middle would stand, and the room it takes; in px. */
export interface Placing {
  at: number;
  size: number;
}

/**
 * Middles of things given in the order of `at`, moved as little as it takes that none overlap and all stand between
 * `from` and `to`: the least squares of the moves (isotonic regression by pooling adjacent violators).
 */
export function spread(things: readonly Placing[], from = Number.NEGATIVE_INFINITY, to = Infinity): number[] {
  // Closed up, things that touch have one place: what is left is to keep them in order.
  let used = 0;
  const before = things.map(({size}) => {
    used += size;
    return used - size / 2;
  });
  const blocks: {sum: number; count: number}[] = [];
  things.forEach(({at}, i) => {
    let block = {sum: at - before[i], count: 1};
    while (blocks.length && blocks.at(-1)!.sum / blocks.at(-1)!.count > block.sum / block.count) {
      const last = blocks.pop()!;
      block = {sum: last.sum + block.sum, count: last.count + block.count};
    }
    blocks.push(block);
  });
  const places = blocks.flatMap(({sum, count}) => Array.from({length: count}, () => sum / count));
  return places.map((place, i) => Math.max(from, Math.min(to - used, place)) + before[i]);
}
