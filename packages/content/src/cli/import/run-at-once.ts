/**
 * Runs a task for each item, several at a time. Once one fails, no other is begun; those that have begun come to their end first.
 *
 * @param atOnce - How many run at the same time: as many files are written, of which each waits for the disk.
 * @throws what the first task that failed has thrown.
 */
export async function runAtOnce<Item>(
  items: readonly Item[],
  run: (item: Item) => Promise<void>,
  atOnce = 16,
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
  await Promise.all(Array.from({ length: atOnce }, work));
  if (failures.length > 0) throw failures[0];
}
