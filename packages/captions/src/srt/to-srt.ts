import { defaultSettings, type Captions, type Cue } from '../captions.ts';
import { plainText } from '../text/tokens.ts';
import { spelledOut } from '../text/walk.ts';
import { formatTimestamp } from '../timestamp.ts';
import { parseSrt } from './parse-srt.ts';
import { anOfSettings, writeSrtText, type TextLoss } from './srt-text.ts';

/** How SRT is written. */
export interface SrtOptions {
  /** Writes the voices of WebVTT as «Name: » before the words, which players of SRT show. @defaultValue false */
  readonly speakers?: boolean;
}

/** What a WebVTT file says and SRT cannot. */
export interface SrtLoss {
  /** `text`: signs that SRT would take for tags or times, or spaces at the edge of a line. */
  readonly code:
    | TextLoss
    | 'text'
    | 'id'
    | 'settings'
    | 'blank-line'
    | 'header'
    | 'styles'
    | 'regions'
    | 'notes';
  /** Place of the cue in `cues`; missing for what is of the whole file. */
  readonly cue?: number;
}

/** Writes SRT, with cues numbered from 1. {@link srtLosses} says what it had to leave out. */
export function toSrt({ cues }: Captions, { speakers = false }: SrtOptions = {}): string {
  return cues
    .map(({ startMs, endMs, text, settings }, at) => {
      const key = anOfSettings(settings) ?? 2;
      const written = writeSrtText(text, speakers).text;
      const body = written
        .split(/\r\n?|\n/)
        .filter((line) => line.trim() !== '')
        .join('\n');
      const times = `${formatTimestamp(startMs, ',')} --> ${formatTimestamp(endMs, ',')}`;
      return `${at + 1}\n${times}\n${key === 2 ? '' : `{\\an${key}}`}${body}\n`;
    })
    .join('\n');
}

/**
 * What {@link toSrt} leaves out of these captions; where the list is empty, `parseSrt` gives all of it back, and the numbers
 * of SRT as ids.
 */
export function srtLosses(captions: Captions, { speakers = false }: SrtOptions = {}): SrtLoss[] {
  const { cues, header = '', styles = [], regions = [], notes = [] } = captions;
  const losses: SrtLoss[] = [];
  if (header.trim()) losses.push({ code: 'header' });
  if (styles.length > 0) losses.push({ code: 'styles' });
  if (regions.length > 0) losses.push({ code: 'regions' });
  if (notes.length > 0) losses.push({ code: 'notes' });
  for (const [cue, { id, text, settings }] of cues.entries()) {
    if (id && id !== String(cue + 1)) losses.push({ code: 'id', cue });
    if (anOfSettings(settings) === undefined) losses.push({ code: 'settings', cue });
    for (const code of textLosses(text, speakers)) losses.push({ code, cue });
  }
  return losses;
}

function textLosses(text: string, speakers: boolean): SrtLoss['code'][] {
  const { plain, losses } = writeSrtText(text, speakers);
  const found: SrtLoss['code'][] = [...losses];
  const lines = plain.split('\n');
  const kept = lines.filter((line) => line.trim() !== '');
  if (text !== '' && kept.length < lines.length) found.push('blank-line');
  // Whether SRT's own signs stand in the words shows where they are read again.
  const cue: Cue = { id: '', startMs: 0, endMs: 1, text, settings: defaultSettings };
  const { cues } = parseSrt(toSrt({ cues: [cue] }, { speakers }));
  const again = cues.length === 1 ? (cues[0]?.text ?? '') : undefined;
  const isSame =
    again !== undefined &&
    plainText(again) === kept.join('\n') &&
    (found.length > 0 || speakers || spelledOut(again) === spelledOut(text));
  if (!isSame) found.push('text');
  return found;
}
