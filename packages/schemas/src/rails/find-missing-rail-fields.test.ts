import { expect, it } from 'vitest';
import { findMissingRailFields } from './find-missing-rail-fields.ts';
import type { RailKind } from './rail-kinds.ts';

const listMissing = (kind: RailKind, fields: Readonly<Record<string, unknown>>): string[] =>
  findMissingRailFields({ kind, ...fields }).map(({ field, reason }) => `${field} (${reason})`);

it.each([
  ['clabe', {}, ['account (kind)']],
  ['clabe', { account: '   ' }, ['account (kind)']],
  ['clabe', { account: '000180000000000014' }, []],
  ['pix', { account: 'a@b.example' }, ['holder (pix-key)', 'city (pix-key)']],
  ['pix', { account: 'a@b.example', holder: { pt: 'Coletiva' }, city: 'Recife' }, []],
  ['pix', { account: ' 00020126580014br.gov.bcb.pix013600000000-0000…' }, []],
  ['pix', { account: '00020126094', holder: 'Coletiva' }, ['city (pix-key)']],
  ['sepa', { account: 'DE89370400440532013000' }, ['holder (sepa-account)']],
  ['sepa', { account: 'BCD\n002' }, []],
  ['link', { account: 'https://dar.example' }, ['url (kind)']],
  ['in-person', { instructions: {} }, ['instructions (kind)']],
  ['copies', { instructions: { es: 'Pide un libro.' } }, []],
  ['other', { account: 'Alias: colectiva.ejemplo' }, []],
  ['other', { instructions: null }, ['instructions (kind)']],
] as const)('reports what a rail of kind %s with %j lacks: %j', (kind, fields, expected) => {
  expect(listMissing(kind, fields)).toEqual(expected);
});
