import { availableParallelism } from 'node:os';

/**
 * Does `work` for items `{ name, needs }`, as many at a time as there are cores. The first in order begins whose needs, the names of
 * others, are done.
 */
export async function workByNeeds(items, work, cores = availableParallelism()) {
  const waiting = [...items];
  const done = new Set();
  const running = new Map();
  const finish = async (item) => {
    await work(item);
    running.delete(item.name);
    done.add(item.name);
  };
  while (waiting.length > 0 || running.size > 0) {
    const index = waiting.findIndex(({ needs = [] }) => needs.every((name) => done.has(name)));
    if (index >= 0 && running.size < cores) {
      const [item] = waiting.splice(index, 1);
      running.set(item.name, finish(item));
    } else if (running.size > 0) {
      await Promise.race(running.values());
    } else {
      const names = waiting.map(({ name }) => name).join(', ');
      throw new Error(`What these need is never done: ${names}.`);
    }
  }
}
