import type { Call, CallShape, CommandContext, Printed } from '@comunal/command';
import type { Archive } from '../create-archive.ts';
import type { ArchiveTexts, HelpKey } from './texts.ts';

/** What a verb works with. */
export interface Session {
  readonly context: CommandContext;
  readonly texts: ArchiveTexts;
  readonly archive: Archive;
}

/** A verb: what it does, and what it prints. */
export interface Verb extends CallShape<HelpKey> {
  go(call: Call, session: Session): Promise<Printed>;
}
