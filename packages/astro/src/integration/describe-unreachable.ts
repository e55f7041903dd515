import type { Redirect, UnreachableAddress } from '../lib/former-addresses.ts';

const REASONS: Readonly<Record<UnreachableAddress['reason'], string>> = {
  'other-host': 'another host: let that host lead here',
  'outside-base': 'outside of the folder that the site stands in',
  'unusable-path': 'a path that no file can have',
  'no-page': 'no page shows the entry',
};

/**
 * Describes, in a line each, the former addresses that lead nowhere.
 *
 * @param unanswered - Redirects of a query that no server is told of.
 */
export function describeUnreachable(
  unreachable: readonly UnreachableAddress[],
  unanswered: readonly Redirect[],
): readonly string[] {
  return [
    ...unreachable.map(({ address, entry, reason }) => describe(entry, address, REASONS[reason])),
    ...unanswered.map(({ entry, from, query }) =>
      describe(entry, `${from}?${query}`, 'only a .htaccess or a Caddyfile can tell queries apart'),
    ),
  ];
}

function describe(entry: string, address: string, reason: string): string {
  return `${entry}: nothing leads here from ${address} (${reason})`;
}
