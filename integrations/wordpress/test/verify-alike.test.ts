import {
  canonicalJson,
  serializeSigned,
  signCampaign,
  verifyCampaign,
  verifyCards,
  type Campaign,
  type SignedCards,
} from '@comunal/fundraising';
import { describe, expect, it } from 'vitest';
import {
  campaign,
  createCards,
  createCardsWith,
  createSigner,
  sign,
  signAnything,
} from './support/cards.ts';
import { PHP_VERSIONS } from './support/php.ts';
import { usePlugin } from './support/plugin.ts';

const signer = createSigner();
const stranger = createSigner();
const keys = [signer.publicKey];
const now = '2030-03-01T00:00:00Z';
const dates = { issuedAt: '2030-02-01T00:00:00Z', expiresAt: '2030-08-01T00:00:00Z' };

const cards = await createCards();
const good = await sign(cards, [signer]);
const event = {
  type: 'event',
  slug: 'taller',
  title: { es: 'Taller' },
  html: { es: '<p>Taller</p>' },
  starts: '2030-03-15T16:00:00Z',
  over: '2030-03-15T18:00:00Z',
};
/** Cards with one activity, which the trusted key signed as it is. */
const withEvent = (fields: object) =>
  signAnything({ ...cards, cards: [{ ...event, ...fields }] }, [signer]);
const withFile = (fields: object) =>
  signAnything({ ...cards, cards: [event], ...fields }, [signer]);
const withCampaign = (data: unknown) =>
  signAnything({ ...cards, cards: [{ ...event, type: 'campaign', data }] }, [signer]);
const signedCampaign = await signCampaign(campaign, [signer], dates);
/** Changes signed cards without signing them again. */
const change = (changed: (file: SignedCards) => object) =>
  canonicalJson(changed(JSON.parse(good) as SignedCards));
const own = await createCardsWith(signedCampaign);
const parse = (text: string): unknown => JSON.parse(text);

const accepted = [
  ['as they are', good],
  ['with a line end', `${good}\n`],
  ['with a line end of Windows', `${good}\r\n`],
  ['with fields of a later version', await withFile({ later: [{ a: null }] })],
  ['with a type of a later version', await withEvent({ type: 'video', data: 7 })],
  ['with a language that few people speak', await withEvent({ html: { 'tzh-Latn-MX': '<p>' } })],
  ['with a title in all languages', await withEvent({ title: 'Taller' })],
  ['with neither start nor end', await withEvent({ starts: undefined, over: undefined })],
  ['with hours in fractions', await sign({ ...cards, cards: [withHours(12.5)] }, [signer])],
  ['with hours in thirds', await sign({ ...cards, cards: [withHours(1 / 3)] }, [signer])],
  ['with two signers', await sign(cards, [signer, stranger])],
  ['with the name of a prototype', await withFile({ x: parse('{"__proto__":{"toString":1}}') })],
] as const;

