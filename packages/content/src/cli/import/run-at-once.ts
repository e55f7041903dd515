/** So many files are written at the same time: each waits for the disk. */
const maxAtOnce = 16;

/**
 * Runs a task for each item, several at a time. Once one fails, no other is begun; those that have begun come to their end first.
 *
 * @throws what the first task that failed has thrown.
 */
export async function runAtOnce<Item>(
  items: readonly Item[],
  run: (item: Item) => Promise<void>,
): Promise<void> {
  const iterator = items.values();
  const failures: unknown[] = [];
  const work = async (): Promise<void> => {
    for (const item of iterator) {
      if (failures.length > 0) return;
      try {
        await run(item);
      } catch (thrown) {
        failures.push(thrown);
      }
    }
  };
  await Promise.all(Array.from({ length: maxAtOnce }, work));
  if (failures.length > 0) throw failures[0];
}
