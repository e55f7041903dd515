import {
  getPresetForLanguage,
  parseVtt,
  plainText,
  translationStatus,
  type CaptionPreset,
  type CaptionUnit,
} from '@comunal/captions';
import { hashSource } from '@comunal/content/translation';
import { Priority, type ProjectUnit, type UnitState } from '../exchange-part.ts';
import { alignCaptions } from './caption-blocks.ts';
import { readCaptionRevision } from './caption-revision.ts';
import type { TranslatedRecording } from './read-recordings.ts';

/** Lists the sentences of a recording, with their translations as the captions have them. */
export function listCaptionUnits(
  { owner, title, source, units, target, state }: TranslatedRecording,
  language: string,
): ProjectUnit[] {
  const preset = getPresetForLanguage(language);
  const translated = target.text === undefined ? undefined : parseVtt(target.text);
  const targets = translated ? alignCaptions(units, translated.cues).targets : [];
  const { sentences } = readCaptionRevision(translated?.notes ?? []);
  const isWholeStale = translated && translationStatus(source, translated).state === 'stale';
  return units.map((unit, index): ProjectUnit => {
    const text = targets[index] ?? '';
    const isFollowed = sentences?.has(hashSource(unit.source)) ?? false;
    const isStale = sentences ? !isFollowed : (isWholeStale ?? false);
    const progress: UnitState = text === '' ? 'missing' : isStale ? 'stale' : 'written';
    const needsReview = text !== '' && (isStale || state?.state === 'machine');
    return {
      id: `${owner}:${unit.id}`,
      owner,
      source: unit.source,
      target: text,
      context: title,
      note: unit.note ?? '',
      maxLength: limitOf(unit, preset),
      ...(needsReview && { needsReview }),
      state: progress,
      isFollowed: text !== '' && isFollowed,
      priority: Priority.Captions,
    };
  });
}

/** How many characters can be read while a sentence is on the picture. Nobody is asked for less than the source has. */
function limitOf({ source, startMs, endMs }: CaptionUnit, { maxCps }: CaptionPreset): number {
  const readable = Math.floor(((endMs - startMs) / 1000) * maxCps);
  return Math.max(readable, plainText(source).length);
}
