import {
  defaultSettings,
  type CaptionDocument,
  type CaptionNote,
  type Cue,
  type CueSettings,
  type Region,
} from '../captions.ts';
import type { CaptionProblem, ParseProblemCode } from '../problem.ts';
import { parseRegion } from './parse-region.ts';
import { parseSettings } from './parse-settings.ts';
import { collectTimestamp, usualTime } from './parse-timestamp.ts';

/**
 * Reads WebVTT, to the letter of https://www.w3.org/TR/webvtt1/#file-parsing: what a browser shows is what is found.
 * Never throws; what was passed over is in `problems`. Comments are kept beside, though a browser drops them.
 */
export function parseVtt(text: string): CaptionDocument {
  // Everything is found by its place in one string, and no line is copied that need not be. One function with its state
  // in variables: as fields of an object they were read seven times slower after each full collection of garbage.
  const cues: Cue[] = [];
  const regions: Region[] = [];
  const styles: string[] = [];
  const notes: CaptionNote[] = [];
  const problems: CaptionProblem[] = [];
  const regionIds = new Set<string>();
  /** Cues of one file mostly have the same few settings, so what was read once without a problem is kept. */
  const knownSettings = new Map<string, CueSettings>();
  const input = usableText(text, problems);
  const length = input.length;
  let header = '';
  let at = 0;
  /** Of the line that begins at `at`. */
  let line = 1;
  /** Where the next `-->` stands, at or after `at`; beyond the end when there is none. */
  let arrow = -1;
  let seenCue = false;
  /** The times that were read last. */
  let startMs = 0;
  let endMs = 0;

  if (/^WEBVTT(?![^\t\n ])/.test(input)) readFile();
  else report('not-webvtt', 1, 1);
  return { format: 'vtt', header, cues, regions, styles, notes, problems };

  function report(
    code: ParseProblemCode,
    line: number,
    column: number,
    values?: CaptionProblem['values'],
  ): void {
    problems.push({ code, line, column, ...(values && { values }) });
  }

  function readFile(): void {
    const end = lineEnd();
    header = input.slice(6, end);
    goBehind(end);
    // In the header's block an arrow always ends it: the line above counts as no id.
    if (at < length && input.charCodeAt(at) !== LF) {
      const from = at;
      const to = skipBlock();
      if (to > from) header += `\n${input.slice(from, to)}`;
    }
    while (at < length) {
      if (input.charCodeAt(at) === LF) goBehind(at);
      else readBlock();
    }
  }

  function lineEnd(): number {
    const end = input.indexOf('\n', at);
    return end < 0 ? length : end;
  }

  function goBehind(end: number): void {
    at = end + 1;
    line++;
  }

  /** Does the line that begins at `at` hold an arrow? Each arrow is looked for once. */
  function hasArrow(end: number): boolean {
    if (arrow < at) {
      arrow = input.indexOf('-->', at);
      if (arrow < 0) arrow = length;
    }
    return arrow < end;
  }

  /** Goes to the blank line or arrow that ends a block; gives the end of the last line before. */
  function skipBlock(): number {
    let last = at;
    while (at < length) {
      const end = lineEnd();
      if (end === at || hasArrow(end)) break;
      last = end;
      goBehind(end);
    }
    return last;
  }

  function readBlock(): void {
    const from = at;
    const firstLine = line;
    const end = lineEnd();
    if (hasArrow(end)) {
      readCue('', end);
      return;
    }
    goBehind(end);
    const second = at < length ? lineEnd() : at;
    if (hasArrow(second)) {
      readCue(input.slice(from, end), second);
      return;
    }
    const body = at;
    const last = Math.max(skipBlock(), end);
    const first = input.slice(from, end);
    const kind = /^(STYLE|REGION)[\t\f ]*$/.exec(first)?.[1];
    if (/^NOTE(?![^\t ])/.test(first)) {
      const note = input
        .slice(from + 4, last)
        .replace(/^[\t ]/, '')
        .replace(/^\n/, '');
      notes.push({ text: note, afterCues: cues.length });
    } else if (kind === undefined || seenCue || last === end) {
      // STYLE and REGION with no line below them are text.
      report(
        kind !== undefined && seenCue ? 'after-first-cue' : 'text-without-times',
        firstLine,
        1,
      );
    } else if (kind === 'STYLE') styles.push(input.slice(body, last));
    else {
      const region = parseRegion(input.slice(body, last));
      regions.push(region);
      regionIds.add(region.id);
    }
  }

  /** The line that begins at `at` has an arrow. When its times are no times, its text goes with it. */
  function readCue(id: string, end: number): void {
    const start = at;
    const timesLine = line;
    goBehind(end);
    const from = at;
    const to = skipBlock();
    const words = to > from ? input.slice(from, to) : '';
    const times = readTimes(start, timesLine);
    if (times < 0) return;
    seenCue = true;
    const settings = times === end ? defaultSettings : readSettings(start, times, end, timesLine);
    cues.push({ id, startMs, endMs, text: words, settings, line: timesLine });
  }

  /** Reads the times of a line into `startMs` and `endMs`; gives where they end, or -1. */
  function readTimes(from: number, line: number): number {
    // Nearly all are written in one form, which is looked at first.
    startMs = usualTime(input, from);
    if (startMs >= 0 && input.startsWith(' --> ', from + 12)) {
      endMs = usualTime(input, from + 17);
      if (endMs > startMs) return from + 29;
    }
    const startAt = skipSpace(input, from);
    const start = collectTimestamp(input, startAt);
    const arrowAt = start ? skipSpace(input, start.end) : startAt;
    const endAt = skipSpace(input, arrowAt + 3);
    const isArrow = start !== undefined && input.startsWith('-->', arrowAt);
    const end = isArrow ? collectTimestamp(input, endAt) : undefined;
    if (!start || !end) {
      report('bad-timing', line, (isArrow ? endAt : arrowAt) - from + 1);
      return -1;
    }
    if (end.ms <= start.ms) report('end-before-start', line, endAt - from + 1);
    startMs = start.ms;
    endMs = end.ms;
    return end.end;
  }

  function readSettings(lineFrom: number, from: number, to: number, line: number): CueSettings {
    const words = input.slice(from, to);
    const known = knownSettings.get(words);
    if (known) return known;
    const before = problems.length;
    const settings = parseSettings(
      words,
      (id) => regionIds.has(id),
      ({ name, value, at }, isRegion) => {
        const setting = name ? `${name}:${value}` : value;
        const column = from - lineFrom + at + 1;
        report(isRegion ? 'unknown-region' : 'bad-setting', line, column, { setting });
      },
    );
    if (problems.length === before) knownSettings.set(words, settings);
    return settings;
  }
}

/** Text without byte order mark, with one kind of line end, and without null characters. */
function usableText(text: string, problems: CaptionProblem[]): string {
  let usable = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (usable.includes('\r')) usable = usable.replaceAll(/\r\n?/g, '\n');
  const at = usable.indexOf('\0');
  if (at < 0) return usable;
  const before = usable.slice(0, at);
  const line = before.split('\n').length;
  problems.push({ code: 'null-character', line, column: at - before.lastIndexOf('\n') });
  return usable.replaceAll('\0', '\uFFFD');
}

const LF = 10;

function skipSpace(text: string, at: number): number {
  let end = at;
  for (
    let code = text.charCodeAt(end);
    code === 32 || code === 9 || code === 12;
    code = text.charCodeAt(end)
  )
    end++;
  return end;
}
