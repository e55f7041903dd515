import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { railKindNames } from '@comunal/schemas/rails';
import { createCampaignView, describeRail, type Campaign } from '../src/index.ts';
import { campaign } from './support/signers.ts';

const options = { today: '2026-11-25', locale: 'es' };

describe('createCampaignView', () => {
  it('shows goal, totals with date and source, costs, milestones, kind, time and days left', () => {
    const view = createCampaignView(campaign, options);
    expect(view).toMatchObject({
      title: { text: 'Un año de servidores', language: 'es' },
      state: 'running',
      isTest: true,
      daysLeft: 36,
      goal: { text: '$120,000\u{a0}MXN' },
      raised: [
        { money: { currency: 'MXN', text: '$61,234.56\u{a0}MXN' }, percent: 51 },
        { money: { currency: 'EUR', text: '€250' } },
      ],
      asOf: '2026-11-20',
      source: { text: 'Asamblea de noviembre', language: 'es' },
      hours: 12,
      costTotals: [
        { per: 'month', money: { text: '$3,800.50\u{a0}MXN' } },
        { per: 'year', money: { currency: 'EUR' } },
      ],
      milestones: [{ isReached: true }],
      needs: [{ kind: 'time', isCovered: false, where: { text: 'Oaxaca' }, precision: 'locality' }],
      notices: [],
    });
    expect(view.raised[1]).not.toHaveProperty('percent'); // euros are no part of a goal in pesos
    expect(view.rails.map(({ id, kind }) => [id, kind])).toEqual([
      ['clabe', 'clabe'],
      ['btc', 'bitcoin'],
      ['pagina', 'link'],
      ['mano', 'in-person'],
    ]);
  });

  it('uses the requested language, or names the one that it falls back to', () => {
    expect(createCampaignView(campaign, { ...options, locale: 'pt' })).toMatchObject({
      title: { text: 'Um ano de servidores', language: 'pt' },
      summary: { language: 'es' },
      goal: { text: 'MX$\u{a0}120.000' },
    });
  });

  it.each([
    ['2026-12-31', 'running', 0],
    ['2027-01-01', 'ended', undefined],
  ])('is on %s in the state %s', (today, state, daysLeft) => {
    const view = createCampaignView(campaign, { ...options, today });
    expect([view.state, view.daysLeft]).toEqual([state, daysLeft]);
  });

  it.each([
    ['es', 'ARS', '$ 1.234,50 ARS'],
    ['es-AR', 'ARS', '$ 1.234,50 ARS'],
    ['es-MX', 'MXN', '$1,234.50 MXN'],
    ['es', 'COP', '$ 1.234,50 COP'],
    ['es', 'EUR', '1234,50 €'],
    ['pt', 'EUR', '1234,50 €'],
    ['en', 'MXN', 'MX$1,234.50'],
    ['es-AR', 'MXN', '$ 1.234,50 MXN'],
    ['es-u-nu-latn', 'CLP', '$123.450 CLP'],
    ['es-EC', 'USD', '$1.234,50 USD'],
    ['pt', 'BRL', 'R$ 1.234,50'],
    ['es', 'ZZZ', 'ZZZ 1,234.50'],
    ['es', 'toString', undefined],
  ])('formats money in %s for the home region of %s: %s', (locale, currency, text) => {
    const goal = { amount: 123_450, currency };
    const view = createCampaignView({ title: 'x', goal }, { ...options, locale });
    expect(view.goal?.text.replaceAll(/\s/g, ' ')).toBe(text);
  });

  it('counts yen and dinars in their own minor units', () => {
    const of = (currency: string) =>
      createCampaignView(
        { title: 'x', goal: { amount: 1_000, currency } },
        { ...options, locale: 'en' },
      ).goal?.text;
    expect([of('JPY'), of('KWD')]).toEqual(['JP¥1,000', 'KWD\u{a0}1']);
  });

  it('shows no donor, wherever a file puts them', () => {
    const donors = ['Ana Persona', 'Berta Persona'];
    const view = createCampaignView(
      {
        ...campaign,
        donors,
        gifts: { ...campaign.gifts, asOf: '2026', donors, count: 2, list: donors },
      } as Campaign,
      options,
    );
    expect(JSON.stringify(view)).not.toContain('Persona');
    expect(view.giftCount).toBe(2);
  });

  it('hides a place whose precision is hidden or missing', () => {
    const need = { kind: 'thing', label: 'Arroz', where: 'Calle Falsa 1' } as const;
    const view = createCampaignView(
      { title: 'x', needs: [need, { ...need, precision: 'hidden' }] },
      options,
    );
    expect(JSON.stringify(view)).not.toContain('Falsa');
  });
});

