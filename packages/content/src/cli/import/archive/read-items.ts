import type { Archive, ArchiveItem } from '@comunal/archive';
import { isComunalHttpError } from '@comunal/http';
import { runAtOnce } from '../run-at-once.ts';

/** So many items are read at the same time: the Archive asks for patience. */
const maxAtOnce = 4;

/** An item, or why there is none: it does not exist, or it could not be read this time. */
export type ItemReading = ArchiveItem | 'gone' | 'unread';

/**
 * Reads items, several at a time, in their order. One that alone cannot be read is passed over.
 *
 * @throws ArchiveError where the Archive does not answer, or asks to wait.
 */
export async function readItems(
  { items }: Pick<Archive, 'items'>,
  identifiers: readonly string[],
  signal: AbortSignal,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<ReadonlyMap<string, ItemReading>> {
  const read = new Map<string, ItemReading>(identifiers.map((each) => [each, 'unread']));
  let done = 0;
  const readOne = async (identifier: string): Promise<void> => {
    signal.throwIfAborted();
    try {
      read.set(identifier, (await items.find(identifier, { signal })) ?? 'gone');
    } catch (thrown) {
      if (!isOfItem(thrown)) throw thrown;
    }
    onProgress((done += 1), identifiers.length);
  };
  await runAtOnce(identifiers, readOne, maxAtOnce);
  return read;
}

/** Whether an error is about one item, and not about the Archive or the way to it. */
function isOfItem(thrown: unknown): boolean {
  if (!isComunalHttpError(thrown) || thrown.status === undefined) return false;
  return ![408, 429, 502, 503, 504].includes(thrown.status) && thrown.code !== 'redirect';
}
