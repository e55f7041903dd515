import type { Words } from '../support/word-data.ts';
import type { Choices, Outcome } from './impose-own.ts';

/** What the page asks of its worker. */
export interface ImposeRequest {
  readonly file: File;
  readonly choices: Choices;
  readonly language: string;
  /** What is said in a language of the project's folder. */
  readonly words: readonly Words[];
}

/** What the worker says: that it is there, and what came of a request. */
export type ImposeReply =
  | { readonly type: 'ready' }
  | { readonly type: 'done'; readonly outcome: Outcome }
  | { readonly type: 'failed' };
