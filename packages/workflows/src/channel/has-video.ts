import type { ArchiveItem } from '@comunal/archive';

/** Whether an item has a file that somebody uploaded, beside captions, or is about to show one. */
export function hasVideo({ files, isPending }: Pick<ArchiveItem, 'files' | 'isPending'>): boolean {
  const originals = files.filter(
    ({ isOriginal, format, name }) =>
      isOriginal && format !== 'Metadata' && !/\.(?:vtt|srt)$/i.test(name),
  );
  return originals.length > 0 || isPending;
}
