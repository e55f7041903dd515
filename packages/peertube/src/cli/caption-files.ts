import { checkFile, CliError, wrongValue } from '@comunal/command';
import { readFile } from 'node:fs/promises';
import { writeLanguage } from '../vocabulary/language.ts';
import type { VideoId } from '../videos/video-id.ts';
import type { CliSession } from './cli-session.ts';

/** A caption file and its language. */
export interface CaptionFile {
  readonly language: string;
  readonly path: string;
}

/** Parses `TAG=FILE`, and checks each file and each language before anything is sent. */
export async function readCaptionFiles(
  pairs: readonly string[],
  option: string,
  session: CliSession,
): Promise<readonly CaptionFile[]> {
  const files = [];
  for (const value of pairs) {
    const [, language, file] = /^([^=]+)=(.+)$/s.exec(value) ?? [];
    if (language === undefined || file === undefined) {
      throw wrongValue(value, option, 'TAG=FILE', session.context.locale);
    }
    checkLanguage(language, session);
    checkCaptionLanguage(language, session);
    const path = await checkFile(file, session.context);
    await checkCaptions(path, session);
    files.push({ language, path });
  }
  return files;
}

/** Sends a caption file to a video. */
export async function putCaptions(
  id: VideoId,
  { language, path }: CaptionFile,
  { peertube, context: { signal } }: CliSession,
): Promise<void> {
  const captions = new Blob([await readFile(path)]);
  await peertube.captions.put(id, language, captions, { signal });
}

/** @throws `CliError` when a file is neither WebVTT nor SubRip: the server would accept anything. */
async function checkCaptions(path: string, { texts: { t } }: CliSession): Promise<void> {
  const text = await readFile(path, 'utf8');
  if (!/^\uFEFF?WEBVTT|-->/.test(text))
    throw new CliError(1, t('peertube:file.noCaptions', { path }));
}

/** @throws `CliError` when a value is not a language tag. */
export function checkLanguage(value: string, { texts: { t } }: CliSession): void {
  try {
    new Intl.Locale(value);
  } catch {
    throw new CliError(2, t('peertube:wrong.language', { value }));
  }
}

/** @throws `CliError` when PeerTube has no captions in a language. */
export function checkCaptionLanguage(value: string, { texts: { t } }: CliSession): void {
  if (writeLanguage(value).id === null)
    throw new CliError(2, t('peertube:wrong.captionLanguage', { value }));
}
