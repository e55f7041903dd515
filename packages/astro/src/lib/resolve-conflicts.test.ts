import { beforeEach, expect, it, vi } from 'vitest';
import type { Redirect } from './former-addresses.ts';
import { resolveConflicts } from './resolve-conflicts.ts';

beforeEach(() => void vi.stubEnv('LC_ALL', 'es_MX.UTF-8'));

const addresses = new Set(['/', '/quienes-somos/', '/actividades/taller/', '/actividades/charla/']);
const redirect = (changes: Partial<Redirect>): Redirect => ({
  from: '/2019/taller/',
  query: '',
  to: '/actividades/taller/',
  language: 'es',
  isListed: true,
  entry: 'events/taller',
  ...changes,
});
const ofTalk = { to: '/actividades/charla/', entry: 'events/charla' };

it('refuses a former slug at which another page stands, and names the entry', () => {
  expect(() => resolveConflicts([redirect({ from: '/quienes-somos/' })], addresses)).toThrow(
    'events/taller dice que antes estaba en /quienes-somos/, donde hay otra página',
  );
});

it('leaves out an address of an older site at which another page stands, and says which', () => {
  const old = redirect({ from: '/quienes-somos/', isOfOldSite: true });
  expect(resolveConflicts([old, redirect({})], addresses)).toEqual({
    redirects: [redirect({})],
    taken: [{ entry: 'events/taller', address: '/quienes-somos/' }],
  });
});

it('refuses a former address that two entries claim, and names both', () => {
  expect(() => resolveConflicts([redirect({}), redirect(ofTalk)], addresses)).toThrow(
    'events/taller y events/charla dicen que antes estaban en /2019/taller/.',
  );
});

it.each([
  ['en_GB.UTF-8', 'events/taller says that its address was'],
  ['pt_BR.UTF-8', 'events/taller diz que antes estava em'],
])('speaks to whoever builds in the language of the environment, %s', (locale, text) => {
  vi.stubEnv('LC_ALL', locale);
  expect(() => resolveConflicts([redirect({ from: '/quienes-somos/' })], addresses)).toThrow(text);
});

it('takes addresses that differ in their query for two', () => {
  const redirects = [redirect({ query: 'p=1' }), redirect({ query: 'p=2', ...ofTalk })];
  expect(resolveConflicts(redirects, addresses)).toEqual({ redirects, taken: [] });
});

it('makes no page for an address that the entry still has, or has named twice', () => {
  const same = redirect({ from: '/actividades/taller/' });
  expect(resolveConflicts([same, redirect({}), redirect({})], addresses)).toEqual({
    redirects: [redirect({})],
    taken: [],
  });
});

it('lets the query of the home page lead elsewhere', () => {
  const redirects = [redirect({ from: '/', query: 'p=12' })];
  expect(resolveConflicts(redirects, addresses)).toEqual({ redirects, taken: [] });
});
