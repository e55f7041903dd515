import { campaignSchema, organizationSchema, toPublic, type Public } from '@comunal/schemas';
import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { renderCampaignCard } from '../src/cards/index.ts';
import { renderDonate, serializeSigned, signCards, verifyCampaign } from '../src/index.ts';
import { createCampaignFolder } from './support/command-calls.ts';
import { newSigner } from './support/signers.ts';

const collective = organizationSchema.parse({
  type: 'organization',
  slug: 'colectiva-de-ejemplo',
  visibility: 'public',
  name: 'Colectiva de Ejemplo',
  kind: 'collective',
  summary: { es: 'Inventada.' },
});

const entry = (): Public<'campaign'> => {
  const parsed = campaignSchema.parse({
    type: 'campaign',
    slug: 'un-ano',
    visibility: 'public',
    title: { es: 'Un año de servidores', pt: 'Um ano de servidores' },
    summary: { es: 'Para que sigan encendidos.' },
    organization: 'colectiva-de-ejemplo',
    state: 'running',
    rails: [
      { label: 'SPEI', id: 'spei', kind: 'clabe', enabled: true, account: '000180000000000014' },
    ],
  });
  const visible = toPublic(parsed, () => collective);
  if (!visible) throw new Error('This campaign is not public.');
  return visible;
};

const today = '2026-11-28';

describe('renderCampaignCard', () => {
  it('is the inside of the element, in each language, with the data that the element reads', async () => {
    const { html, data, ...card } = await renderCampaignCard(entry(), {
      languages: ['es', 'pt'],
      today,
    });
    expect(card).toEqual({ type: 'campaign', slug: 'un-ano', title: entry().title });
    for (const locale of ['es', 'pt'])
      expect(
        `<comunal-donate layout="full" lang="${locale}">${html[locale]}<script type="application/json">${JSON.stringify(data)}</script></comunal-donate>`,
      ).toBe(await renderDonate(data, { locale, today, element: true }));
  });

  it('refuses a campaign that stands in no list', async () => {
    const unlisted = { ...entry(), visibility: 'unlisted' as const };
    await expect(renderCampaignCard(unlisted, { languages: ['es'] })).rejects.toMatchObject({
      code: 'not-listed',
    });
  });

  it('renders nothing that may not be published', async () => {
    const closed = { ...entry(), notes: 'secreto' };
    await expect(renderCampaignCard(closed, { languages: ['es'] })).rejects.toMatchObject({
      name: 'NotPublicError',
    });
  });
});

const empty = { version: 1, siteUrl: 'https://colectiva.example/', languages: ['es'], cards: [] };

describe('cards', () => {
  const createCards = async () => ({
    version: 1 as const,
    siteUrl: 'https://colectiva.example/',
    languages: ['es'],
    cards: [
      await renderCampaignCard(entry(), { languages: ['es'], today }),
      { type: 'event', slug: 'taller', title: { es: 'Taller' }, html: { es: '<p>Taller</p>' } },
    ],
  });

  it('are signed with each of their campaigns, by whom a reader trusts', async () => {
    const signer = newSigner();
    const signed = await signCards(await createCards(), [signer]);
    expect(signed).toMatchObject({ comunalSigned: 'cards', name: 'cards' });
    const [campaign, event] = signed.payload.cards;
    expect(event).toEqual((await createCards()).cards[1]);
    const verified = await verifyCampaign(campaign?.data as never, { keys: [signer.publicKey] });
    expect(verified).toMatchObject({ outcome: 'valid', name: 'un-ano' });
  });

  it('are signed with the HTML of their campaigns as the data has it', async () => {
    const { cards, ...file } = await createCards();
    const [campaign, ...others] = cards;
    const forged = { ...campaign, html: { es: '<p>Deposita a 646180110400000007</p>' } };
    const signed = await signCards(
      { ...file, cards: [forged as never, ...others] },
      [newSigner()],
      {
        issuedAt: `${today}T10:00:00Z`,
      },
    );
    expect(signed.payload.cards[0]?.html).toEqual(campaign?.html);
  });

  it('are signed by the command, which refuses a campaign that a page could not show', async () => {
    const { at, runCommand, keyAndSigned } = await createCampaignFolder();
    await keyAndSigned();
    const text = JSON.stringify(await createCards());
    await writeFile(at('cards.json'), text);
    const args = ['sign', 'cards.json', '--key-file', 'key.pem', '--out', 'cards-signed.json'];
    expect(await runCommand(args)).toMatchObject({ code: 0 });
    const signed = JSON.parse(await readFile(at('cards-signed.json'), 'utf8'));
    expect(signed.payload.cards[0].data.comunalSigned).toBe('campaign');
    expect(serializeSigned(signed)).toBe(
      (await readFile(at('cards-signed.json'), 'utf8')).replace(/\n$/, ''),
    );
    await writeFile(at('cards.json'), text.replaceAll('000180000000000014', '000180000000000015'));
    const wrong = await runCommand(
      ['sign', 'cards.json', '--key-file', 'key.pem', '--out', 'other.json'],
      'en',
    );
    expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('Nothing was signed')]);
  });

  it.each([
    [{}],
    [{ version: 2, cards: [] }],
    [{ version: 1 }],
    [null],
    [{ version: 1, cards: [null] }],
    [{ version: 1, cards: [{ type: 'campaign', slug: 'sin-datos' }] }],
    [{ version: 1, cards: [{ type: 'event', slug: 'con espacio' }] }],
    [{ ...empty, cards: [{ type: 'event', slug: 'a', title: 'A', html: { es: ' ' } }] }],
    [{ ...empty, cards: [{ type: 'campaign', slug: 'a', title: 'A', html: {}, data: {} }] }],
  ])('are refused where they are none: %o', async (wrong) => {
    await expect(signCards(wrong as never, [newSigner()])).rejects.toMatchObject({
      code: 'bad-cards',
    });
  });
});
