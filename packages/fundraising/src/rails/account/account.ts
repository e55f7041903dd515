import { defineRail } from '../define-rail.ts';
import { labelledRows } from '../labelled-rows.ts';
import { readLabelledLines, writeLabelledLines } from '../labelled-lines.ts';
import type { RailModule } from '../rail.ts';
import { finding, refused } from '../validation.ts';

/** An account in a country whose numbers have no common form: Chile, Argentina, and any other. */
export interface AccountDetails {
  /** In the order in which a bank asks for them. */
  readonly lines: readonly { readonly label: string; readonly value: string }[];
}

/** An account as labels and values, one a line: `Banco: …`. Nothing checks the numbers in it. */
export const account: RailModule<AccountDetails> = defineRail<'account', AccountDetails>({
  kind: 'account',
  read(text) {
    const read = readLabelledLines(text);
    if ('problems' in read) return read;
    for (const { label, value, position } of read.lines) {
      if (label === '') return refused('structure', { position, value, expected: 'label: value' });
      if (value === '') return refused('missing', { position, value: label });
    }
    return {
      details: { lines: read.lines.map(({ label, value }) => ({ label, value })) },
      warnings: [finding('no-checksum')],
    };
  },
  write: ({ lines }) => writeLabelledLines(lines.map(({ label, value }) => [label, value])),
  rows: ({ lines }) => Promise.resolve({ rows: labelledRows(lines) }),
});
