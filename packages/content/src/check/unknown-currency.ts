import { nearest } from '@comunal/command';
import { createEntryFinding } from '../validate/create-entry-finding.ts';
import type { Finding } from '../model/finding.ts';
import type { CheckInput } from './check-input.ts';

const currencies = new Set(Intl.supportedValuesOf('currency'));

/** Reports `unknown-currency`: a code of the right form that ISO 4217 does not list, as far as the runtime knows. */
export function* checkUnknownCurrencies({ parsedEntries }: CheckInput): Generator<Finding> {
  for (const { raw, facts } of parsedEntries)
    for (const { path, value } of facts.money)
      if (!currencies.has(value.currency))
        yield createEntryFinding(raw, {
          code: 'unknown-currency',
          path: [...path, 'currency'],
          target: 'value',
          values: { value: value.currency },
          ...suggestCurrency(value.currency),
        });
}

function suggestCurrency(currency: string): Pick<Finding, 'nearest' | 'isSafeToQuote'> {
  const match = nearest(currency, currencies);
  return match && match !== currency ? { nearest: match, isSafeToQuote: true } : {};
}
