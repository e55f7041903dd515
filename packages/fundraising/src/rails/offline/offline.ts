import { defineRail } from '../define-rail.ts';
import { textRows } from '../grouped.ts';
import { readLabelledLines, writeLabelledLines } from '../labelled-lines.ts';
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
    const read = readLabelledLines(text);
    if ('problems' in read) return read;
    const found: Partial<Record<(typeof NAMES)[number], string>> = {};
    for (const { label, value, at } of read.lines) {
      const name = label === '' ? 'how' : NAMES.find((one) => one === label);
      if (!name || value === '')
        return refused('field', { at, value: label, expected: NAMES.join(', ') });
      if (found[name] !== undefined) return refused('repeated', { at, value: name });
      found[name] = value;
    }
    return found.how === undefined
      ? refused('missing', { value: 'how' })
      : { details: { ...found, how: found.how }, warnings: [] };
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
