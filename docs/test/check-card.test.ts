import type { CampaignRail } from '@comunal/fundraising';
import { describe, expect, it } from 'vitest';
import { checkCard } from '../src/play/check-card.ts';

const PIX_CODE =
  '00020126580014br.gov.bcb.pix0136123e4567-e12b-12d1-a456-4266554400005204000053039865802BR5913Fulano de Tal6008BRASILIA62070503***63041D3D';
const PIX_KEY = '123e4567-e12b-12d1-a456-426655440000';
const IBAN = { kind: 'iban', account: 'ES91 2100 0418 4502 0005 1332' } as const;

describe('checkCard', () => {
  it.each([IBAN, { kind: 'pix', account: PIX_CODE }] as const)(
    'takes the digits of a rail of kind $kind for checked',
    async (rail) => {
      expect(await check(rail)).toMatchObject({ isSound: true, areDigitsChecked: true });
    },
  );

  it.each([
    { kind: 'clabe', account: '000180000000000014' }, // A test account, of which a warning says so.
    { kind: 'pix', account: PIX_KEY, holder: 'Coletiva', city: 'Recife' },
    { kind: 'breb', account: '@colectiva' },
    { kind: 'account', account: 'Cuenta: 0000' },
    { kind: 'shop', label: 'Tienda de ejemplo', account: '0000 0000 0000' },
    { kind: 'link', url: 'https://dar.example/' },
    { kind: 'in-person', instructions: { es: 'Los martes.' } },
    { kind: 'copies', instructions: { es: 'Pide un libro.' } },
    { kind: 'other', instructions: { es: 'Escribe antes.' } },
  ] as const)('leaves a rail of kind $kind to two readers', async (rail) => {
    expect(await check(rail)).toMatchObject({ isSound: true, areDigitsChecked: false });
    expect(await check(IBAN, rail)).toMatchObject({ isSound: true, areDigitsChecked: false });
  });

  it('names the field in which the shop belongs', async () => {
    const { byRail } = await check({ kind: 'shop', account: '0000 0000 0000' });
    expect(byRail.get('rail-0')).toEqual([{ kind: 'missing', field: 'label' }]);
  });

  it('puts a notice at the rail that it is about', async () => {
    const { byRail, isSound } = await check({ ...IBAN, label: 'a'.repeat(201) });
    expect(byRail.get('rail-0')).toEqual([{ kind: 'notice', code: 'cut', field: 'label' }]);
    expect(isSound).toBe(false);
  });
});

function check(...rails: readonly Omit<CampaignRail, 'id' | 'enabled'>[]) {
  const campaign = {
    title: 'Campaña de prueba',
    rails: rails.map((rail, index) => ({ ...rail, id: `rail-${index}`, enabled: true })),
  };
  return checkCard(campaign, { locale: 'es', today: '2026-11-27' });
}
