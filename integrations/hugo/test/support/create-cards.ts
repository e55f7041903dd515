import { renderDonate, type Campaign, type SignedCampaign } from '@comunal/fundraising';

/** The languages of the example site. */
export const LANGUAGES = ['es', 'en', 'pt'] as const;
export type Language = (typeof LANGUAGES)[number];

type Texts = Readonly<Record<Language, string>>;

/** A card as `comunal export json` writes it. */
export interface Card {
  readonly type: 'campaign' | 'event' | 'publication';
  readonly slug: string;
  readonly title: Texts;
  readonly html: Texts;
  readonly data?: Campaign | SignedCampaign;
  readonly starts?: string;
  readonly over?: string;
}

/** What `cards.json` holds. */
export interface Cards {
  readonly version: number;
  readonly siteUrl: string;
  readonly languages: readonly string[];
  readonly cards: readonly Card[];
}

/** A campaign whose texts would end the script or the attribute that they stand in, were they not escaped. */
export const campaign: Campaign = {
  title: {
    es: 'Sostener los servidores </script><script>alert(1)</script> & "más"',
    en: 'Keep the servers running',
    pt: 'Manter os servidores',
  },
  goal: { amount: 6_000_000, currency: 'MXN' },
  rails: [
    {
      id: 'clabe',
      kind: 'clabe',
      enabled: true,
      account: '000180000000000014',
      bank: 'Banco de Prueba',
      holder: 'Colectiva de Ejemplo',
    },
  ],
};

/** The cards of the example site, with the HTML that the packages write. */
export async function createCards(data: Campaign | SignedCampaign = campaign): Promise<Cards> {
  const card = { type: 'campaign', slug: 'sostener-los-servidores', data } as const;
  return {
    version: 1,
    siteUrl: 'https://colectiva.example/',
    languages: LANGUAGES,
    cards: [
      { ...card, title: inEach('Servidores'), html: await renderInEach(data) },
      createEvent('taller-sin-fecha'),
      createEvent('taller-tardio', '2030-05-02T16:00:00Z', '2030-05-02T18:00:00Z'),
      createEvent('taller-pasado', '2029-12-31T16:00:00Z', '2029-12-31T18:00:00Z'),
      createEvent('taller-en-curso', '2029-12-31T23:00:00Z', '2030-01-01T02:00:00Z'),
      createEvent('taller-temprano', '2030-03-08T23:00:00Z', '2030-03-09T00:00:00Z'),
      {
        type: 'publication',
        slug: 'libro-de-ejemplo',
        title: inEach('Libro'),
        html: inEach('Libro de <em>Ejemplo</em> &amp; &quot;más&quot;', 'article'),
      },
    ],
  };
}

function createEvent(slug: string, starts?: string, over?: string): Card {
  const title = inEach(slug);
  const times = starts === undefined || over === undefined ? {} : { starts, over };
  return { type: 'event', slug, title, html: inEach(slug, 'article'), ...times };
}

function inEach(text: string, tag?: string): Texts {
  const write = (language: Language) =>
    tag ? `<${tag} lang="${language}">${text}</${tag}>` : text;
  return { es: write('es'), en: write('en'), pt: write('pt') };
}

async function renderInEach(data: Campaign | SignedCampaign): Promise<Texts> {
  const render = async (locale: Language) =>
    unwrap(await renderDonate(data, { locale, element: true }));
  return { es: await render('es'), en: await render('en'), pt: await render('pt') };
}

/** The HTML inside the element, without the data: what `html` of a campaign's card is. */
function unwrap(element: string): string {
  return element.replace(/^<comunal-donate[^>]*>/, '').replace(/<script[^]*$/, '');
}
