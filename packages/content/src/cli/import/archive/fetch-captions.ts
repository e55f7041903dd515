import type { RecordedFile } from '../import-record.ts';
import type { RemoteFiles, RemoteRefusal } from '../server/remote-files.ts';
import { toFilePath } from './caption-fetch.ts';
import type { ItemCaptions } from './list-captions.ts';
import type { CaptionFile } from './to-recording.ts';

/** A file that was not copied. */
export interface RefusedFile {
  /** The path that it would have, without its extension. */
  readonly stem: string;
  readonly refusal: RemoteRefusal;
}

/** Fetches the captions of a recording. Those of an earlier import stay where they do not come this time. */
export async function fetchCaptions(
  captions: readonly ItemCaptions[],
  { identifier, slug }: { readonly identifier: string; readonly slug: string },
  remote: RemoteFiles,
  known: readonly RecordedFile[] = [],
): Promise<{ readonly files: readonly CaptionFile[]; readonly refused: readonly RefusedFile[] }> {
  const files: CaptionFile[] = [];
  const refused: RefusedFile[] = [];
  for (const each of captions) {
    const { name, language, version } = each;
    const stem = `${slug}/${language}`;
    const address = toFilePath(identifier, name);
    const result = await remote.fetch({ address, stem, version, kind: 'captions' }, known);
    if (typeof result !== 'string') {
      files.push({ ...each, path: result.path, file: result });
      continue;
    }
    refused.push({ stem, refusal: result });
    const path = `${stem}.vtt`;
    if (known.some((file) => `/${file.path}`.endsWith(`/${path}`)))
      files.push({ ...each, path, file: undefined });
  }
  return { files, refused };
}
