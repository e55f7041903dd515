import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { createWords, type Words } from './words.ts';

/** A field of an entry, as YAML takes it. */
type Fields = Readonly<Record<string, unknown>>;

/** Of so many entries with a page, how many are of each type. The rest are events. */
const SHARES = {
  series: 0.04,
  articles: 0.1,
  publications: 0.12,
  curricula: 0.03,
  podcasts: 0.02,
  pages: 0.02,
};

/**
 * Writes a content folder with so many entries that have a page, in three languages, and the people, organisations,
 * recordings and services around them. Everything is marked as test data, and the same each time.
 */
export function generateContent(dir: string, count: number): void {
  const words = createWords(20_21);
  const write = (folder: string, slug: string, fields: Fields): void => {
    mkdirSync(join(dir, folder), { recursive: true });
    writeFileSync(
      join(dir, folder, `${slug}.yaml`),
      stringify({ visibility: 'public', ...fields }),
    );
  };
  const of = (folder: keyof typeof SHARES): number => Math.ceil(count * SHARES[folder]);
  const counts = { series: of('series'), publications: of('publications') };
  const people = Math.ceil(count / 20);
  const events =
    count - Object.keys(SHARES).reduce((sum, name) => sum + of(name as keyof typeof SHARES), 0);
  writeFileSync(join(dir, 'site.yaml'), stringify(site));
  write('organizations', 'colectiva', { name: 'Colectiva de Prueba', kind: 'collective' });
  write('services', 'llamadas', {
    ...described(words, 'name'),
    kind: 'video-calls',
    software: 'Jitsi',
    url: 'https://llamadas.example',
    openness: 'anyone',
    free: true,
    state: 'running',
  });
  write('campaigns', 'servidores', {
    ...described(words),
    organization: 'colectiva',
    state: 'running',
    goal: { amount: 6_000_000, currency: 'MXN' },
  });
  for (let at = 0; at < people; at++) {
    write('people', `persona-${at}`, { name: `Persona de prueba ${at}` });
    if (at % 4 === 0)
      write('organizations', `aliada-${at}`, {
        name: `Aliada de prueba ${at}`,
        kind: 'collective',
        place: place(words),
      });
  }
  for (let at = 0; at < events; at++) {
    write('events', `actividad-${at}`, {
      ...written(words),
      kind: words.pick(['conversation', 'workshop', 'presentation']),
      starts: `${2010 + (at % 30)}-0${1 + (at % 9)}-${10 + (at % 18)}`,
      mode: words.pick(['online', 'in-person', 'hybrid']),
      attendance: 'open',
      topics: [words.localized(3), words.localized(2)],
      credits: credits(words, people, 'speaker'),
      place: place(words),
      license: 'CC-BY-4.0',
      ...(at % 3 === 0 && { series: `serie-${words.below(counts.series)}` }),
      ...(at % 5 === 0 && { outcomes: [`publication/libro-${words.below(counts.publications)}`] }),
    });
    if (at % 5 === 1)
      write('recordings', `grabacion-${at}`, recording(words, `event/actividad-${at}`));
  }
  for (let at = 0; at < counts.series; at++)
    write('series', `serie-${at}`, {
      ...written(words),
      kind: 'workshop',
      starts: `20${10 + (at % 16)}`,
      mode: 'online',
      credits: credits(words, people, 'organizer'),
    });
  for (let at = 0; at < counts.publications; at++)
    write('publications', `libro-${at}`, {
      ...written(words),
      kind: words.pick(['book', 'fanzine', 'poster']),
      state: 'published',
      published: `20${10 + (at % 16)}`,
      license: 'CC-BY-4.0',
      credits: credits(words, people, 'author'),
      madeFor: [`event/actividad-${words.below(events)}`],
      editions: [
        { language: 'es', format: 'digital', state: 'published', url: 'https://libros.example' },
        { language: 'pt', format: 'digital', state: 'in-progress' },
      ],
    });
  for (let at = 0; at < of('curricula'); at++)
    write('curricula', `curriculo-${at}`, {
      ...written(words),
      state: 'published',
      grewFrom: [
        `event/actividad-${words.below(events)}`,
        `series/serie-${words.below(counts.series)}`,
      ],
      languages: ['es', 'pt'],
    });
  for (let at = 0; at < of('podcasts'); at++) {
    write('podcasts', `radio-${at}`, {
      ...written(words),
      languages: ['es'],
      episodes: [{ recording: `episodio-${at}`, season: 1, number: 1 }],
    });
    write('recordings', `episodio-${at}`, recording(words, `podcast/radio-${at}`));
  }
  for (let at = 0; at < of('articles'); at++)
    write('articles', `noticia-${at}`, {
      ...written(words),
      kind: words.pick(['statement', 'news', 'report']),
      published: `20${10 + (at % 16)}-0${1 + (at % 9)}-${10 + (at % 18)}`,
      about: [`event/actividad-${words.below(events)}`],
      credits: credits(words, people, 'author'),
    });
  for (let at = 0; at < of('pages'); at++) write('pages', `pagina-${at}`, written(words));
}

const site: Fields = {
  visibility: 'public',
  title: 'Colectiva de Prueba',
  url: 'https://prueba.example',
  languages: ['es', 'en', 'pt'],
  organization: 'colectiva',
  sample: true,
  license: 'CC-BY-SA-4.0',
  tagline: { es: 'Datos de prueba', en: 'Test data', pt: 'Dados de teste' },
  summary: { es: 'Todo es inventado.', en: 'All of it is made up.', pt: 'Tudo é inventado.' },
};

function described(words: Words, name = 'title'): Fields {
  return { [name]: words.localized(5), summary: words.localized(25) };
}

/** What most entries have: a title, a summary and some 1.5 kB of Markdown in each language. */
function written(words: Words): Fields {
  return { ...described(words), body: words.markdown() };
}

function credits(words: Words, people: number, role: string): readonly Fields[] {
  return [0, 1, 2].map(() => ({ who: `person/persona-${words.below(people)}`, role }));
}

function place(words: Words): Fields {
  return {
    name: `Lugar de prueba ${words.below(40)}`,
    level: 'city',
    within: [{ name: `Estado de prueba ${words.below(10)}`, level: 'state' }],
    precision: 'locality',
  };
}

function recording(words: Words, of: string): Fields {
  return {
    ...described(words),
    of,
    duration: 'PT1H28M',
    languages: ['es'],
    license: 'CC-BY-SA-4.0',
    copies: [
      { kind: 'internet-archive', url: `https://archivo.example/details/${words.below(1e6)}` },
    ],
    consents: [{ scope: 'recording', granted: '2025-01-01', by: 'persona/prueba' }],
  };
}
