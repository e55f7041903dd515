import type { Call, CallShape, CommandContext, Printed as PrintedLines } from '@comunal/command';
import type { HelpKey, Texts } from './texts.ts';

/** Where a verb runs. */
export interface Surroundings {
  readonly context: CommandContext;
  readonly texts: Texts;
}

/** What a verb prints. */
export interface Printed extends Partial<PrintedLines> {
  /** For stdout, before them: a file, as it is. */
  readonly raw?: string;
}

/** A verb. */
export interface Verb extends CallShape<HelpKey> {
  go(call: Call, surroundings: Surroundings): Promise<Printed>;
}
