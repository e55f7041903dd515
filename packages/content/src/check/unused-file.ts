import { getAssetType } from './assets/asset-types.ts';
import { toSlug } from '../read/file-name.ts';
import type { OtherFile } from '../model/entry-files.ts';
import type { Finding } from '../model/finding.ts';
import type { CheckInput } from './check-input.ts';

/** Files that no entry names: whoever put them there expects to see them, or takes them for entries. */
export function* checkUnusedFiles({
  others,
  assetPolicy,
  unreadable,
}: CheckInput): Generator<Finding> {
  for (const file of others) {
    if (assetPolicy.isReferenced(file.path)) continue;
    const isAsset = getAssetType(endingOf(file.name)) !== undefined;
    // An entry that cannot be read may name it.
    if (isAsset && unreadable.size > 0 && !looksLikeEntry.test(file.name)) continue;
    const { path, name, isPrivate } = file;
    const fault = faultOf(file, isAsset);
    if (isPrivate && fault.code === 'unused-file') continue; // nobody expects to see it
    // Nothing has been read: the file may belong to a closed entry.
    yield { ...fault, file: path, closed: isPrivate, unread: true, values: { name } };
  }
}

type Fault = Pick<Finding, 'code' | 'variant' | 'nearest'>;

/** As editors of plain text save an entry, with an ending that the system does not show. */
const looksLikeEntry = /^(?<stem>.+)\.(?<ending>ya?ml|md)\.txt$/i;

const ofWordProcessors = /^(?:docx?|dotx?|odt|ott|rtf|pages|wps|gdoc)$/i;

function faultOf({ name, path }: OtherFile, isAsset: boolean): Fault {
  const { stem, ending } = looksLikeEntry.exec(name)?.groups ?? {};
  if (stem !== undefined && ending !== undefined) {
    const better = `${toSlug(stem) || stem}${/^md$/i.test(ending) ? '.md' : '.yaml'}`;
    return { code: 'unknown-file', variant: 'txt', nearest: better };
  }
  const isBesideEntries = path.split('/').length <= (path.startsWith('private/') ? 3 : 2);
  if (!isBesideEntries) return { code: 'unused-file' };
  if (ofWordProcessors.test(endingOf(name))) return { code: 'unknown-file', variant: 'document' };
  return { code: isAsset && !/\.txt$/i.test(name) ? 'unused-file' : 'unknown-file' };
}

function endingOf(name: string): string {
  return /\.([^.]*)$/.exec(name)?.[1] ?? '';
}
