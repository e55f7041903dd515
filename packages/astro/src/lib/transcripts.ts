import { parseCaptions, toTranscript } from '@comunal/captions';
import { parseRef, type LanguageStates, type PublicByType } from '@comunal/schemas';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Activity } from './activity.ts';
import { getAssetFile, getPublic, listWithPage } from './content.ts';
import { playerAddress } from './players.ts';
import type { Language } from './routes.ts';

type Recording = PublicByType['recording'];

/** What is said in a recording, in one language, made of its captions. */
export interface Transcript {
  readonly language: string;
  /** How far the captions are. */
  readonly progress: LanguageStates[string];
  readonly html: string;
}

/** Recordings that have a file of captions, each with what it is a recording of. */
export function recordingsWithTranscript(): {
  readonly slug: string;
  readonly recording: Recording;
  readonly subject: Activity | PublicByType['podcast'];
  readonly isListed: boolean;
}[] {
  const recordings = [];
  for (const recording of listWithPage('recording')) {
    if (!hasTranscript(recording)) continue;
    const target = parseRef(recording.of, ['event', 'series', 'podcast']);
    const subject = target && getPublic(target.type, target.slug);
    if (!subject) continue;
    const isListed = recording.visibility === 'public' && subject.visibility === 'public';
    recordings.push({ slug: recording.slug, recording, subject, isListed });
  }
  return recordings;
}

/** Whether there is a page of what is said in a recording. */
export function hasTranscript({ captions = [] }: Recording): boolean {
  return captions.some(({ path }) => getCaptionFile(path) !== undefined);
}

/** The transcripts of a recording: the one in a language first, or the one in what was spoken. */
export function listTranscripts(recording: Recording, language: Language): Transcript[] {
  const [spoken = ''] = recording.languages;
  const preferred = [language, spoken].map(getPrimaryLanguage);
  const rank = ({ language: tag }: Transcript): number =>
    preferred.includes(getPrimaryLanguage(tag))
      ? preferred.indexOf(getPrimaryLanguage(tag))
      : preferred.length;
  return (recording.captions ?? [])
    .flatMap(({ path, language: tag, progress }) => {
      const file = getCaptionFile(path);
      return file === undefined
        ? []
        : [{ language: tag, progress, html: renderTranscript(file, tag, recording) }];
    })
    .toSorted((a, b) => rank(a) - rank(b));
}

function getCaptionFile(path: string | undefined): string | undefined {
  return path === undefined ? undefined : getAssetFile('recording', path);
}

function renderTranscript(file: string, language: string, recording: Recording): string {
  const captions = parseCaptions(readFileSync(file));
  if (captions.cues.length === 0)
    throw new Error(`${basename(file)} holds no captions: see what comunal captions check says.`);
  const player = playerAddress(recording);
  return toTranscript(captions, {
    format: 'html',
    language,
    ...(player !== undefined && { link: (ms: number) => toPlayerUrl(player, ms) }),
  });
}

function toPlayerUrl(player: string, ms: number): string {
  const url = new URL(player);
  url.searchParams.set('start', `${Math.floor(ms / 1000)}s`);
  return url.href;
}

function getPrimaryLanguage(tag: string): string {
  return tag.split('-')[0] ?? tag;
}
