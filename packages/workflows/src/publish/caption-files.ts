import { findFileProblems } from '@comunal/captions';
import { readFile } from 'node:fs/promises';
import { createPublishError } from './publish-error.ts';
import type { Release } from './read-release.ts';

/** A caption file of a recording that was checked. */
export interface CaptionFile {
  /** As BCP 47. */
  readonly language: string;
  /** The name that it gets where it is published. */
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Whether somebody has reviewed it; a draft, or what a machine wrote, is published only when asked. */
  readonly isReviewed: boolean;
  /** How many doubtful places it has, which do not keep it from being shown. */
  readonly warnings: number;
}

/**
 * The languages of which captions are published that nobody has reviewed: those that somebody was asked about, since others may
 * have been written after the question, or all.
 */
export type DraftPolicy = 'all' | readonly string[];

/**
 * Reads and checks all captions that a recording lists with a file.
 * @throws `StepError` `captions-missing`, or `captions-wrong` for a file of which browsers show nothing.
 */
export async function readCaptionFiles({
  content,
  entry,
}: Release): Promise<readonly CaptionFile[]> {
  const { assets } = content.toPublic();
  const files: CaptionFile[] = [];
  for (const { language, path, progress } of entry.captions ?? []) {
    if (path === undefined || progress.state === 'wished') continue;
    const asset = assets.find((each) => each.path === `recordings/${path}`);
    if (!asset) throw createPublishError('captions-missing', { file: path });
    const bytes = new Uint8Array(await readBytes(asset.file, path));
    const problems = findFileProblems(bytes);
    const errors = problems.filter(({ severity }) => severity === 'error');
    const [first] = errors;
    if (first)
      throw createPublishError('captions-wrong', {
        file: path,
        line: Math.max(first.line, 1),
        count: errors.length,
      });
    files.push({
      language,
      name: `${entry.slug}.${language}.vtt`,
      bytes,
      isReviewed: progress.state === 'reviewed' || progress.state === 'published',
      warnings: problems.length,
    });
  }
  return files;
}

/** Selects the captions that are published. */
export function selectCaptions(
  files: readonly CaptionFile[],
  policy: DraftPolicy,
): readonly CaptionFile[] {
  return files.filter(
    ({ isReviewed, language }) => isReviewed || policy === 'all' || policy.includes(language),
  );
}

async function readBytes(file: string, path: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch {
    throw createPublishError('captions-missing', { file: path });
  }
}
