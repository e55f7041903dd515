import { createEntryFinding } from '../validate/create-entry-finding.ts';
import type { Finding } from '../model/finding.ts';
import type { RawEntry } from '../model/raw-entry.ts';
import { folders } from '../read/folders.ts';
import type { CheckInput } from './check-input.ts';

/** Reports `duplicate-former-address`: an address of an older site that two entries claim, so that it could lead to either. */
export function* checkDuplicateFormerAddresses({ graph }: CheckInput): Generator<Finding> {
  const owners = new Map<string, RawEntry>();
  for (const { raw, entry } of graph.records)
    for (const [index, address] of (entry.formerUrls ?? []).entries()) {
      const key = toAddressKey(address);
      const existing = owners.get(key);
      if (existing && existing !== raw)
        yield createEntryFinding(raw, {
          code: 'duplicate-former-address',
          path: ['formerUrls', index],
          target: 'value',
          ...nameExisting(existing),
        });
      else owners.set(key, raw);
    }
}

/** What a server sees of an address. Nearly everywhere both names of a host and both forms of a path lead to one page. */
function toAddressKey(address: string): string {
  const { host, pathname, search } = new URL(address);
  const path = pathname.replace(/\/(?:index\.html)?$/, '');
  return host.replace(/^www\./, '') + path + search;
}

/** Names the entry that has the address already, unless it is closed. */
function nameExisting({ isClosed, files }: RawEntry): Pick<Finding, 'variant' | 'values'> {
  const { type, slug } = files;
  if (isClosed) return { variant: 'ofClosed' };
  return { values: { existing: type === 'site' ? 'site' : `${folders[type]}/${slug}` } };
}
