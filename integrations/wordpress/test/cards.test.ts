import { renderDonate, signCampaign, type SignedCampaign } from '@comunal/fundraising';
import { describe, expect, it } from 'vitest';
import {
  campaign,
  createCards,
  createCardsWith,
  createSigner,
  NOW_SECONDS,
  sign,
  signAnything,
} from './support/cards.ts';
import { PHP_VERSIONS, type Situation } from './support/php.ts';
import { hosts, usePlugin } from './support/plugin.ts';
import { normalizeHtml } from './support/same-html.ts';

const signer = createSigner();
const settings = { keys: [signer.publicKey] };
const html = '"html":{"es":"a"}';
const file = '"siteUrl":"","languages":["es"]';
const card = (fields: string) => `{"version":1,${file},"cards":[{"title":"",${fields}}]}`;

describe.each(PHP_VERSIONS)('cards under PHP %s', (version) => {
  const plugin = usePlugin(version);

  it.each([
    ['what is not JSON', '{', 'comunal-not-json'],
    ['a list', '[]', 'comunal-not-json'],
    ['10 MB', `{"a":"${'a'.repeat(10_000_000)}"}`, 'comunal-too-large'],
    ['many values', `{"a":[${'{},'.repeat(60_000)}1]}`, 'comunal-too-many'],
    [
      'a card of 300 kB',
      card(`"type":"event","slug":"a","html":{"es":"${'a'.repeat(300_000)}"}`),
      'comunal-card-too-large',
    ],
    [
      'a card of 6,000 tags',
      card(`"type":"event","slug":"a","html":{"en":"b","es":"${'<'.repeat(6_000)}"}`),
      'comunal-card-tags',
    ],
    [
      'a tag with 1,000 attributes',
      card(`"type":"event","slug":"a","html":{"es":"=\\"<p ${'a '.repeat(1_000)}\\">"}`),
      'comunal-card-tags',
    ],
    [
      'events of 600 kB together',
      card(
        ['a', 'b', 'c', 'd']
          .map((slug) => `"type":"event","slug":"${slug}","html":{"es":"${'a'.repeat(150_000)}"}`)
          .join('},{"title":"",'),
      ),
      'comunal-events-too-large',
    ],
    ['deep JSON', '['.repeat(10_000), 'comunal-not-json'],
    ['another version', `{"version":2,${file},"cards":[]}`, 'comunal-shape'],
    [
      'a language that is none',
      `{"version":1,${file.replace('es', 'x y')},"cards":[]}`,
      'comunal-shape',
    ],
    ['cards without languages', '{"version":1,"siteUrl":"","cards":[]}', 'comunal-shape'],
    [
      'a list of no languages',
      `{"version":1,${file.replace('"es"', '')},"cards":[]}`,
      'comunal-shape',
    ],
    ['a card in no language', card('"type":"event","slug":"a","html":{}'), 'comunal-empty-card'],
    ['a card of spaces', card('"type":"event","slug":"a","html":{"es":" "}'), 'comunal-empty-card'],
    ['a card without HTML', card('"type":"event","slug":"a"'), 'comunal-shape'],
    ['a card with a list', card('"type":"event","slug":"a","html":{"es":[]}'), 'comunal-shape'],
    ['a slug with a quote', card(`"type":"event","slug":"a\\"b",${html}`), 'comunal-shape'],
    ['a day as start', card(`"type":"event","slug":"a",${html},"starts":"2030"`), 'comunal-shape'],
    ['another document', '{"comunalSigned":"campaign","payload":{}}', 'comunal-shape'],
  ])('refuses %s, keeps the cards that are there, and remembers why', async (_, text, code) => {
    const refused = await plugin.upload(text, {}, plugin.stored);
    expect(refused.error).toBe(code);
    expect(refused.options['comunal_cards']).toEqual(plugin.stored['comunal_cards']);
    expect(refused.options['comunal_attempt']).toMatchObject({ problem: { code } });
    const { result } = await plugin.evaluate('\\Comunal\\get_attempt()', null, refused);
    expect(result).toMatchObject({ problem: expect.stringMatching(/\.$/) as string });
  });

  it('accepts a card with a long path, as that of a large QR code', async () => {
    const path = `<svg><path fill=\\"#000\\" d=\\"${'M0 0h1v1'.repeat(5_000)}\\"/></svg>`;
    const text = card(`"type":"campaign","slug":"a","html":{"es":"${path}"}`);
    expect((await plugin.upload(text)).error).toBeUndefined();
  });

  it('accepts what a trusted key signed, and tells the element which keys', async () => {
    const text = await sign(await createCards(), [signer]);
    const { error, options } = await plugin.upload(`${text}\n`, settings);
    expect(error).toBeUndefined();
    const { html } = await plugin.render('donate', { campaign: 'un-ano' }, { options });
    const signed = JSON.parse(text) as { payload: { cards: { data: SignedCampaign }[] } };
    const data = signed.payload.cards[0]?.data;
    if (!data) throw new Error('The campaign is missing.');
    const element = { locale: 'es', element: true, today: '2030-03-01', key: signer.publicKey };
    expect(normalizeHtml(html)).toBe(normalizeHtml(await renderDonate(data, element)));
  });

  it('refuses what others signed, nobody signed, somebody changed, and what expired', async () => {
    const stranger = createSigner();
    const dates = { issuedAt: '2030-02-01T00:00:00Z', expiresAt: '2030-08-01T00:00:00Z' };
    const cards = await createCards();
    const theirs = await createCardsWith(await signCampaign(campaign, [stranger], dates));
    const own = await createCardsWith(await signCampaign(campaign, [signer], dates));
    const good = await sign(cards, [signer]);
    const expiresAt = '2030-02-28T00:00:00Z';
    for (const [text, code] of [
      [JSON.stringify(cards), 'comunal-not-signed'],
      [await sign(cards, [stranger]), 'comunal-other-key'],
      // Another's campaign in a file that a trusted key signed.
      [await signAnything(theirs, [signer]), 'comunal-other-key'],
      [await signAnything(cards, [signer]), 'comunal-not-signed'],
      [await signAnything(own, []), 'comunal-not-signed'],
      [good.replace('taller', 'tallar'), 'comunal-changed'],
      [good.replace('"sequence":1896134400', '"sequence":1896134401'), 'comunal-changed'],
      [good.replace('{"comunalSigned"', '{ "comunalSigned"'), 'comunal-form'],
      [good.replace('"name":"cards"', '"name":"cards","name":"cards"'), 'comunal-form'],
      [good.replace('"comunalSigned":"cards"', '"comunalSigned":"manifest"'), 'comunal-form'],
      [good.replace('"version":1', '"version":1.5'), 'comunal-changed'],
      [good.replace('"version":1', '"version":1.0'), 'comunal-form'],
      [await sign(cards, [signer], { expiresAt }), 'comunal-expired'],
    ] as const)
      expect((await plugin.upload(text, settings)).error, code).toBe(code);
  });

  it('accepts no file that is older than the last one, and shows none that has expired', async () => {
    const cards = await createCards();
    const { options } = await plugin.upload(await sign(cards, [signer], { sequence: 7 }), settings);
    const older = await sign(cards, [signer], { sequence: 6 });
    expect((await plugin.upload(older, settings, options)).error).toBe('comunal-older');
    const late = { options, time: Date.UTC(2030, 7, 2) / 1_000 };
    expect((await plugin.render('events', {}, late)).html).toBe('');
    const { html } = await plugin.render('events', {}, { ...late, can: true });
    // As the site writes dates.
    expect(normalizeHtml(html)).toContain('valid until 2030-08-01 00:00.');
  });

  it('tells administrators from 30 days before that the cards expire, and after', async () => {
    const cards = await createCardsWith(
      await signCampaign(campaign, [signer], {
        issuedAt: '2030-02-01T00:00:00Z',
        expiresAt: '2030-06-01T00:00:00Z',
      }),
    );
    const { options } = await plugin.upload(await signAnything(cards, [signer]), settings);
    const notify = async (month: number, day: number, situation: Situation) => {
      const time = Date.UTC(2030, month - 1, day) / 1_000;
      const render = '\\Comunal\\render_expiry_notice()';
      return (await plugin.evaluate(render, null, { can: true, time, ...situation })).printed;
    };
    expect(await notify(5, 1, { options })).toBe('');
    expect(await notify(5, 3, { options })).toContain(
      'The campaign “un-ano” expires on 2030-06-01 00:00.',
    );
    const late = await notify(7, 3, { options });
    expect(late).toContain('The campaign “un-ano” expired on 2030-06-01 00:00,');
    expect(late).toContain('The cards expire on 2030-08-01 00:00.');
    const after = await notify(8, 2, { options });
    expect(after).toContain('The cards expired on 2030-08-01 00:00,');
    expect(after).not.toContain('un-ano');
    expect(await notify(8, 2, { options, can: false })).toBe('');
    // Without keys no signature is asked for.
    expect(await notify(8, 2, { options: { ...options, comunal_settings: {} } })).toBe('');
    expect(await notify(8, 2, { options: plugin.stored })).toBe('');
    const { result } = await plugin.evaluate('$GLOBALS["comunal_test"]["actions"]', null);
    expect(result).toContainEqual(['admin_notices', 'Comunal\\render_expiry_notice']);
  });

  it('accepts only what was signed under the name “cards”, by whose sequence its age is known', async () => {
    const named = await sign(await createCards(), [signer], { name: '7', sequence: 9 });
    expect((await plugin.upload(named, settings)).error).toBe('comunal-other-name');
  });

  it('says what was wrong in the language of whoever reads it', async () => {
    const own = await signCampaign(campaign, [createSigner()], {
      issuedAt: '2030-02-01T00:00:00Z',
      expiresAt: '2030-08-01T00:00:00Z',
    });
    const text = await signAnything(await createCardsWith(own), [signer]);
    const { options } = await plugin.evaluate(`\\Comunal\\accept_cards( $input, '' )`, text, {
      time: NOW_SECONDS,
      options: { comunal_settings: settings },
      mark: 'en: ',
    });
    const read = { options, mark: 'es: ' };
    const { result } = await plugin.evaluate('\\Comunal\\get_attempt()', null, read);
    expect(result).toMatchObject({
      problem: expect.stringMatching(
        /^es: The campaign “un-ano”: es: None of the trusted keys/,
      ) as string,
    });
  });

  it('counts no sequence, and reports a mistake, where the database keeps no cards', async () => {
    const outcome = await plugin.evaluate(
      `\\Comunal\\accept_cards( $input, '' )`,
      await sign(await createCards(), [signer]),
      {
        time: NOW_SECONDS,
        options: { ...plugin.stored, comunal_settings: { hosts, ...settings } },
        unwritable: ['comunal_cards'],
      },
    );
    expect(outcome.result).toMatchObject({ error: 'comunal-not-stored' });
    expect(outcome.options['comunal_sequence']).toBeUndefined();
    expect(outcome.options['comunal_attempt']).toMatchObject({
      problem: { code: 'comunal-not-stored' },
    });
  });

  it('shows no campaign whose own signature has expired', async () => {
    const dates = { issuedAt: '2030-02-01T00:00:00Z', expiresAt: '2030-04-01T00:00:00Z' };
    const cards = await createCardsWith(await signCampaign(campaign, [signer], dates));
    const text = await signAnything(cards, [signer]);
    const { options, error } = await plugin.upload(text, settings);
    expect(error).toBeUndefined();
    const block = { campaign: 'un-ano' };
    const late = { options, time: Date.UTC(2030, 4, 1) / 1_000 };
    expect((await plugin.render('donate', block, { options })).html).toMatch(/^<comunal-donate/);
    expect((await plugin.render('donate', block, late)).html).toBe('');
    expect((await plugin.render('donate', block, { ...late, can: true })).html).toMatch(
      /comunal-error/,
    );
  });

  it.each([
    ['JSON that ends early', { file: '{"version":1' }],
    ['a number as file', { file: 7 }],
    ['a file without cards', { file: '{}' }],
    ['a card without HTML', { file: card('"type":"event","slug":"a"') }],
    ['nothing else', undefined],
  ])('says that the database is damaged: %s', async (_, change) => {
    const good = plugin.stored['comunal_cards'] as object;
    const comunal_cards = change ? { ...good, ...change } : 'a';
    const options = { ...plugin.stored, comunal_cards };
    expect((await plugin.render('events', {}, { options })).html).toBe('');
    const { html } = await plugin.render('events', {}, { options, can: true });
    expect(html).toContain('The stored cards cannot be read');
    const page = await plugin.evaluate('\\Comunal\\render_cards_state()', null, { options });
    expect(page.printed).toContain('The stored cards cannot be read');
  });

  it('shows no cards from before there were keys, unless these signed them', async () => {
    const changed = (options: object) => ({
      time: NOW_SECONDS,
      options: { ...options, comunal_settings: { hosts, ...settings } },
    });
    const unsigned = await plugin.evaluate(
      '\\Comunal\\apply_settings()',
      null,
      changed(plugin.stored),
    );
    const { options } = unsigned;
    expect((await plugin.render('events', {}, { options })).html).toBe('');
    const { html } = await plugin.render('events', {}, { options, can: true });
    expect(html).toContain('The trusted keys were changed');
    const page = await plugin.evaluate('\\Comunal\\render_cards_state()', null, { options });
    expect(page.printed).toContain('It is not signed');
    expect(page.printed).toContain('The trusted keys were changed');
    expect(page.printed).not.toMatch(/stay|Nothing was verified/);
    const before = await plugin.evaluate('\\Comunal\\render_cards_state()', null, {
      options: plugin.stored,
    });
    expect(before.printed).toContain('Nothing was verified');

    const signed = await plugin.upload(await sign(await createCards(), [signer]));
    const checked = await plugin.evaluate(
      '\\Comunal\\apply_settings()',
      null,
      changed(signed.options),
    );
    expect((await plugin.render('events', {}, { options: checked.options })).html).toMatch(/^<ul/);
  });
});
