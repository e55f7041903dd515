import { findFileProblems, parseCaptions, toVtt } from '@comunal/captions';
import type { Content } from '@comunal/content';
import { createFileAtomic, getSystemErrorCode, writeFileAtomic } from '@comunal/http/node';
import type { LanguageProgress } from '@comunal/schemas';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { editRecording } from '../content-file/recording-file.ts';
import { isUntouchedDraft } from '../recognition/to-draft.ts';

/** What became of the caption files of a folder. */
export interface AdoptedCaptions {
  /** Languages that the entry lists now and did not before. */
  readonly added: readonly string[];
  /** Languages that it listed already; their files stay as they are. */
  readonly kept: readonly string[];
  /** Files of which browsers would show nothing: nothing of them was taken over. */
  readonly wrong: readonly string[];
  /** Files of the content with other captions, which the entry does not list: nothing is written over them. */
  readonly taken: readonly string[];
  /** Whether the entry has to be edited by hand: its captions were not listed. */
  readonly isByHand: boolean;
}

const NAME = /\.([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\.(?:vtt|srt)$/;

/**
 * Takes captions of a folder, named as in `charla.pt-BR.vtt`, over into the content: as WebVTT beside the entry, which lists
 * them from then on. Nothing is written over.
 *
 * @param content - The content, as it was loaded just now.
 * @param slug - A public recording.
 * @param folder - The folder with the caption files.
 * @param state - How far they are. Say `reviewed` only of captions that somebody has read. @defaultValue 'draft'
 * @throws the error of the system when a file cannot be read or written.
 * @example
 * ```ts
 * import { loadContent } from '@comunal/content';
 * import { adoptCaptions } from '@comunal/workflows/jobs';
 *
 * export async function adopt(folder: string): Promise<readonly string[]> {
 *   const content = await loadContent('content');
 *   return (await adoptCaptions(content, 'charla-de-redes', folder)).added;
 * }
 * ```
 */
export async function adoptCaptions(
  content: Content,
  slug: string,
  folder: string,
  state: LanguageProgress = 'draft',
): Promise<AdoptedCaptions> {
  const listed = new Set(
    (content.get('recording', slug)?.captions ?? []).map(({ language }) => language),
  );
  const added: string[] = [];
  const kept: string[] = [];
  const wrong: string[] = [];
  const taken: string[] = [];
  let isByHand = false;
  for (const name of (await readdir(folder)).toSorted()) {
    const language = NAME.exec(name)?.[1];
    if (language === undefined) continue;
    if (listed.has(language)) {
      kept.push(language);
      continue;
    }
    const vtt = toWebVtt(await readFile(join(folder, name)));
    if (vtt === undefined) {
      wrong.push(name);
      continue;
    }
    const path = `${slug}/${slug}.${language}.vtt`;
    // Listed as reviewed, captions that nobody has looked at would be published.
    if (!(await writeCaptions(join(content.dir, 'recordings', path), vtt))) {
      taken.push(`recordings/${path}`);
      continue;
    }
    const append = { language, progress: { state }, path };
    const file = await editRecording(content.dir, slug, 'captions', { append });
    isByHand ||= file === undefined;
    listed.add(language);
    added.push(language);
  }
  return { added, kept, wrong, taken, isByHand };
}

/** Returns captions as WebVTT; those that are WebVTT stay as they are. */
function toWebVtt(bytes: Uint8Array): string | undefined {
  const captions = parseCaptions(bytes);
  if (captions.cues.length === 0) return undefined;
  const isFine = !findFileProblems(bytes).some(({ severity }) => severity === 'error');
  return isFine ? new TextDecoder().decode(bytes) : toVtt(captions);
}

/** Writes captions where there are none but the untouched draft of a machine. @returns Whether the file has them now. */
async function writeCaptions(path: string, text: string): Promise<boolean> {
  try {
    await createFileAtomic(path, text);
    return true;
  } catch (thrown) {
    if (getSystemErrorCode(thrown) !== 'EEXIST') throw thrown;
  }
  const current = await readFile(path, 'utf8');
  if (current === text) return true;
  if (!isUntouchedDraft(current)) return false;
  await writeFileAtomic(path, text, 0o644);
  return true;
}
