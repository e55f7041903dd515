import { defineRail } from '../define-rail.ts';
import { createCustomRows } from '../detail-rows.ts';
import { addLabel, formatLabelledLines, parseLabelledLines } from '../labelled-lines.ts';
import type { RailModule } from '../rail-module.ts';
import { createFinding, reject } from '../rail-validation.ts';

/** An account in a country whose account numbers have no common format: Chile, Argentina, and any other. */
export interface AccountDetails {
  /** In the order in which a bank asks for them. */
  readonly lines: readonly {
    /** What the bank or the collective calls it. */
    readonly label: string;
    /** What stands after the colon. Nothing validates it. */
    readonly value: string;
  }[];
}

/**
 * A bank account as labels and values, one per line: `Banco: …`. Nothing validates the numbers in it.
 *
 * @example
 * ```ts
 * import { account } from '@comunal/fundraising';
 *
 * console.log(account.parse('Banco: Ejemplo\nCuenta: 1234')?.lines[1]?.value); // → 1234
 * ```
 */
export const account: RailModule<AccountDetails, 'account'> = defineRail<'account', AccountDetails>(
  {
    kind: 'account',
    compose: ({ code, label }) => addLabel(code, label),
    parse(text) {
      const parsed = parseLabelledLines(text);
      if ('problems' in parsed) return parsed;
      for (const { label, value, position } of parsed.lines) {
        if (label === '') return reject('structure', { position, value, expected: 'label: value' });
        if (value === '') return reject('missing', { position, value: label });
      }
      return {
        details: { lines: parsed.lines.map(({ label, value }) => ({ label, value })) },
        warnings: [createFinding('no-checksum')],
      };
    },
    format: ({ lines }) => formatLabelledLines(lines.map(({ label, value }) => [label, value])),
    rows: ({ lines }) => Promise.resolve({ rows: createCustomRows(lines) }),
  },
);
