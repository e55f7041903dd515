import { availableParallelism } from 'node:os';

/** Does `work` for each item, as many at a time as there are cores; answers in the items' order. */
export async function inParallel(items, work) {
  const queue = [...items.entries()];
  const answers = [];
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [at, item] = next;
      answers[at] = await work(item);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return answers;
}
