import type { LanguageProgress } from '@comunal/schemas';
import type { RunState } from '../engine/run-state.ts';

/** A copy of a recording on a server, as the content has it, and as the server says where it was asked. */
export interface CopyStatus {
  readonly kind: 'peertube' | 'internet-archive' | 'other';
  readonly url: string;
  /** What the server says: there, gone, or a code of why it could not be asked. Undefined where it was not asked. */
  readonly server?: 'present' | 'gone' | (string & {}) | undefined;
}

/** Captions in a language that they are wanted in. */
export interface CaptionStatus {
  readonly language: string;
  /** How far they are; `missing` where the entry lists none, `no-file` where it lists no file of them. */
  readonly state: LanguageProgress | 'missing' | 'no-file';
}

/** Figures that are wanted some days after the publication. */
export interface FigureStatus {
  readonly days: number;
  readonly state: 'present' | 'planned' | 'missing';
  /** When they are collected, as ISO 8601, where that is planned. */
  readonly at?: string | undefined;
}

/** A job about a recording that is not done. */
export interface OpenJob {
  readonly id: string;
  readonly workflow: string;
  readonly state: RunState;
}

/** What a recording lacks: a word for each. */
export type Lack = 'consents' | 'video' | 'archive' | 'chapters' | 'figures' | `captions:${string}`;

/** How a public recording stands, by language and place. */
export interface RecordingStatus {
  readonly slug: string;
  /** In the first language of the site that has one. */
  readonly title: string;
  /** False while no consent is in force: then nothing of it is shown, and no copy is listed here. */
  readonly hasConsents: boolean;
  readonly copies: readonly CopyStatus[];
  /** In the languages that captions are wanted in, and those that the entry has beside. */
  readonly captions: readonly CaptionStatus[];
  /** How many there are. */
  readonly chapters: number;
  readonly figures: readonly FigureStatus[];
  readonly jobs: readonly OpenJob[];
  /** What it lacks; empty where it is complete. */
  readonly lacks: readonly Lack[];
}
