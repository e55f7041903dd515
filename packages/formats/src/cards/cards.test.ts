import {
  campaignSchema,
  eventSchema,
  organizationSchema,
  publicationSchema,
  toPublic,
  type Public,
} from '@comunal/schemas';
import { describe, expect, it } from 'vitest';
import { formatWhen, renderEvent, renderPublication, toCards, type CardsFile } from './index.ts';

const siteUrl = 'https://colectiva.example/';
const options = { locale: 'es', siteUrl };

const createEvent = (fields: object): Public<'event'> => {
  const entry = eventSchema.parse({
    type: 'event',
    slug: 'taller',
    visibility: 'public',
    title: { es: 'Taller' },
    starts: '2030-03-08',
    ...fields,
  });
  const visible = toPublic(entry, () => undefined);
  if (!visible) throw new Error('This activity is not public.');
  return visible;
};

const createPublication = (fields: object): Public<'publication'> => {
  const entry = publicationSchema.parse({
    type: 'publication',
    slug: 'libro',
    visibility: 'public',
    kind: 'book',
    state: 'published',
    title: { es: 'Libro' },
    summary: { es: 'De qué trata.' },
    ...fields,
  });
  const visible = toPublic(entry, () => undefined);
  if (!visible) throw new Error('This publication is not public.');
  return visible;
};

const collective = organizationSchema.parse({
  type: 'organization',
  slug: 'colectiva-de-ejemplo',
  visibility: 'public',
  name: 'Colectiva de Ejemplo',
  kind: 'collective',
});

const createCampaign = (fields: object = {}): Public<'campaign'> => {
  const entry = campaignSchema.parse({
    type: 'campaign',
    slug: 'un-ano',
    visibility: 'public',
    title: { es: 'Un año' },
    summary: { es: 'Para que sigan encendidos.' },
    organization: 'colectiva-de-ejemplo',
    state: 'running',
    goal: { amount: 120_000_00, currency: 'MXN' },
    ...fields,
  });
  const visible = toPublic(entry, () => collective);
  if (!visible) throw new Error('This campaign is not public.');
  return visible;
};

const sourceOf = (events: readonly Public<'event'>[], languages: readonly string[] = ['es']) => ({
  languages,
  list: (type: string) => (type === 'event' ? events : []) as never,
  get: () => undefined,
});

const slugsOf = ({ cards }: CardsFile) => cards.map(({ slug }) => slug);

describe('renderEvent', () => {
  it('says what, when and where, and leads to the page', () => {
    const event = createEvent({
      title: { es: 'Taller de "redes" & <cables>' },
      starts: { local: '2030-03-08T18:00', zone: 'America/Mexico_City' },
      summary: { es: 'Para empezar.' },
      state: 'cancelled',
      place: { level: 'venue', name: { es: 'Casa de Ejemplo' }, precision: 'exact' },
    });
    const pageUrl = () => 'https://colectiva.example/es/taller/';
    const html = renderEvent(event, { ...options, pageUrl }).replaceAll(/\s/g, ' ');
    expect(html).toBe(
      '<article class="comunal-event" lang="es"><h3><a href="https://colectiva.example/es/taller/">Taller de &quot;redes&quot; &amp; &lt;cables&gt;</a></h3><p class="comunal-state"><strong>Cancelada</strong></p><p class="comunal-when"><time datetime="2030-03-08T18:00">8 de marzo de 2030 a las 6:00 p.m., hora del centro de México</time></p><p class="comunal-place">Casa de Ejemplo</p><p class="comunal-summary">Para empezar.</p></article>',
    );
  });

  it('marks a text that is in another language than the card', () => {
    const html = renderEvent(createEvent({}), { ...options, locale: 'pt' });
    expect(html).toMatch(/^<article class="comunal-event" lang="pt"><h3><span lang="es">Taller</);
    expect(html).toContain('8 de março de 2030');
  });

  it.each([
    ['2030-03-08', '2030-03-07', '8 de marzo de 2030'],
    ['2030-03', '2029', 'marzo de 2030'],
    ['2030', '2031', '2030–2031'],
    ['2030-03-08', '2030-03-10', '8–10 de marzo de 2030'],
  ])('leaves out an end before the start: %s to %s', (starts, ends, text) => {
    expect(formatWhen({ starts, ends }, 'es').replaceAll(/\s/g, ' ')).toBe(text);
  });

  it('leaves out an hour before the start', () => {
    const zone = 'America/Mexico_City';
    const starts = { local: '2030-03-08T18:00', zone };
    const ends = { local: '2030-03-08T10:00', zone };
    expect(formatWhen({ starts, ends }, 'es')).toBe(formatWhen({ starts }, 'es'));
  });

  it('refuses an unlisted entry and an option that does not exist', () => {
    const unlisted = createEvent({ visibility: 'unlisted' });
    expect(() => renderEvent(unlisted, options)).toThrow(
      expect.objectContaining({ code: 'not-listed' }),
    );
    expect(() => renderEvent(createEvent({}), { ...options, fileUrl: () => '' } as never)).toThrow(
      TypeError,
    );
  });
});

