import { detailsUrl } from '@comunal/archive';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { toItem } from '../copies.ts';
import { findYaml } from '../content-file/edit-list.ts';
import { editRecording, openRecordingFile } from '../content-file/recording-file.ts';

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
    const file = await openRecordingFile(dir, slug);
    if (file && namesItem(file.text, identifier)) continue;
    await beforeWrite();
    const append = { kind: 'internet-archive', url: detailsUrl(identifier) };
    if ((await editRecording(dir, slug, 'copies', { append })) === undefined) byHand.push(slug);
  }
  return byHand;
}

const entrySchema = z.object({
  copies: z.optional(
    z.array(z.object({ kind: z.enum(['peertube', 'internet-archive', 'other']), url: z.string() })),
  ),
});

/** Whether the copies in the text of an entry name an item. Other addresses in the text may begin as that of the item does. */
function namesItem(text: string, identifier: string): boolean {
  const entry: unknown = parse(text.slice(...findYaml(text)));
  const copies = entrySchema.safeParse(entry).data?.copies ?? [];
  return copies.some((copy) => toItem(copy) === identifier);
}
