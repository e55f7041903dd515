import { describe, expect, it } from 'vitest';
import { inPerson, otherWay } from '../by-hand/by-hand.ts';
import { shop } from '../shop/shop.ts';
import { account } from './account.ts';

describe('rails of labelled lines', () => {
  it('keeps the labels of an account and their order, and shows the last four digits', async () => {
    const details = account.parse('Banco: Banco de Prueba\r\nCuenta RUT :  00012345\n\n');
    expect(details).toEqual({
      lines: [
        { label: 'Banco', value: 'Banco de Prueba' },
        { label: 'Cuenta RUT', value: '00012345' },
      ],
    });
    const { rows } = await account.describe({ lines: details?.lines ?? [] });
    expect(rows[1]).toMatchObject({ label: 'custom', name: 'Cuenta RUT', lastFour: '2345' });
    expect(account.validate('00012345').problems).toMatchObject([
      { code: 'structure', position: 0 },
    ]);
    expect(account.validate('Banco: \u{202e}x').problems).toMatchObject([{ code: 'character' }]);
    expect(account.validate('a: b\n'.repeat(21)).problems).toMatchObject([{ code: 'too-long' }]);
  });

  it('requires a shop, a number and a day of the calendar for a shop', () => {
    expect(shop.parse('shop: OXXO\nreference: 0000\nexpires: 2026-12-31')).toEqual({
      shop: 'OXXO',
      reference: '0000',
      expires: '2026-12-31',
    });
    expect(shop.validate('shop: OXXO\nreference: 0\nexpires: 2026-02-30').problems).toMatchObject([
      { code: 'date', position: 24 },
    ]);
    expect(shop.validate('shop: OXXO').problems).toMatchObject([{ value: 'reference' }]);
  });

  it('accepts a sentence alone in person', () => {
    expect(inPerson.parse('Trae arroz los martes')).toEqual({ how: 'Trae arroz los martes' });
    expect(inPerson.validate('how: sí\nhow: no').problems).toMatchObject([{ code: 'repeated' }]);
  });

  it('accepts numbers under custom labels for any other way, with a warning', () => {
    const details = { how: 'Pregunta', lines: [{ label: 'Alias', value: 'colectiva.ejemplo' }] };
    expect(otherWay.parse(otherWay.create(details))).toEqual(details);
    expect(otherWay.validate('Alias: colectiva.ejemplo').warnings).toEqual([
      { code: 'no-checksum' },
    ]);
  });
});
