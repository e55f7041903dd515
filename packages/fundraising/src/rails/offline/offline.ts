import { defineRail } from '../define-rail.ts';
import { textRows } from '../grouped.ts';
import { readNamedLines, writeLabelledLines } from '../labelled-lines.ts';
import type { Rail } from '../rail.ts';
import { refused } from '../validation.ts';

/** Giving by hand: cash, things, time, copies of a book. */
export interface OfflineDetails {
  /** What is taken: coins, rice, an afternoon. */
  readonly needs?: string;
  /** As exact as it may be told. */
  readonly where?: string;
  /** What to do. */
  readonly how: string;
}

const NAMES = ['needs', 'where', 'how'] as const;

/** Giving without any account: lines `needs:`, `where:`, `how:`. A text without labels is `how`. */
export const offline: Rail<OfflineDetails> = defineRail<'offline', OfflineDetails>({
  kind: 'offline',
  read(text) {
    const read = readNamedLines(text, NAMES, 'how');
    if ('problems' in read) return read;
    const [needs, where, how] = NAMES.map((name) => read.named.get(name)?.value);
    if (how === undefined) return refused('missing', { value: 'how' });
    return {
      details: {
        ...(needs !== undefined && { needs }),
        ...(where !== undefined && { where }),
        how,
      },
      warnings: [],
    };
  },
  write: (details) => writeLabelledLines(NAMES.map((name) => [name, details[name]])),
  rows: ({ needs, where, how }) =>
    Promise.resolve({
      rows: textRows([
        ['needs', needs],
        ['where', where],
        ['how', how],
      ]),
    }),
});
