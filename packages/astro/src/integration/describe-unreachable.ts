import { buildTexts } from '../lib/build-texts.ts';
import type { Redirect, UnreachableAddress } from '../lib/former-addresses.ts';

const REASONS = {
  'other-host': 'build:formerAddress.reason.otherHost',
  'outside-base': 'build:formerAddress.reason.outsideBase',
  'unusable-path': 'build:formerAddress.reason.unusablePath',
  'no-page': 'build:formerAddress.reason.noPage',
} as const satisfies Readonly<Record<UnreachableAddress['reason'], string>>;

/**
 * Describes, in a line each, the former addresses that lead nowhere.
 *
 * @param unanswered - Redirects of a query that no server is told of.
 */
export function describeUnreachable(
  unreachable: readonly UnreachableAddress[],
  unanswered: readonly Redirect[],
): readonly string[] {
  const { t } = buildTexts();
  const describe = (entry: string, address: string, reason: string): string =>
    t('build:formerAddress.unreachable', { entry, address, reason });
  return [
    ...unreachable.map(({ address, entry, reason }) =>
      describe(entry, address, t(REASONS[reason])),
    ),
    ...unanswered.map(({ entry, from, query }) =>
      describe(entry, `${from}?${query}`, t('build:formerAddress.reason.query')),
    ),
  ];
}
