import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { leaveOwnAddresses, type OwnAddresses } from './own-addresses.ts';

beforeEach(() => void vi.stubEnv('LC_ALL', 'es_MX.UTF-8'));

let own: OwnAddresses;
beforeAll(() => {
  const publicDir = mkdtempSync(join(tmpdir(), 'comunal-own-'));
  mkdirSync(join(publicDir, 'archivo'));
  writeFileSync(join(publicDir, 'archivo', 'index.html'), '');
  writeFileSync(join(publicDir, 'mapa.html'), '');
  own = {
    routes: [
      { pathname: '/programas', patternRegex: /^\/programas\/$/ },
      { patternRegex: /^\/blog\/[^/]+\/$/ },
    ],
    publicDir,
    base: '/radio/',
  };
});
afterAll(() => rmSync(own.publicDir, { recursive: true }));

const check = (from: string, query = '', isOfOldSite = false) => {
  const redirect = { to: '/radio/', language: 'es', isListed: true, entry: 'events/taller' };
  const redirects = [{ ...redirect, from, query, isOfOldSite }];
  return leaveOwnAddresses({ redirects, taken: [], unreachable: [] }, own);
};

it.each(['/radio/programas/', '/radio/archivo/', '/radio/mapa.html'])(
  'refuses a former slug at %s, where something of the collective stands, and leaves out an older address',
  (from) => {
    expect(() => check(from)).toThrow(`events/taller dice que antes estaba en ${from}`);
    expect(check(from, '', true)).toEqual({
      redirects: [],
      taken: [{ entry: 'events/taller', address: from }],
      unreachable: [],
    });
  },
);

it('lets others pass, and a query of such a page', () => {
  expect(() => check('/radio/archivo/2019/')).not.toThrow();
  expect(() => check('/radio/blog/2019/')).not.toThrow();
  expect(() => check('/radio/programas/', 'p=12')).not.toThrow();
});
