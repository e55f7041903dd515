import { detailsUrl } from '@comunal/archive';
import { editList } from '../content-file/edit-list.ts';
import { openRecordingFile } from '../content-file/recording-file.ts';

/**
 * Adds the address of each item to the copies of its recording, where it does not stand yet.
 *
 * @param dir - The content folder.
 * @param items - Identifiers by the slug of the recording.
 * @param beforeWrite - Called before each file is written.
 * @returns The slugs of recordings that have to be edited by hand.
 */
export async function writeCopies(
  dir: string,
  items: Readonly<Record<string, string>>,
  beforeWrite: () => Promise<void>,
): Promise<readonly string[]> {
  const byHand: string[] = [];
  for (const [slug, identifier] of Object.entries(items)) {
    const url = detailsUrl(identifier);
    const file = await openRecordingFile(dir, slug);
    if (file?.text.includes(url)) continue;
    const append = { kind: 'internet-archive', url };
    const edited = file && editList(file.text, 'copies', { append });
    if (!file || edited === undefined) {
      byHand.push(slug);
      continue;
    }
    await beforeWrite();
    await file.write(edited);
  }
  return byHand;
}