const refused = [
  ['unsigned', JSON.stringify(cards)],
  ['without signatures', change((file) => ({ ...file, signatures: [] }))],
  ['by somebody else', await sign(cards, [stranger])],
  [
    'with a signer twice',
    change((file) => ({ ...file, signatures: [...file.signatures, ...file.signatures] })),
  ],
  [
    'with more in a signature',
    change((file) => ({ ...file, signatures: [{ ...file.signatures[0], a: 1 }] })),
  ],
  [
    'with 21 signers',
    await sign(cards, [signer]).then((text) =>
      text.replace(/\}\]\}$/, `},${'{"key":"A","signature":"A"},'.repeat(20).slice(0, -1)}]}`),
    ),
  ],
  ['with a signature that is none', change((file) => ({ ...file, signatures: ['A'] }))],
  [
    'with a key that lets all pass',
    change((file) => ({
      ...file,
      signatures: [...file.signatures, { key: 'A'.repeat(43), signature: 'A'.repeat(86) }],
    })),
  ],
  ['changed', good.replace('taller', 'tallar')],
  ['with another sequence', change((file) => ({ ...file, sequence: file.sequence + 1 }))],
  ['with a sequence in a fraction', change((file) => ({ ...file, sequence: 1.5 }))],
  ['with a field beside', change((file) => ({ ...file, more: 1 }))],
  ['without a date', change(({ expiresAt: _, ...file }) => file)],
  ['until a day that is none', change((file) => ({ ...file, expiresAt: '2031-02-30T00:00:00Z' }))],
  [
    'that have expired',
    await sign(cards, [signer], { ...dates, expiresAt: '2030-02-02T00:00:00Z' }),
  ],
  ['that expired now', await sign(cards, [signer], { ...dates, expiresAt: now })],
  ['as another kind', good.replace('"comunalSigned":"cards"', '"comunalSigned":"campaign"')],
  ['signed as a campaign', serializeSigned(signedCampaign)],
  ['with NaN', good.replace('"version":1', '"version":NaN')],
  ['with a number written otherwise', good.replace('"version":1', '"version":1.0')],
  [
    'with a number that is rounded',
    await withFile({ x: 1 }).then((text) => text.replace('"x":1', '"x":9007199254740993')),
  ],
  ['with a name twice', good.replace('"name":"cards"', '"name":"cards","name":"cards"')],
  ['with a space', good.replace('{', '{ ')],
  ['with two line ends', `${good}\n\n`],
  ['with escapes that are not needed', good.replace('taller', String.raw`\u0074aller`)],
  ['of 10 MB', good + 'a'.repeat(10_000_000)],
  [
    'of 70 levels',
    await withFile({ x: parse('['.repeat(50) + ']'.repeat(50)) }).then((text) =>
      text
        .replace(`"x":${'['.repeat(50)}`, `"x":${'['.repeat(70)}`)
        .replace(']'.repeat(50), ']'.repeat(70)),
    ),
  ],
  ['of another version', await withFile({ version: 2 })],
  ['without an address', await withFile({ siteUrl: undefined })],
  ['in no language', await withFile({ languages: [] })],
  ['without languages', await withFile({ languages: undefined })],
  ['in a language that is none', await withFile({ languages: ['"><script>'] })],
  ['without a list', await withFile({ cards: { 0: event } })],
  ['with a card that is none', await withFile({ cards: [null] })],
  ['with a list as type', await withEvent({ type: ['event'] })],
  ['with a slug that ends a line', await withEvent({ slug: 'taller\n' })],
  ['with a slug in capitals', await withEvent({ slug: 'Taller' })],
  ['without a title', await withEvent({ title: undefined })],
  ['with a list as title', await withEvent({ title: ['Taller'] })],
  ['without HTML', await withEvent({ html: undefined })],
  ['with a list as HTML', await withEvent({ html: ['<p>'] })],
  ['with HTML in no language at all', await withEvent({ html: {} })],
  ['with HTML that says nothing', await withEvent({ html: { es: ' \n' } })],
  ['with a number as HTML', await withEvent({ html: { es: 1 } })],
  ['with HTML in no language', await withEvent({ html: { 'x y': '<p>' } })],
  [
    'with HTML under the name of a prototype',
    await withEvent({ html: parse('{"__proto__":"<p>"}') }),
  ],
  ['with a day as start', await withEvent({ starts: '2030-03-15' })],
  ['with a start that is null', await withEvent({ starts: null })],
  ['with a campaign that nobody signed', await withCampaign(campaign)],
  ['with no campaign', await withCampaign(undefined)],
  ['with a text as campaign', await withCampaign('un-ano')],
  ['with a list as campaign', await withCampaign([signedCampaign])],
  [
    'with a campaign by somebody else',
    await withCampaign(await signCampaign(campaign, [stranger], dates)),
  ],
  [
    'with a campaign that was changed',
    await withCampaign({ ...signedCampaign, payload: { title: 'Otra' } }),
  ],
  [
    'with a campaign that has expired',
    await withCampaign(await signCampaign(campaign, [signer], { ...dates, expiresAt: now })),
  ],
  ['with cards as campaign', await withCampaign(JSON.parse(good))],
] as const;

/** A campaign in which people gave hours of work. */
function withHours(hours: number) {
  const data: Campaign = { ...campaign, gifts: { asOf: '2030-02-20', hours } };
  return { ...event, type: 'campaign', html: { es: '' }, data };
}

describe.each(PHP_VERSIONS)('signed cards under PHP %s and in the package', (version) => {
  const plugin = usePlugin(version);
  const verifyBoth = async (text: string) => ({
    php: (await plugin.upload(text, { keys })).error ?? 'valid',
    package: (await verifyCards(text, { keys, now })).outcome,
  });

  it.each(accepted)('are accepted by both: %s', async (_, text) => {
    expect(await verifyBoth(text)).toEqual({ php: 'valid', package: 'valid' });
  });

  it.each(refused)('are refused by both: %s', async (_, text) => {
    const { php, package: outcome } = await verifyBoth(text);
    expect([php === 'valid', outcome]).toEqual([false, 'failed']);
  });

  it('keep the fractions of a campaign as they were signed, for the element', async () => {
    const text = await sign({ ...cards, cards: [withHours(1 / 3)] }, [signer]);
    const { options } = await plugin.upload(text, { keys });
    const { html } = await plugin.render('donate', { campaign: 'taller' }, { options });
    const [, data = ''] = /<script type="application\/json">(.*)<\/script>/.exec(html) ?? [];
    expect((await verifyCampaign(parse(data) as object, { keys, now })).outcome).toBe('valid');
  });

  it('are refused by the package alone where the HTML is not what the data render', async () => {
    const [card, ...others] = own.cards;
    const html = { ...card?.html, es: '<p>6461 8011 0400 0000 07</p>' };
    const text = await signAnything({ ...own, cards: [{ ...card, html }, ...others] }, [signer]);
    expect(await verifyBoth(text)).toEqual({ php: 'valid', package: 'failed' });
  });
});
