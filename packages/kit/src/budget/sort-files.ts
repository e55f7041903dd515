import { mediaKind } from '../media/encode-media.ts';
import type { SiteFile } from '../site/open-site.ts';

/** What pages are made of: without it they would be read badly, or not at all. */
const ESSENTIAL =
  /^(?:[sx]?html?|xht|css|js|svg|png|jpe?g|gif|webp|avif|ico|woff2?|ttf|otf|vtt|srt)$/;

/** The files of a kit in the order in which they get room. */
export interface SortedFiles {
  /** What must be there. */
  readonly essential: readonly SiteFile[];
  /** To read and to keep: the smallest first. */
  readonly documents: readonly SiteFile[];
  /** Sound first, then video, each with the smallest first. */
  readonly media: readonly SiteFile[];
}

/** Sorts files by how much a kit needs them. */
export function sortFiles(files: readonly SiteFile[]): SortedFiles {
  const bySize = files.toSorted((a, b) => a.bytes - b.bytes);
  const isEssential = ({ extension }: SiteFile): boolean => ESSENTIAL.test(extension);
  const ofKind = (kind: 'audio' | 'video' | undefined): SiteFile[] =>
    bySize.filter((file) => !isEssential(file) && mediaKind(file.extension) === kind);
  return {
    essential: files.filter(isEssential),
    documents: ofKind(undefined),
    media: [...ofKind('audio'), ...ofKind('video')],
  };
}
