import { getAssetType } from './assets/asset-types.ts';
import { toSlug } from '@comunal/command';
import type { OtherFile } from '../model/entry-files.ts';
import type { Finding } from '../model/finding.ts';
import type { CheckInput } from './check-input.ts';

/** Reports files that no entry names: `unused-file` for one that its author expects on the site, `unknown-file` for one that its author takes for an entry. */
export function* checkUnusedFiles({
  others,
  assetPolicy,
  unreadable,
}: CheckInput): Generator<Finding> {
  for (const file of others) {
    if (assetPolicy.isReferenced(file.path)) continue;
    const isAsset = getAssetType(getEnding(file.name)) !== undefined;
    // An entry that cannot be read may name it.
    if (isAsset && unreadable.size > 0 && !looksLikeEntry.test(file.name)) continue;
    const { path, name, isPrivate } = file;
    const fault = createFault(file, isAsset);
    if (isPrivate && fault.code === 'unused-file') continue; // nobody expects to see it
    // Nothing has been read: the file may belong to a closed entry.
    yield { ...fault, file: path, closed: isPrivate, unread: true, values: { name } };
  }
}

type FileFault = Pick<Finding, 'code' | 'variant' | 'nearest'>;

/** The name of an entry as plain-text editors save it, with an ending that the system hides. */
const looksLikeEntry = /^(?<stem>.+)\.(?<ending>ya?ml|md)\.txt$/i;

const wordProcessorEnding = /^(?:docx?|dotx?|odt|ott|rtf|pages|wps|gdoc)$/i;

function createFault({ name, path }: OtherFile, isAsset: boolean): FileFault {
  const { stem, ending } = looksLikeEntry.exec(name)?.groups ?? {};
  if (stem !== undefined && ending !== undefined) {
    const suggestion = `${toSlug(stem) || stem}${/^md$/i.test(ending) ? '.md' : '.yaml'}`;
    return { code: 'unknown-file', variant: 'txt', nearest: suggestion };
  }
  const isBesideEntries = path.split('/').length <= (path.startsWith('private/') ? 3 : 2);
  if (!isBesideEntries) return { code: 'unused-file' };
  if (wordProcessorEnding.test(getEnding(name)))
    return { code: 'unknown-file', variant: 'document' };
  return { code: isAsset && !/\.txt$/i.test(name) ? 'unused-file' : 'unknown-file' };
}

function getEnding(name: string): string {
  return /\.([^.]*)$/.exec(name)?.[1] ?? '';
}
