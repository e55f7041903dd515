import { printable } from '@comunal/command';
import type { ImportProblem } from '@comunal/formats/import';
import type { WordPressImport } from '@comunal/formats/wordpress';
import { toEntryKey, type EntryId } from '../../../link/content-graph.ts';
import type { FileNames } from '../file-names.ts';
import type { MediaFolder } from '../media-folder.ts';
import type { ImportSession } from '../open-import.ts';

/** What describing problems depends on. */
export interface MissingOptions {
  /** The folder that somebody named. Without one every file is missing, which is said once. */
  readonly media: MediaFolder | undefined;
  readonly names: FileNames;
  readonly describeProblem: (problem: ImportProblem, locale: string) => string;
}

/** Describes problems. Files that are not there are named, with the title of what would show them, so that they can be copied. */
export function describeProblems(
  { entries, missingFiles, summary }: Pick<WordPressImport, 'entries' | 'missingFiles' | 'summary'>,
  problems: readonly ImportProblem[],
  { media, names, describeProblem }: MissingOptions,
  { context: { locale }, texts: { t }, masksClosed }: ImportSession,
): string[] {
  const isOther = media !== undefined && isOtherFolder(summary, media);
  // What is open here may be closed at the source by now.
  const closed = new Set(
    entries.filter(({ fields }) => fields.visibility === 'closed').map(toEntryKey),
  );
  const isMasked = (id: EntryId) =>
    names.isMasked(id) || (masksClosed && closed.has(toEntryKey(id)));
  const byPost = new Map(missingFiles.map((missing) => [missing.post, missing]));
  const lines = problems.flatMap((problem) => {
    if (problem.code !== 'missing-media') return [describeProblem(problem, locale)];
    if (isOther) return [];
    const missing = problem.post === undefined ? undefined : byPost.get(problem.post);
    if (!missing || isMasked(missing)) return [describeProblem(problem, locale)];
    const { post, title, files } = missing;
    return [
      t('formats:import.site.missingFiles', {
        post: String(post),
        title: printable(title),
        files: files.map((file) => printable(file)).join(', '),
      }),
    ];
  });
  const count = summary.missingMedia.length;
  return isOther ? [...lines, t('formats:import.site.otherFolder', { count })] : lines;
}

/** Whether a folder is another one than the uploads: no file is there, and none of the folders that they should be in. */
function isOtherFolder(
  { usedMedia, missingMedia }: WordPressImport['summary'],
  { files }: MediaFolder,
): boolean {
  if (usedMedia.length > 0 || missingMedia.length === 0) return false;
  const tops = new Set([...files].map(getTop));
  return missingMedia.every((path) => path.includes('/') && !tops.has(getTop(path)));
}

function getTop(path: string): string {
  return path.slice(0, Math.max(0, path.indexOf('/')));
}
