import type { Call, CallShape, Printed } from '@comunal/command';
import type { HelpKey } from './texts.ts';
import type { Session } from './session.ts';

/** A verb: what it does gives data, which is then told. */
export interface VerbParts<Result> extends CallShape<HelpKey> {
  /** Whether it can do nothing without a log-in. */
  needsLogIn(call: Call): boolean;
  readonly run: (call: Call, session: Session) => Promise<Result>;
  readonly print: (result: Result, call: Call, session: Session) => Printed;
}

/** A verb, whatever its data are. */
export interface Verb extends CallShape<HelpKey> {
  needsLogIn(call: Call): boolean;
  go(call: Call, session: Session): Promise<Printed>;
}

/** Puts the parts of a verb together. */
export function verb<Result>({ run, print, ...shape }: VerbParts<Result>): Verb {
  return {
    ...shape,
    go: async (call, session) => print(await run(call, session), call, session),
  };
}
