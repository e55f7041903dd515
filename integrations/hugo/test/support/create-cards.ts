import { toCards, type CardsFile } from '@comunal/formats/cards';
import { renderCampaignCard } from '@comunal/fundraising/cards';
import {
  campaignSchema,
  eventSchema,
  organizationSchema,
  publicationSchema,
  toPublic,
  type Public,
} from '@comunal/schemas';

/** The languages of the example site. */
export const LANGUAGES = ['es', 'en', 'pt'] as const;

/** The cards of the example site, as `comunal export json` writes them a month before the site is built. */
export async function createCards(): Promise<CardsFile> {
  const entry = createCampaign();
  const { html, data } = await renderCampaignCard(entry, { languages: LANGUAGES });
  const source = {
    languages: LANGUAGES,
    list: (type: string) =>
      (type === 'event' ? events : type === 'publication' ? [createBook()] : []) as never,
    get: () => undefined,
  };
  return toCards(source, {
    siteUrl: 'https://colectiva.example/',
    campaigns: [{ entry, html, data }],
    clock: { now: () => Date.UTC(2029, 11, 1) },
  });
}

const events = [
  createEvent('taller-sin-fecha', '2030-06'),
  createEvent('taller-tardio', '2030-05-02T16:00', '2030-05-02T18:00'),
  createEvent('taller-pasado', '2029-12-31T16:00', '2029-12-31T18:00'),
  createEvent('taller-en-curso', '2029-12-31T23:00', '2030-01-01T02:00'),
  createEvent('taller-temprano', '2030-03-08T23:00', '2030-03-09T00:00'),
];

function createEvent(slug: string, starts: string, ends?: string): Public<'event'> {
  const zone = 'UTC';
  const entry = eventSchema.parse({
    type: 'event',
    slug,
    visibility: 'public',
    title: { es: `${slug} <1> & "más"`, pt: slug },
    starts: ends === undefined ? starts : { local: starts, zone },
    ...(ends !== undefined && { ends: { local: ends, zone } }),
  });
  return expectPublic(toPublic(entry, () => undefined));
}

function createBook(): Public<'publication'> {
  const entry = publicationSchema.parse({
    type: 'publication',
    slug: 'libro-de-ejemplo',
    visibility: 'public',
    kind: 'book',
    state: 'published',
    title: { es: 'Libro de <em>Ejemplo</em> & "más"' },
    summary: { es: 'De qué trata.' },
  });
  return expectPublic(toPublic(entry, () => undefined));
}

/** A campaign whose texts would end the script or the attribute that they stand in, were they not escaped. */
function createCampaign(): Public<'campaign'> {
  const collective = organizationSchema.parse({
    type: 'organization',
    slug: 'colectiva-de-ejemplo',
    visibility: 'public',
    name: 'Colectiva de Ejemplo',
    kind: 'collective',
  });
  const entry = campaignSchema.parse({
    type: 'campaign',
    slug: 'sostener-los-servidores',
    visibility: 'public',
    title: {
      es: 'Sostener los servidores </script><script>alert(1)</script> & "más"',
      en: 'Keep the servers running',
      pt: 'Manter os servidores',
    },
    summary: { es: 'Para que sigan encendidos.' },
    organization: 'colectiva-de-ejemplo',
    state: 'running',
    goal: { amount: 6_000_000, currency: 'MXN' },
    gifts: { asOf: '2029-12-01', money: [{ amount: 2_400_000, currency: 'MXN' }] },
    rails: [
      {
        label: 'SPEI',
        id: 'clabe',
        kind: 'clabe',
        enabled: true,
        account: '000180000000000014',
        bank: 'Banco de Prueba',
        holder: 'Colectiva de Ejemplo',
      },
    ],
  });
  return expectPublic(toPublic(entry, () => collective));
}

function expectPublic<Entry>(entry: Entry | undefined): Entry {
  if (entry === undefined) throw new Error('This entry is not public.');
  return entry;
}
