import type { Clock } from '@comunal/http';
import type { PublicEntry } from '@comunal/schemas';
import type { EntryRef } from './workflow.ts';

/** What a go at a run needs beside its journal. */
export interface GoOptions {
  /** Interrupts the go; its reason is an `Interruption`. */
  readonly signal: AbortSignal;
  /** Times the limits of steps, and the pace of progress. */
  readonly timers: Clock;
  /** Reads the public form of an entry anew; undefined where it has none. */
  readonly resolvePublic: (entry: EntryRef) => Promise<PublicEntry | undefined>;
  /** Takes known secrets out of a text. */
  readonly redact: (text: string) => string;
  /** How long a step that does not heed its signal is waited for. */
  readonly graceMs: number;
}
