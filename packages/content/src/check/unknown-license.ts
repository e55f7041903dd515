import { createEntryFinding } from '../validate/create-entry-finding.ts';
import { isSpdxId } from '../validate/is-spdx-id.ts';
import { suggestLicense } from '../validate/suggest-license.ts';
import type { Finding } from '../model/finding.ts';
import type { CheckInput } from './check-input.ts';

/** Reports `unknown-license`: an id of the right form that SPDX does not list. */
export function* checkUnknownLicenses({ parsedEntries }: CheckInput): Generator<Finding> {
  for (const { raw, facts } of parsedEntries)
    for (const { path, value } of facts.licenses)
      if (!isSpdxId(value))
        yield createEntryFinding(raw, {
          code: 'unknown-license',
          path,
          target: 'value',
          values: { value },
          ...suggestLicense(value),
        });
}
