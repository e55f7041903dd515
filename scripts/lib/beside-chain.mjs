import { availableParallelism } from 'node:os';

/**
 * Does `work` for items, as many at a time as there are cores: for those of `chain` one after another; for those of `free` beside
 * them; and for those of `after` once the chain is done, before what is left of `free`.
 */
export async function besideChain({ chain, free, after }, work, cores = availableParallelism()) {
  const queue = [...free];
  const drain = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) await work(next);
  };
  const chained = (async () => {
    for (const item of chain) await work(item);
    queue.unshift(...after);
  })();
  const others = Array.from({ length: cores - 1 }, async () => {
    await drain();
    await chained;
    await drain();
  });
  await Promise.all([chained.then(drain), ...others]);
}
