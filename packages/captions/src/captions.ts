import type { CaptionProblem } from './caption-problem.ts';

/** Where and how a cue is shown: the fields of the DOM's `VTTCue`, with the same defaults. */
export interface CueSettings {
  /** Writing direction: an empty string is horizontal; `rl` and `lr` are vertical and grow to the left or right. */
  readonly vertical: '' | 'rl' | 'lr';
  /** Whether `line` is a line number. If not, it is a percentage of the height. */
  readonly snapToLines: boolean;
  /**
   * Line number from the top, or from the bottom where it is negative; or a percentage, as `snapToLines` says. `auto` is at the
   * bottom.
   */
  readonly line: number | 'auto';
  /** The edge of the cue that stands at `line`. */
  readonly lineAlign: 'start' | 'center' | 'end';
  /** Percentage of the width. */
  readonly position: number | 'auto';
  /** The edge of the cue that stands at `position`; `auto` follows `align`. */
  readonly positionAlign: 'auto' | 'line-left' | 'center' | 'line-right';
  /** Percentage of the width. */
  readonly size: number;
  /** How the lines of the text are aligned inside the cue. */
  readonly align: 'start' | 'center' | 'end' | 'left' | 'right';
  /** The id of a region of the document, or an empty string for none. */
  readonly region: string;
}

/** One caption. */
export interface Cue {
  /** The cue identifier, or an empty string when there is none. In SRT it is the number above the times. */
  readonly id: string;
  /** When it appears, in milliseconds from the beginning of the video. */
  readonly startMs: number;
  /** When it disappears, in milliseconds from the beginning. A cue whose end is not after its start is never seen. */
  readonly endMs: number;
  /**
   * WebVTT cue text, whatever the format of the file: tags in angle brackets, lines separated by `\n`. See
   * `parseCueText`.
   */
  readonly text: string;
  /** Where and how it is shown; {@link defaultSettings} when the file does not say. */
  readonly settings: CueSettings;
  /** The line of the timings in the file, counted from 1. It is missing for a cue that was not read from a file. */
  readonly line?: number;
}

/** A WebVTT region: a part of the picture in which cues can be shown. */
export interface CaptionRegion {
  /** The name by which the settings of cues refer to it. */
  readonly id: string;
  /** Percentage of the width. */
  readonly width: number;
  /** Height of the region, in lines of text. */
  readonly lines: number;
  /** The point of the region that stands at the viewport anchor: percentage of its width. */
  readonly regionAnchorX: number;
  /** The same point: percentage of its height. */
  readonly regionAnchorY: number;
  /** The point of the picture at which it stands: percentage of the width. */
  readonly viewportAnchorX: number;
  /** The same point: percentage of the height. */
  readonly viewportAnchorY: number;
  /** `up`: cues push the earlier ones up; an empty string: they do not. */
  readonly scroll: '' | 'up';
}

/** A comment of a WebVTT file. */
export interface CaptionNote {
  /** The comment, without `NOTE`. It may have several lines. */
  readonly text: string;
  /** The number of cues above the note. */
  readonly afterCues: number;
}

/** The input of most functions of this package: cues, and everything else that a WebVTT file can hold. */
export interface Captions {
  /** The captions, in the order of the file. */
  readonly cues: readonly Cue[];
  /** Regions that cues refer to. SRT has none. @defaultValue [] */
  readonly regions?: readonly CaptionRegion[];
  /** CSS style sheets, one for each `STYLE` block. @defaultValue [] */
  readonly styles?: readonly string[];
  /** Comments, which browsers do not show. @defaultValue [] */
  readonly notes?: readonly CaptionNote[];
  /** The text after `WEBVTT` at the top of the file: the rest of the line and of the block. @defaultValue '' */
  readonly header?: string;
}

/** The result of a parser. */
export interface CaptionDocument extends Captions {
  /** The format that the file was read as. */
  readonly format: 'vtt' | 'srt';
  /** The captions that were read, in the order of the file. */
  readonly cues: readonly Cue[];
  /** Regions of a WebVTT file; none for SRT. */
  readonly regions: readonly CaptionRegion[];
  /** CSS style sheets of a WebVTT file; none for SRT. */
  readonly styles: readonly string[];
  /** Comments of a WebVTT file; none for SRT. */
  readonly notes: readonly CaptionNote[];
  /** The text after `WEBVTT`; empty for SRT. */
  readonly header: string;
  /** Everything that could not be read, or was ignored, in the order in which it was noticed. */
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
