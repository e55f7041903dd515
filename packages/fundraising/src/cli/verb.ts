import type { Call, CallShape, CommandContext, Printed } from '@comunal/command';
import type { HelpKey, Texts } from './texts.ts';

/** Where a verb runs. */
export interface Surroundings {
  readonly context: CommandContext;
  readonly texts: Texts;
}

/** A verb. */
export interface Verb extends CallShape<HelpKey> {
  go(call: Call, surroundings: Surroundings): Promise<Printed>;
}
