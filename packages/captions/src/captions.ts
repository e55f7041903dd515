import type { CaptionProblem } from './caption-problem.ts';

/** Where and how a cue is shown: the fields of the DOM's `VTTCue`, with the same defaults. */
export interface CueSettings {
  /** Writing direction: an empty string is horizontal; `rl` and `lr` are vertical and grow to the left or right. */
  readonly vertical: '' | 'rl' | 'lr';
  /** Whether `line` is a line number. If not, it is a percentage of the height. */
  readonly snapToLines: boolean;
  readonly line: number | 'auto';
  readonly lineAlign: 'start' | 'center' | 'end';
  /** Percentage of the width. */
  readonly position: number | 'auto';
  readonly positionAlign: 'auto' | 'line-left' | 'center' | 'line-right';
  /** Percentage of the width. */
  readonly size: number;
  readonly align: 'start' | 'center' | 'end' | 'left' | 'right';
  /** The id of a region of the document, or an empty string for none. */
  readonly region: string;
}

/** One caption. */
export interface Cue {
  /** The cue identifier, or an empty string when there is none. In SRT it is the number above the times. */
  readonly id: string;
  readonly startMs: number;
  readonly endMs: number;
  /**
   * WebVTT cue text, whatever the format of the file: tags in angle brackets, lines separated by `\n`. See
   * `parseCueText`.
   */
  readonly text: string;
  readonly settings: CueSettings;
  /** The line of the timings in the file, counted from 1. It is missing for a cue that was not read from a file. */
  readonly line?: number;
}

/** A WebVTT region: a part of the picture in which cues can be shown. */
export interface CaptionRegion {
  readonly id: string;
  /** Percentage of the width. */
  readonly width: number;
  readonly lines: number;
  readonly regionAnchorX: number;
  readonly regionAnchorY: number;
  readonly viewportAnchorX: number;
  readonly viewportAnchorY: number;
  readonly scroll: '' | 'up';
}

/** A comment of a WebVTT file. */
export interface CaptionNote {
  readonly text: string;
  /** The number of cues above the note. */
  readonly afterCues: number;
}

/** The input of most functions of this package: cues, and everything else that a WebVTT file can hold. */
export interface Captions {
  readonly cues: readonly Cue[];
  readonly regions?: readonly CaptionRegion[];
  /** CSS style sheets, one for each `STYLE` block. */
  readonly styles?: readonly string[];
  readonly notes?: readonly CaptionNote[];
  /** The text after `WEBVTT` at the top of the file: the rest of the line and of the block. */
  readonly header?: string;
}

/** The result of a parser. */
export interface CaptionDocument extends Captions {
  readonly format: 'vtt' | 'srt';
  readonly cues: readonly Cue[];
  readonly regions: readonly CaptionRegion[];
  readonly styles: readonly string[];
  readonly notes: readonly CaptionNote[];
  readonly header: string;
  readonly problems: readonly CaptionProblem[];
}

/** The settings of a cue that declares none. */
export const defaultSettings: CueSettings = /* @__PURE__ */ Object.freeze({
  vertical: '',
  snapToLines: true,
  line: 'auto',
  lineAlign: 'start',
  position: 'auto',
  positionAlign: 'auto',
  size: 100,
  align: 'center',
  region: '',
});
