import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { SignableCards, SignedCards } from '../src/index.ts';
import { readSigner } from '../src/node/index.ts';
import { createCampaignFolder, serve } from './support/command-calls.ts';
import { cards, signAsCards } from './support/signed-cards.ts';

/** A folder with a key, and with `cards.json` and `cards-signed.json` in it. */
async function createCardsFolder(file: SignableCards = cards) {
  const folder = await createCampaignFolder();
  const { at, runCommand, keyAndSigned } = folder;
  const { key } = await keyAndSigned();
  await writeFile(at('cards.json'), JSON.stringify(file));
  const sign = (path: string, out: string, ...more: readonly string[]) =>
    runCommand(['sign', path, '--key-file', 'key.pem', '--out', out, ...more], 'en');
  expect(await sign('cards.json', 'cards-signed.json')).toMatchObject({ code: 0 });
  const read = async (): Promise<SignedCards> =>
    JSON.parse(await readFile(at('cards-signed.json'), 'utf8')) as SignedCards;
  /** Writes `forged.json`, signed with the key of the folder as it is. */
  const forge = async (change: (text: string) => string) => {
    const { payload, ...part } = await read();
    const { name, issuedAt, expiresAt, sequence } = part;
    const changed: unknown = JSON.parse(change(JSON.stringify(payload)));
    const signer = await readSigner(at('key.pem'));
    const dates = { name, issuedAt, expiresAt, sequence };
    await writeFile(at('forged.json'), await signAsCards(changed, [signer], dates));
  };
  const verify = (path: string, locale: 'es' | 'en' | 'pt' = 'en', ...more: readonly string[]) =>
    runCommand(['verify', path, '--key', key, ...more], locale);
  const verifyJson = async (path: string, ...more: readonly string[]) => {
    const { code, out } = await verify(path, 'en', '--json', ...more);
    return { code, ...(JSON.parse(out) as object) };
  };
  return { ...folder, key, sign, read, forge, verify, verifyJson };
}

describe('comunal fundraising verify, of cards', () => {
  it.each([
    ['en', 'GOOD: these cards are what was signed', 'and was compared with nothing else'],
    ['es', 'BIEN: estas tarjetas son las que se firmaron', 'no se comparó con nada más'],
    ['pt', 'CONFERE: estes cartões são os que foram assinados', 'não foi comparado com mais nada'],
  ] as const)(
    'says in %s what was signed, and what was not compared',
    async (locale, head, end) => {
      const { verify } = await createCardsFolder();
      const { code, out, err } = await verify('cards-signed.json', locale);
      expect([code, out, err]).toEqual([0, expect.stringContaining(head), '']);
      expect(out).toContain('un-ano');
      expect(out.trimEnd()).toMatch(new RegExp(`${end}\\.$`));
    },
  );

  it('reports the campaigns as data, and reads an address as a file', async () => {
    const { at, verifyJson, key } = await createCardsFolder();
    const text = await readFile(at('cards-signed.json'), 'utf8');
    const url = await serve((_, response) => response.end(text));
    for (const source of ['cards-signed.json', `${url}/cards-signed.json`])
      expect(await verifyJson(source)).toMatchObject({
        code: 0,
        outcome: 'valid',
        compared: { kind: 'cards', name: 'cards', campaigns: ['un-ano'], signedBy: [{ key }] },
        problems: [],
        files: [],
      });
  });

  it.each([
    ['en', 'which visitors without scripts use, are not what its data render', 'from the data'],
    ['es', 'que es lo que usa quien no tiene scripts, no son los que salen', 'según los datos'],
    ['pt', 'que é o que usa quem não tem scripts, não são os que saem', 'segundo os dados'],
  ] as const)('shows in %s where HTML is not what the data render', async (locale, text, signs) => {
    const { forge, verify } = await createCardsFolder();
    await forge((payload) => payload.replace('0000 0007 7777 7777 70', '6461 8011 0400 0000 07'));
    const { code, out } = await verify('forged.json', locale);
    expect([code, out]).toEqual([1, expect.stringContaining(text)]);
    expect(out).toMatch(
      /\(un-ano, es\)\n {2}.*\(- .*, \+ .*\):\n {2}- .*0000 0007.*\n {2}\+ .*6461/,
    );
    expect(out).toContain(signs);
  });

  it.each([
    ['en', 'TO BE REVIEWED: these cards are what was signed', 'if only words differ'],
    ['es', 'POR REVISAR: estas tarjetas son las que se firmaron', 'si son solo palabras'],
    ['pt', 'A REVISAR: estes cartões são os que foram assinados', 'se forem só palavras'],
  ] as const)('asks in %s to look at HTML in other words', async (locale, head, text) => {
    const { forge, verify } = await createCardsFolder();
    await forge((payload) => payload.replace('Lo que cuesta', 'Cuánto cuesta'));
    const { code, out } = await verify('forged.json', locale);
    expect([code, out]).toEqual([3, expect.stringContaining(head)]);
    expect(out).toContain(text);
    expect(out).toMatch(/\n {2}- .*Lo que cuesta.*\n {2}\+ .*Cuánto cuesta/);
  });

  it('is not misled by control characters in the HTML', async () => {
    const { forge, verify } = await createCardsFolder();
    await forge((payload) =>
      payload.replace('0000 0007 7777 7777 70', String.raw`6461\u001b[2J\u202e`),
    );
    const { code, out } = await verify('forged.json');
    expect([code, out.includes('\u{1b}')]).toEqual([1, false]);
  });

  it.each([
    ['not-signed', (text: string) => text.replace(/"signatures":\[.*?\]/, '"signatures":[]')],
    ['form', (text: string) => text.replace('"comunalSigned":"campaign",', '')],
    ['changed', (text: string) => text.replace('000000077777777770', '000000077777777771')],
  ])('raises an alarm for a campaign that is %s', async (reason, change) => {
    const { forge, verifyJson } = await createCardsFolder();
    await forge(change);
    expect(await verifyJson('forged.json')).toMatchObject({
      code: 1,
      outcome: 'failed',
      problems: [{ reason, about: 'un-ano' }],
    });
  });

  it.each([
    ['not-signed', (text: string) => JSON.stringify((JSON.parse(text) as SignedCards).payload)],
    [
      'not-signed',
      (text: string) => JSON.stringify((JSON.parse(text) as SignedCards).payload, undefined, 2),
    ],
    ['changed', (text: string) => text.replace('Oficina', 'Oficinas')],
    ['form', (text: string) => JSON.stringify(JSON.parse(text), undefined, 2)],
  ])('raises an alarm for a file that is %s', async (reason, change) => {
    const { at, verifyJson } = await createCardsFolder();
    await writeFile(at('other.json'), change(await readFile(at('cards-signed.json'), 'utf8')));
    expect(await verifyJson('other.json')).toMatchObject({ code: 1, problems: [{ reason }] });
  });

  it.each(['campaign.json', 'cards.json'])(
    'says that %s is not signed, without an alarm or a word about manifests',
    async (name) => {
      const { runCommand, key } = await createCardsFolder();
      const { code, out } = await runCommand(['verify', name, '--key', key]);
      expect([code, out]).toEqual([
        1,
        expect.stringMatching(/^SIN FIRMA: [^\n]*cards-signed\.json/),
      ]);
      expect(out).not.toMatch(/ALERTA|manifiesto/);
    },
  );

  it('raises an alarm for cards that a server gives without their signature', async () => {
    const { runCommand, key, at } = await createCardsFolder();
    const cards = await readFile(at('cards.json'), 'utf8');
    const address = await serve((_, response) => response.end(cards));
    const { code, out } = await runCommand(['verify', `${address}/cards.json`, '--key', key]);
    expect([code, out]).toEqual([1, expect.stringMatching(/^ALERTA/)]);
  });

  it('remembers the newest cards and campaigns of a key', async () => {
    const { sign, verifyJson, at, runCommand, key } = await createCardsFolder();
    const last = ['--last', 'cards-signed.json'];
    expect(await sign('cards-signed.json', 'cards-2.json', ...last)).toMatchObject({ code: 0 });
    expect(await verifyJson('cards-2.json')).toMatchObject({ code: 0 });
    expect(await verifyJson('cards-signed.json')).toMatchObject({
      code: 1,
      problems: [{ reason: 'older-than-seen' }, { reason: 'older-than-seen', about: 'un-ano' }],
    });
    await runCommand(['verify', 'cards-2.json', '--key', key, '--state', 'seen.json']);
    expect(await readFile(at('seen.json'), 'utf8')).toMatch(/"kind":"cards".*"kind":"campaign"/);
    expect(await verifyJson('cards-2.json', '--after', '2099-01-01')).toMatchObject({
      code: 1,
      problems: [{ reason: 'too-old' }],
    });
  });
});

