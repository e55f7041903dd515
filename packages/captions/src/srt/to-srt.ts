import { checkOptionNames } from '@comunal/http/check-option-names';
import { defaultSettings, type Captions, type Cue } from '../captions.ts';
import { plainText } from '../text/tokenize-cue-text.ts';
import { canonicalizeCueText } from '../text/walk-cue-text.ts';
import { formatTimestamp } from '../format-timestamp.ts';
import { parseSrt } from './parse-srt.ts';
import { settingsToAlignment, writeSrtText, type SrtTextLoss } from './srt-text.ts';

/** Options of {@link toSrt} and {@link srtLosses}. */
export interface SrtOptions {
  /** Writes WebVTT voices as «Name: » before the text, so that SRT players show them. @defaultValue false */
  readonly speakers?: boolean | undefined;
}

/** A feature of captions that SRT cannot represent. */
export interface SrtLoss {
  /** `text`: characters that SRT players take for tags or timings, or spaces at either end of a line. */
  readonly code:
    | SrtTextLoss
    | 'text'
    | 'id'
    | 'settings'
    | 'blank-line'
    | 'header'
    | 'styles'
    | 'regions'
    | 'notes';
  /** Index of the cue in `cues`. It is missing for a loss that concerns the whole file. */
  readonly cue?: number;
}

/**
 * Writes SRT, with cues numbered from 1. {@link srtLosses} lists what it cannot represent.
 *
 * @param captions - What a parser returned, or captions of your own.
 * @param options - Whether the names of speakers are kept.
 * @throws `TypeError` for an option that does not exist or is of another type.
 * @example
 * ```ts
 * import { parseVtt, toSrt } from '@comunal/captions';
 *
 * const captions = parseVtt('WEBVTT\n\n00:01.000 --> 00:03.000\n<v Ana>Hola a todas.\n');
 * console.log(toSrt(captions, { speakers: true }).trim().split('\n'));
 * // → [ '1', '00:00:01,000 --> 00:00:03,000', 'Ana: Hola a todas.' ]
 * ```
 */
export function toSrt({ cues }: Captions, options: SrtOptions = {}): string {
  const speakers = readSpeakers('toSrt', options);
  return cues
    .map(({ startMs, endMs, text, settings }, index) => {
      const alignment = settingsToAlignment(settings) ?? 2;
      const body = writeSrtText(text, speakers)
        .text.split(/\r\n?|\n/)
        .filter((line) => line.trim() !== '')
        .join('\n');
      const times = `${formatTimestamp(startMs, ',')} --> ${formatTimestamp(endMs, ',')}`;
      return `${index + 1}\n${times}\n${alignment === 2 ? '' : `{\\an${alignment}}`}${body}\n`;
    })
    .join('\n');
}

/**
 * Lists what {@link toSrt} loses of these captions. When the list is empty, `parseSrt` restores all of them, with the
 * numbers of SRT as ids.
 *
 * @param captions - What a parser returned, or captions of your own.
 * @param options - Those that {@link toSrt} is to be called with.
 * @throws TypeError for an option that does not exist or is of another type.
 * @example
 * ```ts
 * import { parseVtt, srtLosses } from '@comunal/captions';
 *
 * const captions = parseVtt('WEBVTT\n\n00:01.000 --> 00:03.000\n<v Ana>Hola a todas.\n');
 * console.log(srtLosses(captions)); // → [ { code: 'voice', cue: 0 } ]
 * ```
 */
export function srtLosses(captions: Captions, options: SrtOptions = {}): SrtLoss[] {
  const speakers = readSpeakers('srtLosses', options);
  const { cues, header = '', styles = [], regions = [], notes = [] } = captions;
  const losses: SrtLoss[] = [];
  if (header.trim()) losses.push({ code: 'header' });
  if (styles.length > 0) losses.push({ code: 'styles' });
  if (regions.length > 0) losses.push({ code: 'regions' });
  if (notes.length > 0) losses.push({ code: 'notes' });
  for (const [cue, { id, text, settings }] of cues.entries()) {
    if (id && id !== String(cue + 1)) losses.push({ code: 'id', cue });
    if (settingsToAlignment(settings) === undefined) losses.push({ code: 'settings', cue });
    for (const code of findTextLosses(text, speakers)) losses.push({ code, cue });
  }
  return losses;
}

function readSpeakers(owner: string, options: SrtOptions): boolean {
  checkOptionNames(owner, options, { speakers: true });
  const { speakers = false } = options;
  if (typeof speakers !== 'boolean') throw new TypeError('`speakers` is to be true or false.');
  return speakers;
}

function findTextLosses(text: string, speakers: boolean): SrtLoss['code'][] {
  const { plain, losses } = writeSrtText(text, speakers);
  const codes: SrtLoss['code'][] = [...losses];
  const lines = plain.split('\n');
  const kept = lines.filter((line) => line.trim() !== '');
  if (text !== '' && kept.length < lines.length) codes.push('blank-line');
  // A round trip shows whether the text contains characters with a meaning in SRT.
  const cue: Cue = { id: '', startMs: 0, endMs: 1, text, settings: defaultSettings };
  const { cues } = parseSrt(toSrt({ cues: [cue] }, { speakers }));
  const roundTripped = cues.length === 1 ? (cues[0]?.text ?? '') : undefined;
  const isSame =
    roundTripped !== undefined &&
    plainText(roundTripped) === kept.join('\n') &&
    (codes.length > 0 ||
      speakers ||
      canonicalizeCueText(roundTripped) === canonicalizeCueText(text));
  if (!isSame) codes.push('text');
  return codes;
}
