import type { CaptionProblem } from './problem.ts';

/** Where and how a cue is shown, in the words and with the defaults of `VTTCue`. */
export interface CueSettings {
  /** Writing direction: empty is horizontal, `rl` and `lr` are vertical, growing to the left or right. */
  readonly vertical: '' | 'rl' | 'lr';
  /** Whether `line` counts lines; if not, it is a percentage. */
  readonly snapToLines: boolean;
  readonly line: number | 'auto';
  readonly lineAlign: 'start' | 'center' | 'end';
  /** Percentage of the width. */
  readonly position: number | 'auto';
  readonly positionAlign: 'auto' | 'line-left' | 'center' | 'line-right';
  /** Percentage of the width. */
  readonly size: number;
  readonly align: 'start' | 'center' | 'end' | 'left' | 'right';
  /** The id of a region of the document; empty for none. */
  readonly region: string;
}

/** One caption. */
export interface Cue {
  /** Empty when it has none; in SRT, the number above the times. */
  readonly id: string;
  readonly startMs: number;
  readonly endMs: number;
  /** WebVTT cue text, whatever the file was: tags in angle brackets, lines parted by `\n`. See `parseCueText`. */
  readonly text: string;
  readonly settings: CueSettings;
  /** The line of the file where its times stand, counted from 1; missing for a cue that no file has. */
  readonly line?: number;
}

/** A part of the picture that cues can be put in. */
export interface Region {
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
  /** How many cues stand above it. */
  readonly afterCues: number;
}

/** What the functions of this package take: cues, and what else a WebVTT file holds. */
export interface Captions {
  readonly cues: readonly Cue[];
  readonly regions?: readonly Region[];
  /** Style sheets. */
  readonly styles?: readonly string[];
  readonly notes?: readonly CaptionNote[];
  /** What follows `WEBVTT` at the top: the rest of its line and of its block. */
  readonly header?: string;
}

/** What a parser gives. */
export interface CaptionDocument extends Captions {
  readonly format: 'vtt' | 'srt';
  readonly cues: readonly Cue[];
  readonly regions: readonly Region[];
  readonly styles: readonly string[];
  readonly notes: readonly CaptionNote[];
  readonly header: string;
  readonly problems: readonly CaptionProblem[];
}

/** The settings of a cue that says nothing of them. */
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
