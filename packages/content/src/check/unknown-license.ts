import spdxIds from 'spdx-license-ids/index.json' with { type: 'json' };
import { nearest } from '@comunal/command';
import { inEntry } from '../validate/issues-to-findings.ts';
import { nearLicense } from '../validate/suggest-license.ts';
import type { Finding } from '../model/finding.ts';
import type { CheckInput } from './check-input.ts';

const licenses = new Set(spdxIds);
const currencies = new Set(Intl.supportedValuesOf('currency'));

/** Values that fit their schema and that a list from elsewhere does not know: licences and currencies. */
export function* checkValues({ surveyed }: CheckInput): Generator<Finding> {
  for (const { raw, survey } of surveyed) {
    for (const { path, value } of survey.licenses)
      if (!licenses.has(value))
        yield inEntry(raw, {
          code: 'unknown-license',
          path,
          at: 'value',
          values: { value },
          ...nearLicense(value),
        });
    for (const { path, value } of survey.money)
      if (!currencies.has(value.currency))
        yield inEntry(raw, {
          code: 'unknown-currency',
          path: [...path, 'currency'],
          at: 'value',
          values: { value: value.currency },
          ...near(value.currency, nearest(value.currency, currencies)),
        });
  }
}

function near(value: string, found: string | undefined): Pick<Finding, 'nearest' | 'isOurWord'> {
  return found && found !== value ? { nearest: found, isOurWord: true } : {};
}
