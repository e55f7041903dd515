import spdxIds from 'spdx-license-ids/index.json' with { type: 'json' };
import { nearest } from '@comunal/command';
import { createEntryFinding } from '../validate/issues-to-findings.ts';
import { suggestLicense } from '../validate/suggest-license.ts';
import type { Finding } from '../model/finding.ts';
import type { CheckInput } from './check-input.ts';

const licenses = new Set(spdxIds);
const currencies = new Set(Intl.supportedValuesOf('currency'));

/** Values that fit their schema and that a list from elsewhere does not know: licences and currencies. */
export function* checkValues({ parsedEntries }: CheckInput): Generator<Finding> {
  for (const { raw, facts } of parsedEntries) {
    for (const { path, value } of facts.licenses)
      if (!licenses.has(value))
        yield createEntryFinding(raw, {
          code: 'unknown-license',
          path,
          target: 'value',
          values: { value },
          ...suggestLicense(value),
        });
    for (const { path, value } of facts.money)
      if (!currencies.has(value.currency))
        yield createEntryFinding(raw, {
          code: 'unknown-currency',
          path: [...path, 'currency'],
          target: 'value',
          values: { value: value.currency },
          ...near(value.currency, nearest(value.currency, currencies)),
        });
  }
}

function near(
  value: string,
  found: string | undefined,
): Pick<Finding, 'nearest' | 'isSafeToQuote'> {
  return found && found !== value ? { nearest: found, isSafeToQuote: true } : {};
}