describe('renderPublication', () => {
  it('has the editions, with where they can be had, and says which are only wished for', () => {
    const publication = createPublication({
      subtitle: { es: 'Una guía' },
      credits: [{ who: { name: 'Colectiva de Ejemplo' }, role: 'author' }],
      editions: [
        {
          language: 'es',
          format: 'print',
          state: 'published',
          published: '2029',
          url: 'https://libros.example/libro',
        },
        { language: 'pt', format: 'digital', state: 'wished' },
      ],
    });
    expect(renderPublication(publication, options)).toBe(
      '<article class="comunal-publication" lang="es"><h3>Libro: Una guía</h3><p class="comunal-authors">Colectiva de Ejemplo</p><p class="comunal-summary">De qué trata.</p><ul class="comunal-editions"><li>español, en papel · 2029 · <a href="https://libros.example/libro" rel="noopener noreferrer external">libros.example</a></li><li>portugués, digital · Idea por realizar</li></ul></article>',
    );
  });
});

describe('toCards', () => {
  const clock = { now: () => Date.parse('2030-03-09T12:00:00Z') };

  it('has what is not over, the next first, and what has no day yet last', () => {
    const events = [
      createEvent({ slug: 'sin-dia', starts: '2031' }),
      createEvent({ slug: 'luego', starts: '2030-04-01' }),
      createEvent({ slug: 'mes-pasado', starts: '2030-02' }),
      createEvent({ slug: 'paso', starts: '2030-03-08' }),
      createEvent({
        slug: 'pronto',
        starts: { local: '2030-03-09T18:00', zone: 'America/Mexico_City' },
        ends: { local: '2030-03-09T20:00', zone: 'America/Mexico_City' },
      }),
      createEvent({ slug: 'en-curso', starts: '2030-03-07', ends: '2030-03-09' }),
    ];
    const file = toCards(sourceOf(events), { siteUrl, clock });
    expect(slugsOf(file)).toEqual(['en-curso', 'pronto', 'luego', 'sin-dia']);
    expect(file.cards[1]).toMatchObject({
      starts: '2030-03-10T00:00:00Z',
      over: '2030-03-10T02:00:00Z',
    });
    expect(file.cards[3]).toMatchObject({ slug: 'sin-dia', over: '2032-01-01T12:00:00Z' });
    expect(file.cards[3]).not.toHaveProperty('starts');
  });

  it('renders each card in every language, with the pages of that language', () => {
    const file = toCards(sourceOf([createEvent({})], ['es', 'pt']), {
      siteUrl,
      clock: { now: () => 0 },
      pageUrl: ({ slug }, locale) => `${siteUrl}${locale}/${slug}/`,
    });
    const [card] = file.cards;
    expect(Object.keys(card?.html ?? {})).toEqual(['es', 'pt']);
    expect(card?.html['es']).toContain(`href="${siteUrl}es/taller/"`);
    expect(card?.html['pt']).toContain(`href="${siteUrl}pt/taller/"`);
  });

  it('refuses an option that does not exist', () => {
    expect(() => toCards(sourceOf([]), { siteUrl, now: 0 } as never)).toThrow(TypeError);
  });

  const entry = createCampaign();
  const { title, state, goal } = entry;
  const rendered = { entry, html: { es: '<p>Un año</p>' }, data: { title, goal, isTest: true } };
  const withCampaign = (fields: object) =>
    toCards(sourceOf([]), { siteUrl, campaigns: [{ ...rendered, ...fields }] });

  it('has a campaign as its entry publishes it, whatever the order of its keys', () => {
    const data = { goal: { currency: 'MXN', amount: 120_000_00 }, state, title, ends: undefined };
    expect(withCampaign({ data }).cards).toEqual([
      {
        type: 'campaign',
        slug: 'un-ano',
        title,
        html: rendered.html,
        data: { title, goal, state },
      },
    ]);
  });

  it('keeps what was checked of a campaign, and not what changes afterwards', () => {
    const data = { title: { ...(title as object) }, isTest: true };
    const { cards } = withCampaign({ data });
    Object.assign(data.title, { es: 'Otra' });
    expect(cards).toMatchObject([{ data: { title } }]);
  });

  it.each([
    ['a field that the entry does not have', { title, notes: 'secreto' }],
    ['another field of the entry', { title, organization: entry.organization }],
    ['another value', { title, goal: { amount: 1, currency: 'MXN' } }],
    ['more in a value', { title, goal: { ...goal, notes: 'secreto' } }],
    ['a value where the entry has none', { title, ends: '2030' }],
    ['no title', { goal }],
    ['no truth as a mark', { title, isTest: 'yes' }],
    ['a signed campaign', { comunalSigned: 'campaign', payload: { title } }],
    ['a name of a prototype', JSON.parse('{"title":{"es":"Un año"},"__proto__":{}}') as object],
    ['a list', [title]],
  ])('refuses data of a campaign that are %s', (_, data) => {
    expect(() => withCampaign({ data })).toThrow(
      expect.objectContaining({ code: 'not-public', paths: ['data'] }),
    );
  });

  it('refuses a campaign that is closed, unlisted, or of another type', () => {
    const closed = { ...entry, notes: 'secreto' };
    expect(() => withCampaign({ entry: closed })).toThrow(
      expect.objectContaining({ code: 'not-public' }),
    );
    const unlisted = createCampaign({ visibility: 'unlisted' });
    expect(() => withCampaign({ entry: unlisted })).toThrow(
      expect.objectContaining({ code: 'not-listed' }),
    );
    expect(() => withCampaign({ entry: createEvent({}) })).toThrow(
      expect.objectContaining({ code: 'not-public' }),
    );
  });

  it.each([[{}], [{ es: 1 }], [{ pt: '<p>' }], [Object.create({ es: '<p>' }) as object]])(
    'refuses a campaign whose HTML is %o',
    (html) => {
      expect(() => withCampaign({ html })).toThrow(
        '`toCards` needs the HTML of each campaign in es',
      );
    },
  );
});
