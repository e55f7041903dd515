import {
  contentSchemas,
  toPublic,
  type ContentType,
  type EntryInput,
  type PublicEntry,
} from '@comunal/schemas';

/** What a collective has after many years: how many of a hundred entries are of each type. */
const shares: readonly (readonly [type: ContentType, share: number])[] = [
  ['event', 40],
  ['article', 20],
  ['recording', 20],
  ['publication', 10],
  ['person', 5],
  ['curriculum', 3],
  ['series', 2],
];

const zone = 'America/Mexico_City';
const inThree = (text: string) => ({ es: text, en: `${text} (en)`, pt: `${text} (pt)` });
const paragraph = 'Nos juntamos a conversar sobre redes, cuidados y memoria. '.repeat(8);

/** Creates public entries, one in forty events with the programme of a gathering. */
export function createEntries(count: number): PublicEntry[] {
  const types = shares.flatMap(([type, share]) => Array.from({ length: share }, () => type));
  const inputs = [
    createSite(),
    createOrganization(),
    ...Array.from({ length: count - 2 }, (_, index) =>
      createInput(types[index % types.length] ?? 'event', index),
    ),
  ];
  const entries = inputs.map((input) => contentSchemas[input.type].parse(input));
  const byKey = new Map(entries.map((entry) => [`${entry.type}/${entry.slug}`, entry]));
  const lookup = (type: ContentType, slug: string) => byKey.get(`${type}/${slug}`);
  return entries.flatMap((entry) => toPublic(entry, lookup) ?? []);
}

type Input = { [T in ContentType]: EntryInput<T> }[ContentType];

function createInput(type: ContentType, index: number): Input {
  const base = {
    slug: `${type}-${index}`,
    visibility: 'public' as const,
    title: inThree(`Entrada número ${index}`),
    summary: inThree('De qué se trata, en una frase que dice lo que hace falta.'),
    updated: toDay(index),
  };
  const body = inThree(paragraph);
  const credits = [{ who: 'organization/colectiva', role: 'organizer' as const }];
  switch (type) {
    case 'article':
      return { ...base, type, published: toDay(index), body, credits };
    case 'recording':
      return {
        ...base,
        type,
        of: 'event/event-0',
        date: toDay(index),
        duration: 'PT1H30M',
        languages: ['es'],
        credits,
        copies: [{ kind: 'peertube', url: `https://videos.example/w/${index}` }],
        consents: [{ by: 'A.', scope: 'recording', granted: '2020-01-01' }],
      };
    case 'publication':
      return {
        ...base,
        type,
        kind: 'book',
        state: 'published',
        published: toDay(index),
        body,
        credits,
        editions: [{ language: 'es', format: 'print', state: 'published', copies: 300 }],
      };
    case 'person':
      return { type, slug: base.slug, visibility: 'public', name: `Persona de prueba ${index}` };
    case 'curriculum':
      return { ...base, type, state: 'published', body, credits };
    case 'series':
      return { ...base, type, starts: toDay(index), body, credits };
    default:
      return { ...base, type: 'event', ...toSpan(index), body, credits, ...toProgramme(index) };
  }
}

function toProgramme(index: number) {
  if (index % 100 !== 0) return {};
  const nodes = Array.from({ length: 30 }, (_, node) => ({
    guid: `nodo-${index}-${node}`,
    title: `Nodo ${node}`,
    visibility: 'public' as const,
    ...toSpan(index, 8 + (node % 12)),
  }));
  return { nodes };
}

function toSpan(index: number, hour = 10) {
  const toTime = (at: number) => ({
    local: `${toDay(index)}T${String(at).padStart(2, '0')}:00`,
    zone,
  });
  return { starts: toTime(hour), ends: toTime(hour + 2) };
}

function toDay(index: number): string {
  return new Date(Date.UTC(2005, 0, 1 + (index % 7300))).toISOString().slice(0, 10);
}

function createSite(): EntryInput<'site'> {
  return {
    type: 'site',
    slug: 'site',
    visibility: 'public',
    title: 'Colectiva de Ejemplo',
    url: 'https://colectiva.example',
    languages: ['es', 'en', 'pt'],
    organization: 'colectiva',
    tagline: inThree('Redes'),
    summary: inThree('Un sitio de prueba.'),
  };
}

function createOrganization(): EntryInput<'organization'> {
  return {
    type: 'organization',
    slug: 'colectiva',
    visibility: 'public',
    name: 'Colectiva de Ejemplo',
    kind: 'collective',
  };
}