describe('a hostile campaign', () => {
  it('is cut at ten megabytes and a thousand rails, with notices', () => {
    const long = '\u{202e}<script>alert(1)</script>'.repeat(400_000);
    const rails = Array.from({ length: 1_000 }, (_, index) => ({
      id: `r-${index}`,
      kind: 'clabe' as const,
      enabled: true,
      account: long,
      label: long,
    }));
    const view = createCampaignView(
      { title: long, summary: { es: long }, rails, gifts: { asOf: long, inKind: [long] } },
      options,
    );
    expect(JSON.stringify(view).length).toBeLessThan(40_000);
    expect(JSON.stringify(view)).not.toContain('\u{202e}');
    expect(view.rails).toHaveLength(30);
    expect(view.rails[0]?.code).toBe('');
    expect(view.notices).toContainEqual({ code: 'too-many', path: 'rails' });
    expect(view.notices).toContainEqual({ code: 'cut', path: 'title' });
  });

  it('shows no invalid amounts', () => {
    for (const amount of [-1, 1.5, Number.NaN, Infinity, 2 ** 60, '100', null]) {
      const goal = { amount, currency: 'MXN' } as never;
      const view = createCampaignView(
        { title: 'x', goal, gifts: { asOf: '2026', money: [goal] } },
        options,
      );
      expect(view).not.toHaveProperty('goal');
      expect([view.raised, view.notices.length]).toEqual([[], 2]);
    }
    const zero = createCampaignView(
      {
        title: 'x',
        goal: { amount: 0, currency: 'MXN' },
        gifts: { asOf: '2026', money: [{ amount: 5, currency: 'MXN' }] },
      },
      options,
    );
    expect(zero.raised[0]).not.toHaveProperty('percent');
  });

  it.each([
    null,
    undefined,
    7,
    'x',
    [],
    { rails: {} },
    { rails: [null, 7, 'x'] },
    JSON.parse('{"__proto__":{"title":"x"}}'),
  ])('gives a view even where it is %j', (value) => {
    expect(createCampaignView(value as Campaign, options).rails).toEqual([]);
  });

  it('cannot give two rails the same id, nor a rail an unknown kind', () => {
    const rail = { id: 'a', kind: 'in-person' as const, enabled: true };
    const view = createCampaignView(
      {
        title: 'x',
        rails: [
          rail,
          rail,
          { ...rail, id: 'b', kind: 'constructor' as never },
          { ...rail, id: '<b>' },
        ],
      },
      options,
    );
    expect(view.rails).toHaveLength(1);
    expect(view.notices.map(({ path }) => path)).toEqual([
      'rails.1.id',
      'rails.2.kind',
      'rails.3.id',
    ]);
  });

  it('has its links rejected or flagged', async () => {
    const rails = ['javascript:alert(1)', 'https://1iberapay.example/x'].map((url, at) => ({
      id: `l${at}`,
      kind: 'link' as const,
      enabled: true,
      url,
    }));
    const described = await Promise.all(
      createCampaignView({ title: 'x', rails }, options).rails.map(describeRail),
    );
    expect(described).toMatchObject([
      { ok: false, problems: [{ code: 'scheme' }] },
      {
        ok: true,
        description: { warnings: [{ code: 'look-alike' }, { code: 'unknown-service' }] },
      },
    ]);
  });

  it('rejects an invalid day and an invalid language', () => {
    const bad = expect.objectContaining({ code: 'bad-option' }) as Error;
    expect(() => createCampaignView(campaign, { ...options, today: 'hoy' })).toThrow(bad);
    expect(() => createCampaignView(campaign, { ...options, locale: '<b>' })).toThrow(bad);
  });
});