describe('comunal fundraising sign, of cards', () => {
  it('signs cards again without the signatures that they have', async () => {
    const { sign, read, at } = await createCardsFolder();
    expect(await sign('cards-signed.json', 'cards-2.json')).toMatchObject({ code: 0 });
    const again = JSON.parse(await readFile(at('cards-2.json'), 'utf8')) as SignedCards;
    const [card, ...others] = again.payload.cards;
    const [before, ...othersBefore] = (await read()).payload.cards;
    expect(card?.data?.payload).toEqual(before?.data?.payload);
    expect(others).toEqual(othersBefore);
  });

  it.each([
    { ...cards, version: 2 },
    { ...cards, siteUrl: undefined },
    { ...cards, cards: [{ ...cards.cards[0], data: 'x' }] },
    { ...cards, cards: [null] },
  ])('refuses cards that nothing can read, and says so: %#', async (wrong) => {
    const { at, sign } = await createCardsFolder();
    await writeFile(at('wrong.json'), JSON.stringify(wrong));
    const { code, err } = await sign('wrong.json', 'out.json');
    expect([code, err]).toEqual([1, expect.stringContaining('export them again')]);
  });

  it('signs as much as WordPress reads, and says so of more', async () => {
    const [, event] = cards.cards;
    const many = (count: number) => ({
      ...cards,
      cards: Array.from({ length: count }, () => ({ ...event, html: { es: 'a'.repeat(190_000) } })),
    });
    const { at, sign, verifyJson } = await createCardsFolder();
    await writeFile(at('most.json'), JSON.stringify(many(10)));
    expect(await sign('most.json', 'most-signed.json')).toMatchObject({ code: 0 });
    expect(await verifyJson('most-signed.json')).toMatchObject({ code: 0 });
    const withFiller = (length: number) =>
      JSON.stringify({
        ...cards,
        cards: [...many(10).cards, { ...event, html: { es: 'a'.repeat(length) } }],
      });
    // The file itself is no larger than 2 MB, and the signature makes it so.
    await writeFile(at('more.json'), withFiller(1_999_900 - withFiller(0).length));
    const { code, err } = await sign('more.json', 'more-signed.json');
    expect([code, err]).toEqual([1, expect.stringContaining('cannot be larger than 2 MB')]);
  });
});
