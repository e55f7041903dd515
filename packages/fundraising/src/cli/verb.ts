import type { Call, CallShape, CommandContext } from '@comunal/command';
import type { HelpKey, Texts } from './texts.ts';

/** Where a verb runs. */
export interface Surroundings {
  readonly context: CommandContext;
  readonly texts: Texts;
}

/** What a verb prints. */
export interface Printed {
  /** For stdout: what was asked for, and nothing else, since it may be piped on. */
  readonly lines: readonly string[];
  /** For stderr, beside them. */
  readonly notes?: readonly string[];
  /** @defaultValue 0 */
  readonly code?: 0 | 1 | 3;
}

/** A verb. */
export interface Verb extends CallShape<HelpKey> {
  go(call: Call, surroundings: Surroundings): Promise<Printed>;
}
