import type { DraftFile, SiteDraft } from '@comunal/formats/import';
import type { ItemMedia } from './choose-media.ts';
import { pageOf, toTopics, type ReadItem } from './item-context.ts';
import { listValues } from './item-texts.ts';
import type { ItemCaptions } from './list-captions.ts';
import { readDuration } from './read-duration.ts';

/** Captions of a recording, and the file that they become. */
export interface CaptionFile extends ItemCaptions {
  /** Where it stands beside the entry. */
  readonly path: string;
  /** What is copied there; nothing where it stays as an earlier import has copied it. */
  readonly file: DraftFile | undefined;
}

/** What a recording is made of. */
export interface RecordingParts extends ReadItem {
  readonly slug: string;
  /** The entry that it is of, such as `series/slug`. */
  readonly of: string;
  readonly media: ItemMedia;
  readonly captions: readonly CaptionFile[];
}

/** Turns an item of sound or video into a recording, whose copy at the Archive waits for the consents. */
export function toRecording(parts: RecordingParts): SiteDraft {
  const { item, slug, of, texts, facts, language, media, captions } = parts;
  const { date, languages, license, organization } = facts;
  const [runtime] = listValues(item.metadata['runtime']);
  // Of several recordings, each has a length of its own.
  const duration = readDuration(media.length) ?? readDuration(media.count > 1 ? '' : runtime);
  const { file } = media;
  return {
    type: 'recording',
    guid: item.identifier,
    slug,
    fields: {
      visibility: 'public',
      title: { [language]: texts.title },
      ...(texts.summary !== '' && { summary: { [language]: texts.summary } }),
      ...(texts.body !== undefined && { body: { [language]: texts.body } }),
      ...toTopics(texts, language),
      of,
      ...(date !== undefined && { date }),
      ...(duration !== undefined && { duration }),
      languages,
      ...(license !== undefined && { license }),
      ...(organization !== undefined && {
        credits: [{ who: `organization/${organization}`, role: 'publisher' }],
      }),
      copies: [{ kind: 'internet-archive', url: pageOf(item), ...(file && { file }) }],
      ...(captions.length > 0 && { captions: captions.map(toCaptions) }),
    },
    files: captions.flatMap(({ file }) => file ?? []),
  };
}

function toCaptions({ language, isByMachine, path }: CaptionFile) {
  return { language, progress: { state: isByMachine ? 'machine' : 'published' }, path };
}
