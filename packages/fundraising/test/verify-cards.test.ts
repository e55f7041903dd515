import { describe, expect, it } from 'vitest';
import {
  canonicalJson,
  serializeSigned,
  signCards,
  signRevocation,
  verifyCards,
  verifyRevocations,
  type CardProblem,
} from '../src/index.ts';
import { cardDates, cards, signAsCards, withCampaignOf } from './support/signed-cards.ts';
import { campaign, newSigner } from './support/signers.ts';

const signer = newSigner();
const stranger = newSigner();
const keys = [signer.publicKey];
const now = '2026-12-01T00:00:00Z';
const verify = (signed: object | string, options: object = {}) =>
  verifyCards(signed, { keys, now, ...options });

const [card, event] = cards.cards;
const withCard = (fields: object) => ({ ...cards, cards: [{ ...card, ...fields }] });
const withEvent = (fields: object) => ({ ...cards, cards: [{ ...event, ...fields }] });

/** Lists the problems of the cards of a file. */
async function listProblems(signed: object | string, options?: object) {
  const verified = await verify(signed, options);
  return 'problems' in verified ? verified.problems : verified;
}

describe('verifyCards', () => {
  it('returns what was signed, as data and as text', async () => {
    const signed = await signCards(cards, [signer], cardDates);
    const { sequence } = signed;
    for (const each of [signed, serializeSigned(signed), `${serializeSigned(signed)}\n`])
      expect(await verify(each)).toEqual({
        outcome: 'valid',
        file: signed.payload,
        differences: [],
        name: 'cards',
        ...cardDates,
        sequence,
        signedBy: keys,
      });
  });

  it('reports HTML of a campaign that is not what its data render, in each language', async () => {
    const { payload } = await signCards(cards, [signer], cardDates);
    const [signedCard, ...others] = payload.cards;
    const { es = '', pt = '' } = signedCard?.html ?? {};
    const changed = es.replaceAll('0000 0007 7777 7777 70', '6461 8011 0400 0000 07');
    expect(changed).not.toBe(es);
    const forged = { ...payload, cards: [{ ...signedCard, html: { es: changed, pt } }, ...others] };
    const problem: CardProblem = {
      slug: 'un-ano',
      reason: 'other-html',
      language: 'es',
      rendered: es,
      html: changed,
    };
    expect(await verify(await signAsCards(forged, [signer]))).toEqual({
      outcome: 'failed',
      reason: 'bad-cards',
      problems: [problem],
      name: 'cards',
      ...cardDates,
      sequence: 1_900_000_000,
      signedBy: keys,
    });
  });

  it('hands out HTML of other words with what the data render, for a person to judge', async () => {
    const { payload } = await signCards(cards, [signer], cardDates);
    const [signedCard, ...others] = payload.cards;
    const { es = '', pt = '' } = signedCard?.html ?? {};
    const reworded = es.replaceAll('Lo que cuesta', 'Cuánto cuesta');
    expect(reworded).not.toBe(es);
    const own = { ...payload, cards: [{ ...signedCard, html: { es: reworded, pt } }, ...others] };
    expect(await verify(await signAsCards(own, [signer]))).toMatchObject({
      outcome: 'valid',
      differences: [{ slug: 'un-ano', language: 'es', rendered: es, html: reworded }],
    });
  });

  it.each([
    ['another link', '</ul>', '</ul><a\nHREF = "https://evil.example/">'],
    ['another code', ' d="M', ' d="m'],
    ['an account less', 'part="value"', 'part="small"'],
    ['an account more', '</ul>', '</ul><code part="value">1</code>'],
    ['a picture', '</ul>', "</ul><img/src='https://evil.example/qr.png'>"],
    ['nothing', /^[^]*$/, ' <br>'],
  ])('fails for HTML with %s', async (_, from, to) => {
    const { payload } = await signCards(cards, [signer], cardDates);
    const [signedCard, ...others] = payload.cards;
    const { es = '', pt = '' } = signedCard?.html ?? {};
    const html = { es: es.replace(from, to), pt };
    const own = { ...payload, cards: [{ ...signedCard, html }, ...others] };
    expect(await listProblems(await signAsCards(own, [signer]))).toMatchObject([
      { slug: 'un-ano', reason: 'other-html', language: 'es' },
    ]);
  });

  it('renders the HTML on the day of the signature, not on that of the verification', async () => {
    const soon = { ...campaign, ends: '2026-12-31' };
    const signed = await signCards(withCard({ data: soon }), [signer], cardDates);
    expect(await verify(signed, { now: '2027-02-01T00:00:00Z' })).toMatchObject({
      outcome: 'valid',
    });
  });

  it('signs the HTML of the day of the signature where nobody says when', async () => {
    const signed = await signCards(cards, [signer]);
    expect((await verifyCards(signed, { keys })).outcome).toBe('valid');
  });

  it.each([
    ['nobody', () => cards, 'not-signed'],
    ['somebody else', () => withCampaignOf(stranger), 'other-key'],
    [
      'the same key, some time ago',
      () => withCampaignOf(signer, { issuedAt: '2026-01-01T00:00:00Z' }),
      'expired',
    ],
    ['what is no object', () => withCard({ data: 'un-ano' }), 'not-signed'],
    ['nothing', () => withCard({ data: null }), 'not-signed'],
  ] as const)('reports a campaign that was signed by %s', async (_, create, reason) => {
    const text = await signAsCards(await create(), [signer]);
    expect(await listProblems(text)).toEqual([{ slug: 'un-ano', reason }]);
  });

  it('asks as many signatures of a campaign as of the file, and none of a revoked key', async () => {
    const both = { keys: [...keys, stranger.publicKey], needed: 2 };
    const text = await signAsCards(await withCampaignOf(signer), [signer, stranger]);
    expect(await listProblems(text, both)).toEqual([{ slug: 'un-ano', reason: 'too-few' }]);
    const revocation = await signRevocation(signer.publicKey, [stranger]);
    const revoked = (await verifyRevocations([revocation], { keys: both.keys })).map(
      ({ key }) => key,
    );
    const withRevoked = { keys: both.keys, revoked };
    expect(await listProblems(text, withRevoked)).toEqual([{ slug: 'un-ano', reason: 'revoked' }]);
  });

  it('says that the file has expired only where nothing else is wrong', async () => {
    const late = { now: '2027-04-01T00:00:00Z' };
    const signed = await signCards(cards, [signer], cardDates);
    const expired = { outcome: 'failed', reason: 'expired', file: signed.payload };
    expect(await verify(signed, late)).toMatchObject(expired);
    const forged = await signAsCards(withCard({ data: null }), [signer]);
    expect(await listProblems(forged, late)).toEqual([{ slug: 'un-ano', reason: 'not-signed' }]);
  });

  it('compares the sequence of the file, and not that of its campaigns', async () => {
    const signed = await signCards(cards, [signer], { ...cardDates, sequence: 7 });
    expect((await verify(signed, { seenSequence: 7 })).outcome).toBe('valid');
    const older = { outcome: 'failed', reason: 'older-than-seen' };
    expect(await verify(signed, { seenSequence: 8 })).toEqual(older);
  });

  it.each([
    ['another version', { ...cards, version: 2 }],
    ['no address', { ...cards, siteUrl: undefined }],
    ['no languages', { ...cards, languages: undefined }],
    ['a language that is none', { ...cards, languages: ['"><script>'] }],
    ['no list', { ...cards, cards: { length: 1 } }],
    ['a card that is none', { ...cards, cards: [null] }],
    ['a list as type', withEvent({ type: ['event'] })],
    ['a slug with a line end', withEvent({ slug: 'taller\n' })],
    ['a list as title', withEvent({ title: ['Taller'] })],
    ['no HTML', withEvent({ html: undefined })],
    ['a list as HTML', withEvent({ html: ['<p>'] })],
    ['no language at all', { ...cards, languages: [] }],
    ['HTML in no language at all', withEvent({ html: {} })],
    ['HTML that says nothing', withEvent({ html: { es: ' \n' } })],
    ['a number as HTML', withEvent({ html: { es: 1 } })],
    ['HTML in no language', withEvent({ html: { 'x y': '<p>' } })],
    ['HTML in a language that is given twice', withEvent({ html: { 'ca-valencia-valencia': '' } })],
    ['HTML under the name of a prototype', withEvent({ html: JSON.parse('{"__proto__":"<p>"}') })],
    ['HTML of a constructor', withEvent({ html: { constructor: '<p>' } })],
    ['a day as start', withEvent({ starts: '2030-03-15' })],
    ['no moment as end', withEvent({ over: null })],
  ])('refuses %s', async (_, payload) => {
    const text = await signAsCards(payload, [signer]);
    expect(await verify(text)).toEqual({ outcome: 'failed', reason: 'form' });
  });

  it.each([
    [
      'a prototype',
      (text: string) => text.replace('{"comunal', '{"__proto__":{},"comunal'),
      'form',
    ],
    ['10 MB', (text: string) => text + 'a'.repeat(10_000_000), 'too-large'],
    [
      '2 MB in fewer characters',
      () => JSON.stringify({ comunalSigned: 'cards', payload: { a: 'ñ'.repeat(1_000_000) } }),
      'too-large',
    ],
    ['NaN', (text: string) => text.replace('"version":1', '"version":NaN'), 'form'],
    [
      'a number that is rounded',
      (text: string) => text.replace('"version":1', '"version":1.0'),
      'form',
    ],
    ['deep JSON', () => '['.repeat(10_000), 'form'],
    ['one name twice', (text: string) => text.replace('"name"', '"name":"cards","name"'), 'form'],
    [
      'no signature',
      (text: string) => text.replace(/"signatures":\[.*\]/, '"signatures":[]'),
      'form',
    ],
    [
      'another kind',
      (text: string) => text.replace('"cards","expires', '"manifest","expires'),
      'other-kind',
    ],
    ['a changed card', (text: string) => text.replace('Oficina', 'Oficinas'), 'changed'],
    ['a changed date', (text: string) => text.replace('2027-03', '2037-03'), 'changed'],
  ] as const)('refuses %s in the text', async (_, change, reason) => {
    const text = change(serializeSigned(await signCards(cards, [signer], cardDates)));
    expect(await verify(text)).toEqual({ outcome: 'failed', reason });
  });

  it('refuses what others signed, and a signer who is there twice', async () => {
    const theirs = await signCards(cards, [stranger], cardDates);
    expect(await verify(theirs)).toEqual({ outcome: 'failed', reason: 'other-key' });
    const [signature] = theirs.signatures;
    const twice = { ...theirs, signatures: [signature, signature] };
    expect(await verify(twice)).toEqual({ outcome: 'failed', reason: 'form' });
    expect(await verifyCards(theirs, { keys: [] })).toMatchObject({ reason: 'no-key' });
    const cyclic: Record<string, unknown> = { ...theirs };
    cyclic['payload'] = cyclic;
    expect(await verify(cyclic)).toEqual({ outcome: 'failed', reason: 'form' });
    expect(await verify({ ...theirs, sequence: Number.NaN })).toMatchObject({ reason: 'form' });
  });

  it('throws for invalid options, without an alarm', async () => {
    await expect(verifyCards({}, {} as never)).rejects.toMatchObject({ code: 'bad-option' });
  });

  it.each([
    { title: 7, rails: { length: 3 } },
    { title: { es: '<script>' }, rails: [null, { id: '__proto__', kind: '__proto__' }] },
    { rails: [{ id: 'a', kind: 'clabe', enabled: true, account: 'x'.repeat(100_000) }] },
    { title: 'a', goal: { amount: 1e300, currency: 'XXXX' }, gifts: [], costs: 'x' },
  ])('never throws for a campaign that a known key signed: %o', async (payload) => {
    const own = await withCampaignOf(signer);
    const data = await signAsCampaign(payload);
    const text = await signAsCards({ ...own, cards: [{ ...card, data }] }, [signer]);
    // Without an account in it, a person has to judge the HTML.
    expect(await verify(text)).toMatchObject({
      differences: [{ language: 'es' }, { language: 'pt' }],
    });
  });
});

/** Signs a campaign that the package would refuse. */
async function signAsCampaign(payload: object): Promise<object> {
  const part = { name: 'campaign', payload, ...cardDates, sequence: 1 };
  const message = new TextEncoder().encode(`comunal-campaign-2\n${canonicalJson(part)}`);
  const signature = Buffer.from(await signer.sign(message)).toString('base64url');
  const signatures = [{ key: signer.publicKey, signature }];
  return { comunalSigned: 'campaign', ...part, signatures };
}
