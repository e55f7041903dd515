import {
  defaultSettings,
  type CaptionDocument,
  type CaptionNote,
  type Cue,
  type Region,
} from '../captions.ts';
import type { CaptionProblem, ParseProblemCode } from '../problem.ts';
import { parseRegion } from './parse-region.ts';
import { parseSettings } from './parse-settings.ts';
import { collectTimestamp } from './parse-timestamp.ts';

/**
 * Reads WebVTT, to the letter of https://www.w3.org/TR/webvtt1/#file-parsing: what a browser shows is what is found.
 * Never throws; what was passed over is in `problems`. Comments are kept beside, though a browser drops them.
 */
export function parseVtt(text: string): CaptionDocument {
  return new Reading(text).document();
}

/** The reading of one file. Everything is found by its place in one string, and no line is copied that need not be. */
class Reading {
  #input: string;
  readonly #cues: Cue[] = [];
  readonly #regions: Region[] = [];
  readonly #regionIds = new Set<string>();
  readonly #styles: string[] = [];
  readonly #notes: CaptionNote[] = [];
  readonly #problems: CaptionProblem[] = [];
  #header = '';
  #at = 0;
  /** Of the line that begins at `#at`. */
  #line = 1;
  /** Where the next `-->` stands, at or after `#at`; beyond the end when there is none. */
  #arrow = -1;
  #seenCue = false;

  constructor(text: string) {
    this.#input = text;
    if (/[\0\r]|^\uFEFF/.test(text)) {
      this.#input = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
      this.#replaceNulls();
    }
  }

  document(): CaptionDocument {
    if (/^WEBVTT(?![^\t\n ])/.test(this.#input)) this.#readFile();
    else this.#problem('not-webvtt', 1, 1);
    return {
      format: 'vtt',
      header: this.#header,
      cues: this.#cues,
      regions: this.#regions,
      styles: this.#styles,
      notes: this.#notes,
      problems: this.#problems,
    };
  }

  #replaceNulls(): void {
    const at = this.#input.indexOf('\0');
    if (at < 0) return;
    const before = this.#input.slice(0, at);
    const line = before.split('\n').length;
    this.#problem('null-character', line, at - before.lastIndexOf('\n'));
    this.#input = this.#input.replaceAll('\0', '\uFFFD');
  }

  #readFile(): void {
    const input = this.#input;
    const end = this.#lineEnd();
    this.#header = input.slice(6, end);
    this.#next(end);
    // In the header's block an arrow always ends it: the line above counts as no id.
    if (this.#at < input.length && input.charCodeAt(this.#at) !== LF) {
      const from = this.#at;
      const to = this.#skipBlock();
      if (to > from) this.#header += `\n${input.slice(from, to)}`;
    }
    while (this.#at < input.length) {
      if (input.charCodeAt(this.#at) === LF) this.#next(this.#at);
      else this.#readBlock();
    }
  }

  #lineEnd(): number {
    const end = this.#input.indexOf('\n', this.#at);
    return end < 0 ? this.#input.length : end;
  }

  /** Goes behind the end of a line. */
  #next(end: number): void {
    this.#at = end + 1;
    this.#line++;
  }

  /** Does the line that begins at `#at` hold an arrow? Each arrow is looked for once. */
  #hasArrow(end: number): boolean {
    if (this.#arrow < this.#at) {
      const found = this.#input.indexOf('-->', this.#at);
      this.#arrow = found < 0 ? Infinity : found;
    }
    return this.#arrow < end;
  }

  /** Goes to the blank line or arrow that ends a block; gives the end of the last line before. */
  #skipBlock(): number {
    let last = this.#at;
    while (this.#at < this.#input.length) {
      const end = this.#lineEnd();
      if (end === this.#at || this.#hasArrow(end)) break;
      last = end;
      this.#next(end);
    }
    return last;
  }

  #readBlock(): void {
    const input = this.#input;
    const [from, line] = [this.#at, this.#line];
    const end = this.#lineEnd();
    if (this.#hasArrow(end)) {
      this.#readCue('', end);
      return;
    }
    this.#next(end);
    const second = this.#at < input.length ? this.#lineEnd() : this.#at;
    if (this.#hasArrow(second)) {
      this.#readCue(input.slice(from, end), second);
      return;
    }
    const body = this.#at;
    const last = Math.max(this.#skipBlock(), end);
    const first = input.slice(from, end);
    const kind = /^(STYLE|REGION)[\t\f ]*$/.exec(first)?.[1];
    if (/^NOTE(?![^\t ])/.test(first)) {
      const text = input
        .slice(from + 4, last)
        .replace(/^[\t ]/, '')
        .replace(/^\n/, '');
      this.#notes.push({ text, afterCues: this.#cues.length });
    } else if (kind !== undefined && !this.#seenCue) {
      const text = input.slice(body, Math.max(body, last));
      // With no line below it, it is a line of text and no block.
      if (last === end) this.#problem('text-without-times', line, 1);
      else if (kind === 'STYLE') this.#styles.push(text);
      else {
        const region = parseRegion(text);
        this.#regions.push(region);
        this.#regionIds.add(region.id);
      }
    } else this.#problem(kind === undefined ? 'text-without-times' : 'after-first-cue', line, 1);
  }

  /** The line that begins at `#at` has an arrow. When its times are no times, its text goes with it. */
  #readCue(id: string, end: number): void {
    const input = this.#input;
    const [at, line] = [this.#at, this.#line];
    this.#next(end);
    const from = this.#at;
    const to = this.#skipBlock();
    const startAt = skipSpace(input, at);
    const start = collectTimestamp(input, startAt);
    const arrow = start ? skipSpace(input, start.end) : startAt;
    if (!start || !input.startsWith('-->', arrow)) {
      this.#problem('bad-timing', line, arrow - at + 1);
      return;
    }
    const endAt = skipSpace(input, arrow + 3);
    const stop = collectTimestamp(input, endAt);
    if (!stop) {
      this.#problem('bad-timing', line, endAt - at + 1);
      return;
    }
    if (stop.ms <= start.ms) this.#problem('end-before-start', line, endAt - at + 1);
    this.#seenCue = true;
    const settings =
      stop.end === end ? defaultSettings : this.#settings(stop.end, end, line, stop.end - at);
    const text = to > from ? input.slice(from, to) : '';
    this.#cues.push({ id, startMs: start.ms, endMs: stop.ms, text, settings, line });
  }

  #settings(from: number, to: number, line: number, offset: number): Cue['settings'] {
    return parseSettings(
      this.#input.slice(from, to),
      (id) => this.#regionIds.has(id),
      ({ name, value, at }, isRegion) => {
        const code = isRegion ? 'unknown-region' : 'bad-setting';
        const setting = name ? `${name}:${value}` : value;
        this.#problem(code, line, offset + at + 1, { setting });
      },
    );
  }

  #problem(
    code: ParseProblemCode,
    line: number,
    column: number,
    values?: CaptionProblem['values'],
  ): void {
    this.#problems.push({ code, line, column, ...(values && { values }) });
  }
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