describe('describeRail', () => {
  it('describes each rail, and marks those that are tests', async () => {
    const { rails } = createCampaignView(campaign, options);
    const described = await Promise.all(rails.map(describeRail));
    expect(described.map((rail) => rail.ok && [rail.description.kind, rail.isTest])).toEqual([
      ['clabe', true],
      ['bitcoin', true],
      ['link', false],
      ['in-person', false],
    ]);
  });

  it('never throws, whatever a file holds', async () => {
    const key = '123e4567-e12b-12d1-a456-426655440000';
    const anyText = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(key, '👋'.repeat(20), `${'a'.repeat(24)}👋`, 'a: b', '\n', ' '),
    );
    const anyRail = fc.record({
      kind: fc.constantFrom(...railKindNames, 'pix' as const), // a key of Pix has the most branches
      account: fc.oneof(anyText, fc.constant(key)),
      url: anyText,
      label: anyText,
      holder: anyText,
      city: anyText,
      instructions: fc.record({ es: anyText }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(anyRail, { maxLength: 4 }), async (inputs) => {
        const rails = inputs.map((rail, index) => ({ ...rail, id: `r${index}`, enabled: true }));
        const view = createCampaignView({ title: 'x', rails }, options);
        const described = await Promise.all(view.rails.map(describeRail));
        expect(described).toHaveLength(inputs.length);
      }),
      { numRuns: 300 },
    );
  });

  it('composes a SEPA code of an account and a holder', async () => {
    const account = 'de89 3704 0044 0532 0130 00';
    const rail = { id: 'sepa', kind: 'sepa' as const, enabled: true, account };
    const { rails } = createCampaignView(
      {
        title: 'x',
        rails: [
          { ...rail, holder: 'Colectiva' },
          { ...rail, id: 'alone' },
        ],
      },
      options,
    );
    expect(await Promise.all(rails.map(describeRail))).toMatchObject([
      {
        ok: true,
        description: { qr: { text: expect.stringContaining('DE89370400440532013000') } },
      },
      { ok: false, problems: [{ code: 'missing', value: 'holder' }] },
    ]);
  });

  it('composes the number of a shop with the name of the shop', async () => {
    const rail = { id: 'oxxo', kind: 'shop' as const, enabled: true, account: '0000 0000' };
    const { rails } = createCampaignView(
      { title: 'x', rails: [{ ...rail, label: 'OXXO' }] },
      options,
    );
    expect(await Promise.all(rails.map(describeRail))).toMatchObject([
      {
        ok: true,
        description: {
          rows: [
            { label: 'shop', text: 'OXXO' },
            { label: 'reference', text: '0000 0000' },
          ],
        },
      },
    ]);
  });

  it('composes a Pix code of a key, a holder and a city', async () => {
    const key = '123e4567-e12b-12d1-a456-426655440000';
    const rail = { id: 'pix', kind: 'pix' as const, enabled: true, account: key };
    const view = (more: object) =>
      createCampaignView({ title: 'x', rails: [{ ...rail, ...more }] }, options).rails.map(
        describeRail,
      );
    const [made] = await Promise.all(view({ holder: 'Coletiva', city: 'Recife' }));
    expect(made).toMatchObject({ ok: true, description: { qr: { isPayment: true } } });
    const [alone] = await Promise.all(view({}));
    expect(alone).toMatchObject({ ok: false, problems: [{ value: 'holder' }, { value: 'city' }] });
  });
});
