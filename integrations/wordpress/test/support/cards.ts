import {
  canonicalJson,
  renderDonate,
  serializeSigned,
  signCards,
  type Campaign,
  type CardsPayload,
  type SignableCards,
  type SignedCampaign,
  type SignOptions,
  type Signer,
} from '@comunal/fundraising';
import { toCards } from '@comunal/formats/cards';
import { eventSchema, publicationSchema, toPublic, type Public } from '@comunal/schemas';
import { generateKeyPairSync, sign as signBytes } from 'node:crypto';

/** 2030-03-01, when all tests take place. */
export const NOW_SECONDS = Date.UTC(2030, 2, 1) / 1_000;
const DATES = { issuedAt: '2030-02-01T00:00:00Z', expiresAt: '2030-08-01T00:00:00Z' };
export const LANGUAGES = ['es', 'en', 'pt'] as const;

/** A campaign of the invented Colectiva de Ejemplo, whose texts try what filters of WordPress change. */
export const campaign: Campaign = {
  title: {
    es: 'Un "año" de servidores -- 2x3 [gallery] :) …',
    en: "A year of servers' rent & <b>more</b>",
    pt: 'Um ano de servidores &#39;',
  },
  goal: { amount: 120_000_00, currency: 'MXN' },
  gifts: { asOf: '2030-02-20', money: [{ amount: 61_234_56, currency: 'MXN' }] },
  rails: [
    {
      id: 'clabe',
      kind: 'clabe',
      enabled: true,
      account: '000000077777777770',
      holder: 'Colectiva de Ejemplo',
    },
    {
      id: 'btc',
      kind: 'bitcoin',
      enabled: true,
      account: 'tb1pqqqqp399et2xygdj5xreqhjjvcmzhxw4aywxecjdzew6hylgvsesf3hn0c',
    },
    { id: 'pagina', kind: 'link', enabled: true, url: 'https://pagos.example/colectiva' },
  ],
  isTest: true,
};

/** A signer with a key of its own, which is not stored. */
export function createSigner(): Signer {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    publicKey: publicKey.export({ format: 'jwk' }).x ?? '',
    sign: (message) => new Uint8Array(signBytes(null, message, privateKey)),
  };
}

/** Cards of a campaign, of events and of a book, as `comunal export json` writes them. */
export async function createCards(): Promise<SignableCards> {
  const card = { ...(await renderCampaign(campaign)), data: campaign };
  const { cards, ...file } = createFile();
  return { ...file, cards: [card, ...cards] };
}

/** The same cards, in which somebody has signed the campaign. */
export async function createCardsWith(data: SignedCampaign): Promise<CardsPayload> {
  const card = { ...(await renderCampaign(data)), data };
  const { cards, ...file } = createFile();
  return { ...file, cards: [card, ...cards.map(({ data: _, ...each }) => each)] };
}

async function renderCampaign(data: Campaign | SignedCampaign) {
  const html: Record<string, string> = {};
  for (const locale of LANGUAGES) {
    const options = { locale, element: true, today: '2030-03-01' };
    html[locale] = (await renderDonate(data, options)).replace(
      /^<comunal-donate[^>]*>|<script[^]*$/g,
      '',
    );
  }
  return { type: 'campaign', slug: 'un-ano', title: { es: 'Un "año" de servidores' }, html };
}

/** The cards of the events and of the book. */
function createFile(): SignableCards {
  const source = {
    languages: LANGUAGES,
    list: (type: string) =>
      (type === 'event' ? events : type === 'publication' ? publications : []) as never,
    get: () => undefined,
  };
  return toCards(source, {
    siteUrl: 'https://colectiva.example/',
    pageUrl: ({ slug }, locale) => `https://colectiva.example/${locale}/${slug}/`,
    // The cards are older than the moment of the tests: one activity is over by then.
    clock: { now: () => Date.UTC(2019, 0, 1) },
  });
}

const zone = 'America/Mexico_City';
const events: readonly (Public<'event'> | undefined)[] = [
  ['asamblea', '2030-03-19T19:00', '2030-03-19T21:00'],
  ['taller', '2030-03-15T10:00', '2030-03-15T12:00'],
  ['pasado', '2020-02-15T10:00', '2020-02-15T12:00'],
].map(([slug = '', starts = '', ends = '']) =>
  toPublic(
    eventSchema.parse({
      type: 'event',
      slug,
      visibility: 'public',
      title: { es: `${slug} "2x3" -- [gallery]` },
      starts: { local: starts, zone },
      ends: { local: ends, zone },
      state: 'cancelled',
      summary: { es: 'Para <empezar> & seguir :)' },
    }),
    () => undefined,
  ),
);
const publications: readonly (Public<'publication'> | undefined)[] = [
  toPublic(
    publicationSchema.parse({
      type: 'publication',
      slug: 'fanzine',
      visibility: 'public',
      kind: 'fanzine',
      state: 'published',
      title: { es: 'Fanzine de ejemplo' },
      summary: { es: 'De qué trata.' },
      editions: [
        {
          language: 'es',
          format: 'print',
          state: 'published',
          published: '2029',
          url: 'https://libros.example/fanzine',
        },
      ],
    }),
    () => undefined,
  ),
];

/** Signs cards, and the campaigns in them, as `comunal fundraising sign` does. */
export async function sign(
  cards: SignableCards,
  signers: readonly Signer[],
  options: SignOptions = {},
): Promise<string> {
  return serializeSigned(await signCards(cards, signers, { ...DATES, ...options }));
}

/** Signs a payload as it is, which the package would refuse. */
export async function signAnything(payload: unknown, signers: readonly Signer[]): Promise<string> {
  const part = { name: 'cards', payload, ...DATES, sequence: 1_900_000_000 };
  const message = new TextEncoder().encode(`comunal-cards-2\n${canonicalJson(part)}`);
  const signatures = await Promise.all(
    signers.map(async (signer) => ({
      key: signer.publicKey,
      signature: Buffer.from(await signer.sign(message)).toString('base64url'),
    })),
  );
  return canonicalJson({ comunalSigned: 'cards', ...part, signatures });
}
