import { describe, expect, it } from 'vitest';
import type { Campaign } from '../src/index.ts';
import { createCampaignFolder, serve } from './support/command-calls.ts';
import { campaign } from './support/signers.ts';

const SCAN = ['--scan', '--state', 'memory.json', '--json'];
/** Apart from its host, which is somebody else's: nothing here is asked for. */
const WEB = 'https://';
const SERVICE = `${WEB}ko-fi.com`;
const RAIL = { id: 'spei', kind: 'clabe', enabled: true, account: '000180000000000014' } as const;

/** What a scan says of a page with a signed campaign as its data, and with some words beside it. */
async function scanWith(data: Campaign, words = '') {
  const { runCommand, keyAndSigned } = await createCampaignFolder(data);
  const { key, signed } = await keyAndSigned();
  const json = signed.replaceAll('<', String.raw`\u003c`);
  const url = await serve((_, response) => {
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      .end(
        `<!doctype html>${words}<comunal-donate trusted-key="${key}"><script type="application/json">${json}</script></comunal-donate>`,
      );
  });
  return runCommand(['verify', url, '--key', key, ...SCAN]);
}

describe('the data of a signed campaign', () => {
  it.each([
    ['a short title', { title: 'Un año de servidores', rails: [RAIL] }],
    [
      'days and amounts',
      {
        title: { es: 'Un año de servidores' },
        ends: '2026-12-31',
        goal: { amount: 120_000_00, currency: 'MXN' },
        gifts: { asOf: '2026-11-20', money: [{ amount: 612_345_600, currency: 'MXN' }] },
        rails: [RAIL],
        isTest: true,
      },
    ],
    ['every part that there is', campaign],
  ] satisfies [string, Campaign][])('raises no alarm by itself: %s', async (_, data) => {
    const { code, out } = await scanWith(data);
    expect([code, out]).toEqual([0, expect.stringContaining('"findings": []')]);
  });
});

describe('a signed value', () => {
  const holder = { ...RAIL, holder: 'Colectiva de Ejemplo' };
  const account = {
    id: 'cuenta',
    kind: 'account',
    enabled: true,
    account: 'Cuenta: 20261231',
  } as const;

  it.each([
    ['a day', { title: 'Año', ends: '2026-12-31', rails: [holder] }],
    ['an account number', { title: 'Año', rails: [account] }],
  ] satisfies [string, Campaign][])(
    'does not hide another account that contains it: %s',
    async (_, data) => {
      const { code, out } = await scanWith(data, '<p>CLABE 646180 20261231 0004</p>');
      expect([code, out]).toEqual([1, expect.stringContaining('"646180202612310004"')]);
    },
  );

  it.each(['Cuenta 20261231 (2026)', 'Cuenta: 2026 1231', '<li>Cuenta 20261231<li>2027'])(
    'is not mistaken for another account beside other numbers: %s',
    async (words) => {
      const { code } = await scanWith({ title: 'Año', rails: [account] }, `<p>${words}</p>`);
      expect(code).toBe(0);
    },
  );

  it.each([
    ['@colectiva', 'Llave Bre-B: @Colectiva', 0],
    ['@colectiva', 'Llave Bre-B: @otra', 1],
    ['300 000 0000', 'Bre-B: +57 300 000 0000', 0],
    ['300 000 0000', 'Bre-B: +57 300 000 0001', 1],
    ['001234', 'Bre-B: 001234', 0],
  ])('matches a Bre-B key however it is written: %s, “%s”', async (account, words, code) => {
    const rail = { id: 'breb', kind: 'breb', enabled: true, account } as const;
    const result = await scanWith({ title: 'Año', rails: [rail] }, `<p>${words}</p>`);
    expect([result.code, result.out.includes('"breb-key"')]).toEqual([code, code === 1]);
  });

  it.each([
    ['the front page of a service, with pages of everybody', `${SERVICE}/`, 1],
    ['a page there', `${SERVICE}/colectiva`, 0],
  ])('covers the pages below an address: %s', async (_, url, code) => {
    const data = { title: 'Año', rails: [{ id: 'kofi', kind: 'link', enabled: true, url }] };
    const words = `<a href="${SERVICE}/colectiva/tienda">Dona</a>`;
    expect((await scanWith(data as Campaign, words)).code).toBe(code);
  });
});
