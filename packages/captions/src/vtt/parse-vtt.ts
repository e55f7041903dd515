import {
  defaultSettings,
  type CaptionDocument,
  type CaptionNote,
  type Cue,
  type CueSettings,
  type Region,
} from '../captions.ts';
import { placeOf } from '../place-of.ts';
import type { CaptionProblem } from '../problem.ts';
import { blocksOf, type Block } from './blocks.ts';
import { parseRegion } from './parse-region.ts';
import { parseSettings } from './parse-settings.ts';
import { parseTimes } from './parse-times.ts';

/**
 * Reads WebVTT, to the letter of https://www.w3.org/TR/webvtt1/#file-parsing: what a browser shows is what is found.
 * Never throws; what was passed over is in `problems`. Comments are kept beside, though a browser drops them.
 */
export function parseVtt(text: string): CaptionDocument {
  const file = newFile(text);
  const { input, problems } = file;
  if (/^WEBVTT(?![^\t\n ])/.test(input)) {
    const [header, ...blocks] = blocksOf(input);
    file.header = input.slice(6, header?.to);
    for (const block of blocks)
      if (block.timesFrom < 0) readOther(block, file);
      else readCue(block, file);
  } else problems.push({ code: 'not-webvtt', line: 1, column: 1 });
  const { header, cues, regions, styles, notes } = file;
  return { format: 'vtt', header, cues, regions, styles, notes, problems };
}

interface File {
  readonly input: string;
  header: string;
  readonly cues: Cue[];
  readonly regions: Region[];
  readonly regionIds: Set<string>;
  readonly styles: string[];
  readonly notes: CaptionNote[];
  readonly problems: CaptionProblem[];
  /** Cues of one file mostly have the same few settings, so what was read once without a problem is kept. */
  readonly settings: Map<string, CueSettings>;
}

function newFile(text: string): File {
  const problems: CaptionProblem[] = [];
  return {
    input: usableText(text, problems),
    header: '',
    cues: [],
    regions: [],
    regionIds: new Set(),
    styles: [],
    notes: [],
    problems,
    settings: new Map(),
  };
}

/** A block without times: a comment, a style sheet, a region, or text that is not shown. */
function readOther({ from, to, line }: Block, file: File): void {
  const { cues, problems } = file;
  const block = file.input.slice(from, to);
  const end = block.indexOf('\n');
  const first = end < 0 ? block : block.slice(0, end);
  const kind = /^(STYLE|REGION)[\t\f ]*$/.exec(first)?.[1];
  const isLate = cues.length > 0;
  if (/^NOTE(?![^\t ])/.test(first)) {
    const text = block
      .slice(4)
      .replace(/^[\t ]/, '')
      .replace(/^\n/, '');
    file.notes.push({ text, afterCues: cues.length });
  } else if (kind === undefined || isLate || end < 0) {
    // STYLE and REGION with no line below them are text.
    const code = kind !== undefined && isLate ? 'after-first-cue' : 'text-without-times';
    problems.push(brokenArrow(block, line) ?? { code, line, column: 1 });
  } else if (kind === 'STYLE') file.styles.push(block.slice(end + 1));
  else {
    const region = parseRegion(block.slice(end + 1));
    file.regions.push(region);
    file.regionIds.add(region.id);
  }
}

const TIME = String.raw`(?:\d{1,6}:)?\d{1,2}:\d{2}[.,]\d{1,3}`;
const BROKEN_ARROW = new RegExp(
  String.raw`^([\t ]{0,99}${TIME}[\t ]{0,99})(?:-?[>→]|=>|[–—]>?|-{1,3})[\t ]{0,99}${TIME}`,
);

/** A dash that was lost from an arrow makes text of times. They stand in the first line, or below the name of the caption. */
function brokenArrow(block: string, line: number): CaptionProblem | undefined {
  for (const [index, text] of block.split('\n', 2).entries()) {
    const before = BROKEN_ARROW.exec(text.slice(0, 400))?.[1];
    if (before !== undefined)
      return { code: 'bad-timing', line: line + index, column: before.length + 1 };
  }
  return undefined;
}

/** When its times are no times, its text goes with it. */
function readCue({ from, to, line, timesFrom, timesTo }: Block, file: File): void {
  const { input } = file;
  const timesLine = timesFrom > from ? line + 1 : line;
  const times = parseTimes(input, timesFrom, timesLine, file.problems);
  if (!times) return;
  file.cues.push({
    id: timesFrom > from ? input.slice(from, timesFrom - 1) : '',
    startMs: times.startMs,
    endMs: times.endMs,
    text: to > timesTo ? input.slice(timesTo + 1, to) : '',
    settings:
      times.end === timesTo
        ? defaultSettings
        : readSettings(times.end, timesTo, timesFrom, timesLine, file),
    line: timesLine,
  });
}

function readSettings(
  from: number,
  to: number,
  lineFrom: number,
  line: number,
  { input, problems, regionIds, settings }: File,
): CueSettings {
  const words = input.slice(from, to);
  const known = settings.get(words);
  if (known) return known;
  const before = problems.length;
  const read = parseSettings(
    words,
    (id) => regionIds.has(id),
    ({ name, value, at }, isRegion) => {
      const code = isRegion ? 'unknown-region' : 'bad-setting';
      const column = from - lineFrom + at + 1;
      const setting = name ? `${name}:${value}` : value;
      problems.push({ code, line, column, values: { setting } });
    },
  );
  if (problems.length === before) settings.set(words, read);
  return read;
}

/** Text without byte order mark, with one kind of line end, and without null characters. */
function usableText(text: string, problems: CaptionProblem[]): string {
  let usable = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (usable.includes('\r')) usable = usable.replaceAll(/\r\n?/g, '\n');
  const at = usable.indexOf('\0');
  if (at < 0) return usable;
  problems.push({ code: 'null-character', ...placeOf(usable, at) });
  return usable.replaceAll('\0', '\uFFFD');
}
