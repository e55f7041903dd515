import {
  defaultSettings,
  type CaptionDocument,
  type CaptionNote,
  type Cue,
  type CueSettings,
  type CaptionRegion,
} from '../captions.ts';
import { checkText } from '../check-input.ts';
import { getLocation } from '../get-location.ts';
import type { CaptionProblem } from '../caption-problem.ts';
import { splitBlocks, type Block } from './split-blocks.ts';
import { parseRegion } from './parse-region.ts';
import { parseSettings } from './parse-settings.ts';
import { parseTimes } from './parse-times.ts';

/**
 * Parses WebVTT exactly as https://www.w3.org/TR/webvtt1/#file-parsing specifies, so the cues are those that a browser
 * shows. Never throws for what a file holds; everything that was ignored is in `problems`. Comments, which browsers drop,
 * are in `notes`.
 *
 * @param text - The text of the file.
 * @throws TypeError when `text` is no string.
 * @example
 * ```ts
 * import { parseVtt } from '@comunal/captions';
 *
 * const { cues, problems } = parseVtt('WEBVTT\n\n00:01.000 --> 00:03.000\nHola.\n');
 * console.log(cues[0]?.startMs, cues[0]?.text, problems.length); // → 1000 Hola. 0
 * ```
 */
export function parseVtt(text: string): CaptionDocument {
  checkText(text);
  const file = newFile(text);
  const { input, problems } = file;
  if (/^WEBVTT(?![^\t\n ])/.test(input)) {
    const [header, ...blocks] = splitBlocks(input);
    file.header = input.slice(6, header?.to);
    for (const block of blocks)
      if (block.timesFrom < 0) parseOtherBlock(block, file);
      else parseCue(block, file);
  } else problems.push({ code: 'not-webvtt', line: 1, column: 1 });
  const { header, cues, regions, styles, notes } = file;
  return { format: 'vtt', header, cues, regions, styles, notes, problems };
}

interface File {
  readonly input: string;
  header: string;
  readonly cues: Cue[];
  readonly regions: CaptionRegion[];
  readonly regionIds: Set<string>;
  readonly styles: string[];
  readonly notes: CaptionNote[];
  readonly problems: CaptionProblem[];
  /** A cache of settings without problems, since the cues of a file mostly have the same few. */
  readonly settings: Map<string, CueSettings>;
}

function newFile(text: string): File {
  const problems: CaptionProblem[] = [];
  return {
    input: normalizeText(text, problems),
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

/** Parses a block without timings: a comment, a style sheet, a region, or text that is not shown. */
function parseOtherBlock({ from, to, line }: Block, file: File): void {
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
    // STYLE and REGION without a line below them are text.
    const code = kind !== undefined && isLate ? 'after-first-cue' : 'text-without-times';
    problems.push(findBrokenArrow(block, line) ?? { code, line, column: 1 });
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

/**
 * Finds timings whose arrow is misspelt, which turns them into text. They are in the first line, or in the second one
 * below the identifier of the cue.
 */
function findBrokenArrow(block: string, line: number): CaptionProblem | undefined {
  for (const [index, text] of block.split('\n', 2).entries()) {
    const prefix = BROKEN_ARROW.exec(text.slice(0, 400))?.[1];
    if (prefix !== undefined)
      return { code: 'bad-timing', line: line + index, column: prefix.length + 1 };
  }
  return undefined;
}

/** Parses a cue. When its timings are invalid, its text is dropped with them, as in browsers. */
function parseCue({ from, to, line, timesFrom, timesTo }: Block, file: File): void {
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
        : parseCachedSettings(times.end, timesTo, timesFrom, timesLine, file),
    line: timesLine,
  });
}

function parseCachedSettings(
  from: number,
  to: number,
  lineFrom: number,
  line: number,
  { input, problems, regionIds, settings }: File,
): CueSettings {
  const source = input.slice(from, to);
  const cached = settings.get(source);
  if (cached) return cached;
  const problemCount = problems.length;
  const parsed = parseSettings(
    source,
    (id) => regionIds.has(id),
    ({ name, value, offset }, isRegion) => {
      const code = isRegion ? 'unknown-region' : 'bad-setting';
      const column = from - lineFrom + offset + 1;
      const setting = name ? `${name}:${value}` : value;
      problems.push({ code, line, column, values: { setting } });
    },
  );
  if (problems.length === problemCount) settings.set(source, parsed);
  return parsed;
}

/** Removes the byte order mark, converts line ends to line feeds, and replaces null characters. */
function normalizeText(text: string, problems: CaptionProblem[]): string {
  let normalized = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (normalized.includes('\r')) normalized = normalized.replaceAll(/\r\n?/g, '\n');
  const offset = normalized.indexOf('\0');
  if (offset < 0) return normalized;
  problems.push({ code: 'null-character', ...getLocation(normalized, offset) });
  return normalized.replaceAll('\0', '\uFFFD');
}
