import type { RunState } from '../engine/run-state.ts';

/** What a person may do with a run. */
export type RunAction = 'pause' | 'resume' | 'retry' | 'cancel';

/** A run as the page shows it: every text is in the language of the person, and closed entries are masked already. */
export interface RunView {
  readonly id: string;
  readonly title: string;
  /** The entry that it is about, or that it is a closed one. */
  readonly subject: string | undefined;
  readonly state: RunState;
  /** The state in words, with the moment at which a run goes on by itself. */
  readonly stateText: string;
  /** The title of the step that it is at. */
  readonly step: string | undefined;
  readonly progress: ProgressView | undefined;
  readonly gate: GateView | undefined;
  readonly failure: string | undefined;
  readonly updated: TimeView;
  readonly actions: readonly RunAction[];
}

/** How far a step is. */
export interface ProgressView {
  /** From 0 to 1; undefined while the whole is unknown. */
  readonly part: number | undefined;
  readonly text: string;
}

/** A question, and the answers to choose from. */
export interface GateView {
  readonly name: string;
  readonly question: string;
  readonly answers: readonly { readonly value: string; readonly text: string }[];
}

/** A moment, for a machine and for a person. */
export interface TimeView {
  readonly at: string;
  readonly text: string;
}

/** A run with its steps and its log. */
export interface RunDetailView {
  readonly id: string;
  readonly steps: readonly StepView[];
  readonly log: readonly LogView[];
}

/** A step of a run. */
export interface StepView {
  readonly title: string;
  readonly state: string;
  readonly stateText: string;
}

/** A line of the log of a run. */
export interface LogView {
  readonly time: TimeView;
  readonly level: 'info' | 'warning' | 'error';
  readonly text: string;
}
