import type { CheckContext } from '@comunal/schemas';
import { describe, expect, it } from 'vitest';
import { checks } from './index.ts';

const context: CheckContext = {
  today: '2026-11-25',
  languages: ['es'],
  signal: {
    aborted: false,
    throwIfAborted() {
      // never aborts
    },
    addEventListener() {
      // never aborts
    },
  },
  readFile: () => Promise.resolve({ state: 'unavailable' }),
};

async function listFindings(rails: unknown, hasPublicForm = true) {
  const [check] = checks;
  const fields = { title: 'Campaña', rails };
  const entry = { type: 'campaign', slug: 'apoyo', fields, hasPublicForm } as const;
  const findings = (await check?.check(entry, context)) ?? [];
  return findings.map(({ code, severity, path }) => `${severity} ${code} ${path.join('.')}`);
}

const rail = (kind: string, fields: object) => [
  { id: 'a', kind, label: 'Dar', enabled: true, ...fields },
];
const key = '123e4567-e12b-12d1-a456-426655440000';

describe('checkRails', () => {
  it.each([
    ['clabe', { account: '014027000005555559' }, 'error checksum rails.0.account'],
    ['clabe', { account: '01402700000555555' }, 'error length rails.0.account'],
    ['iban', { account: 'ES9121000418450200051333' }, 'error checksum rails.0.account'],
    [
      'pix',
      { account: 'no-es-llave', holder: 'Coletiva', city: 'Recife' },
      'error key rails.0.account',
    ],
    ['pix', { account: key, holder: '✊', city: 'Recife' }, 'error field rails.0.holder'],
    ['pix', { account: key, holder: 'Coletiva', city: '✊' }, 'error field rails.0.city'],
    [
      'bitcoin',
      { account: 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5' },
      'error checksum rails.0.account',
    ],
    ['monero', { account: 'no' }, 'error address rails.0.account'],
    [
      'bitcoin',
      { account: 'bitcoin:15QZqPnovHR7H4hrMJDqBEkWgHAAUvFbSb?pop=https%3aotra.example' },
      'error scheme rails.0.account',
    ],
    ['link', { url: 'https://ana:clave@dar.example/x' }, 'error password rails.0.url'],
    ['sepa', { account: 'DE00', holder: 'Colectiva' }, 'error length rails.0.account'],
    [
      'link',
      { url: 'https://paypal.com.pagos.example/colectiva' },
      'warning look-alike rails.0.url',
    ],
    ['clabe', { account: '014027000005555558', bank: 'BBVA' }, 'warning other-bank rails.0.bank'],
    ['clabe', { account: '999027000005555550' }, 'warning unknown-bank rails.0.account'],
    [
      'clabe',
      { account: '014027000005555558', city: 'Oaxaca' },
      'notice unused-field rails.0.city',
    ],
    ['clabe', { account: '000180000000000014' }, 'notice test-account rails.0.account'],
  ])('reports a rail of kind %s with %j: %s', async (kind, fields, expected) => {
    expect(await listFindings(rail(kind, fields))).toEqual([expected]);
  });

  it.each([
    ['clabe', { account: '014 027 00000555555 8', bank: 'Banco Santander Serfin' }],
    ['clabe', { account: '002180026050783855', bank: 'Citibanamex' }],
    ['pix', { account: key, holder: 'Coletiva Ação', city: 'São Paulo' }],
    ['breb', { account: '@colectiva', bank: 'Banco de Ejemplo' }],
    ['shop', { account: '4152 3138', label: 'OXXO' }],
    ['in-person', { instructions: { es: 'Los martes.' } }],
    ['clabe', { account: '1', enabled: false }],
    ['clabe', {}],
    ['offline', { account: '1' }],
    // The schema says so already.
    ['link', { url: 'http://dar.example/x' }],
  ])('accepts a rail of kind %s with %j', async (kind, fields) => {
    expect(await listFindings(rail(kind, fields))).toEqual([]);
  });

  it.each([
    ['pix', { account: '+5511999999999', holder: 'Ana', city: 'Recife' }],
    ['breb', { account: '300 000 0000' }],
  ])('warns of a personal key of kind %s where the entry has a page', async (kind, fields) => {
    const personal = rail(kind, fields);
    expect(await listFindings(personal)).toEqual(['warning personal-key rails.0.account']);
    expect(await listFindings(personal, false)).toEqual([]);
  });

  it('reports a second rail with the same id', async () => {
    const [first] = rail('in-person', { instructions: { es: 'Los martes.' } });
    expect(await listFindings([first, first])).toEqual(['error repeated-id rails.1.id']);
  });

  it.each([undefined, null, 7, [], [null], [[]], [{ enabled: true }]])(
    'reports nothing where the rails are %j',
    async (rails) => {
      expect(await listFindings(rails)).toEqual([]);
    },
  );

  it('quotes values in the details alone, never in the message', async () => {
    const account = '014027000005555559';
    const [check] = checks;
    const fields = { rails: rail('clabe', { account }) };
    const entry = { type: 'campaign', slug: 'apoyo', fields, hasPublicForm: true } as const;
    const [finding] = (await check?.check(entry, context)) ?? [];
    expect(finding?.messages.es).toBe(
      'Transferencia en México (CLABE): Los dígitos de control no coinciden: algún dígito o letra está mal.',
    );
    expect(finding?.details?.es).toContain('dice «9»; se espera «8»');
    expect(finding?.suggestion?.pt).toMatch(/^Copie/);
  });
});
