import type { AssetFault } from './assets/asset-fault.ts';
import { getAssetType, type AssetType } from './assets/asset-types.ts';
import { checkTextFile } from './assets/check-text-file.ts';
import { hasMarkup } from './assets/has-markup.ts';
import { isWellFormed } from './assets/is-well-formed.ts';
import { withOpenFile } from './assets/with-open-file.ts';

/** Reports `disguised-file`: a file whose content is not of the type that its ending says. SVG is another check's. */
export async function checkDisguisedFile(
  path: string,
  { content }: AssetType,
  ending: string,
  value: string,
  signal: AbortSignal | undefined,
): Promise<AssetFault | undefined> {
  const sniffed = await sniffType(path, signal);
  if (content === 'text') {
    const fault = sniffed && sniffed !== 'vtt' ? 'notText' : await checkTextFile(path, signal);
    return fault && { code: 'disguised-file', variant: fault, values: { value, ending } };
  }
  if (sniffed === undefined || !content.includes(sniffed))
    return createFault(value, ending, sniffed);
  return withOpenFile(path, (file) => isWellFormed(sniffed, file) && !hasMarkup(file)) === false
    ? createFault(value, ending, undefined)
    : undefined;
}

/** Sniffs the type of a file from its content, under the name that `file-type` gives it. */
async function sniffType(
  path: string,
  signal: AbortSignal | undefined,
): Promise<string | undefined> {
  const { fileTypeFromFile } = await import('file-type'); // a folder without files beside its entries needs none of it
  try {
    return (await fileTypeFromFile(path, signal ? { signal } : {}))?.ext;
  } catch {
    signal?.throwIfAborted();
    return undefined; // damaged, or gone meanwhile
  }
}

function createFault(value: string, ending: string, sniffed: string | undefined): AssetFault {
  if (sniffed === undefined) return { code: 'disguised-file', values: { value, ending } };
  const fault = {
    code: 'disguised-file',
    variant: 'other',
    values: { value, ending, detected: sniffed },
  } as const;
  const renamed = `${value.slice(0, value.length - ending.length)}${sniffed}`;
  return getAssetType(sniffed) ? { ...fault, nearest: renamed } : fault;
}
