import { isArchiveError, type Archive } from '@comunal/archive';
import { toItem } from '../copies.ts';
import { readVideo } from '../mirror/read-video.ts';
import type { CopyStatus, RecordingStatus } from './recording-status.ts';

/** Whom {@link checkCopies} asks. */
export interface CheckOptions {
  readonly archive: Pick<Archive, 'items'>;
  readonly fetch?: typeof globalThis.fetch | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Asks the servers whether the copies are still there. They see the network address of whoever asks. */
export async function checkCopies(
  recordings: readonly RecordingStatus[],
  options: CheckOptions,
): Promise<readonly RecordingStatus[]> {
  const checked: RecordingStatus[] = [];
  for (const recording of recordings) {
    const copies: CopyStatus[] = [];
    for (const copy of recording.copies)
      copies.push({ ...copy, server: await askServer(copy, options) });
    checked.push({ ...recording, copies });
  }
  return checked;
}

async function askServer(
  copy: CopyStatus,
  { archive, fetch, signal }: CheckOptions,
): Promise<CopyStatus['server']> {
  const reading = await readVideo([copy], { fetch, signal });
  if (reading) return reading.video ? 'present' : toServer(reading.reason ?? 'not-found');
  const identifier = toItem(copy);
  if (identifier === undefined) return undefined;
  try {
    return (await archive.items.find(identifier, { signal })) ? 'present' : 'gone';
  } catch (thrown) {
    if (isArchiveError(thrown)) return thrown.code;
    throw thrown;
  }
}

function toServer(reason: string): string {
  return reason === 'not-found' ? 'gone' : reason;
}
