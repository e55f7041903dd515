import type { ArchiveFile } from '@comunal/archive';
import type { NoteItem } from './archive-notes.ts';
import { readLanguage } from './read-languages.ts';

/** Captions of an item, in one language. */
export interface ItemCaptions {
  readonly name: string;
  readonly language: string;
  /** Whether a program of the Archive wrote them. */
  readonly isByMachine: boolean;
  /** Changes with the file. */
  readonly version: string;
}

/** How captions are read. */
export interface CaptionOptions {
  /** The language of captions whose name says none, where the recording is in one language. */
  readonly only: string | undefined;
  /** Whether SRT can be read. */
  readonly readsSrt: boolean;
  readonly note: NoteItem;
}

/**
 * Lists the captions of a recording, one file for each language: those that people wrote rather than those of a program, and
 * WebVTT rather than SRT.
 *
 * @param stem - The name of the recording without its extension: captions are called `charla.es.vtt`.
 */
export function listCaptions(
  files: readonly ArchiveFile[],
  stem: string,
  options: CaptionOptions,
): readonly ItemCaptions[] {
  const byLanguage = new Map<string, ItemCaptions>();
  const captions = files
    .flatMap((file) => readCaptions(file, stem, options))
    .toSorted((a, b) => rankOf(a) - rankOf(b) || (a.name < b.name ? -1 : 1));
  for (const each of captions)
    if (!byLanguage.has(each.language)) byLanguage.set(each.language, each);
  return [...byLanguage.values()].toSorted((a, b) => (a.language < b.language ? -1 : 1));
}

function rankOf({ name, isByMachine }: ItemCaptions): number {
  return (isByMachine ? 2 : 0) + (/\.srt$/i.test(name) ? 1 : 0);
}

function readCaptions(
  { name, sha1, md5, size, isOriginal, fields }: ArchiveFile,
  stem: string,
  { only, readsSrt, note }: CaptionOptions,
): ItemCaptions[] {
  if (!/\.(?:vtt|srt)$/i.test(name) || name.includes('/') || !name.isWellFormed()) return [];
  if (fields['private'] === 'true') return [];
  const base = name.slice(0, -4);
  const words = (base.startsWith(stem) ? base.slice(stem.length) : base)
    .split(/[._ ]+/)
    .filter((word) => word !== '');
  const isByMachine = words.includes('asr') || !isOriginal;
  const last = words.findLast((word) => word !== 'asr') ?? '';
  const isTag = /^-?[a-z]{2,3}(?:-[a-z]{2,4})?$/i.test(last);
  const tag = (isTag ? readLanguage(last.replace(/^-/, '')) : undefined) ?? only;
  if (tag === undefined || (!readsSrt && /\.srt$/i.test(name))) {
    note('bad-captions');
    return [];
  }
  if (isByMachine) note('asr-captions');
  return [{ name, language: tag, isByMachine, version: sha1 ?? md5 ?? String(size) }];
}
