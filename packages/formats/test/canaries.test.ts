import { canariesIn, canariesOf } from '@comunal/test-kit/content-graph';
import { NotPublicError, type PublicEntry } from '@comunal/schemas';
import { describe, expect, it } from 'vitest';
import * as cards from '../src/cards/index.ts';
import * as formats from '../src/index.ts';
import { NotListedError, type PublicLookup } from '../src/index.ts';
import { generateEntries } from './support/generate-entries.ts';
import { listOutputs } from './support/outputs.ts';

const { entries, unlisted, closed, lookup, secrets } = generateEntries(2000);
const outputs = listOutputs(lookup);

/** The canaries in what an output writes. Lines of calendars go on after a space, and amounts of money get a point. */
function findCanaries(text: string): ReadonlySet<string> {
  const unfolded = text.replaceAll('\r\n ', '').replaceAll(String.raw`\r\n `, '');
  return new Set(canariesIn(unfolded).map(withoutPoints));
}
const withoutPoints = (canary: string): string => canary.replaceAll('.', '');

describe('every output', () => {
  it('is one that these tests know', () => {
    const known = new Set(outputs.map(({ name }) => name));
    const names = [...Object.keys(formats), ...Object.keys(cards)];
    const exported = names.filter((name) => /^(to[A-Z]|render[A-Z]|exportFiles$)/.test(name));
    expect(exported.filter((name) => !known.has(name))).toEqual([]);
  });

  it('holds no canary of closed entries, private fields and what waits for a consent', () => {
    const closedCanaries = new Set([...secrets].map(withoutPoints));
    const inClosed = findCanaries(JSON.stringify(closed));
    const isClosed = (canary: string) => closedCanaries.has(canary);
    expect([...inClosed].filter(isClosed).length).toBeGreaterThan(5_000);
    for (const { name, types, write } of outputs) {
      const canaries = findCanaries(write(entries));
      const leaks = [...canaries].filter(isClosed);
      expect(leaks, `${name} of ${types.join(', ')}`).toEqual([]);
      // An output without a canary would show nothing: what is public is there.
      expect(canaries.size, `${name} of ${types.join(', ')}`).toBeGreaterThan(20);
    }
  });

  it('names nobody whose entry is not listed any more', () => {
    const names = new Set(
      entries.flatMap((entry) => ('name' in entry ? canariesOf(entry.name) : [])),
    );
    const lookupUnlisted: PublicLookup = (type, slug) => {
      const entry = lookup(type, slug);
      return entry && { ...entry, visibility: 'unlisted' };
    };
    for (const { name, types, write } of listOutputs(lookupUnlisted)) {
      if (types.some((type) => ['organization', 'person', 'service'].includes(type))) continue;
      const leaks = [...findCanaries(write(entries))].filter((canary) => names.has(canary));
      expect(leaks, `${name} of ${types.join(', ')}`).toEqual([]);
    }
  });

  it('refuses unlisted entries', () => {
    for (const { name, types, write } of outputs) {
      if (name === 'exportFiles') continue; // it asks its source for lists, which hold none
      const ofType = unlisted.filter(({ type }) => types.includes(type));
      expect(ofType.length, name).toBeGreaterThan(0);
      expect(() => write(ofType.slice(0, 1)), name).toThrow(NotListedError);
    }
  });

  it('refuses closed entries that are handed over as public ones', () => {
    for (const { name, types, write } of outputs) {
      const lie = closed
        .filter(({ type }) => types.includes(type))
        .map((entry) => ({ ...entry, '~public': true }) as unknown as PublicEntry);
      expect(lie.length, name).toBeGreaterThan(0);
      expect(() => write(lie), name).toThrow(NotPublicError);
    }
  });
});
