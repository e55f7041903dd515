import { contentTypes, type ContentType } from '@comunal/schemas';
import { describe, expect, it } from 'vitest';
import { publish } from '../../test/support/publish.ts';
import { sampleEntries } from '../../test/support/sample-entries.ts';
import { NotListedError, toJson, type ExportOptions } from '../index.ts';

const { entries, get, lookup } = publish(sampleEntries);
const options: ExportOptions = {
  locale: 'es',
  siteUrl: 'https://colectiva.example/',
  lookup,
  pageUrl: ({ type, slug }) => `https://colectiva.example/${type}/${slug}/`,
  fileUrl: (type, path) => `https://colectiva.example/files/${type}/${path}`,
};
const convert = (type: ContentType, slug: string, more: Partial<ExportOptions> = {}) =>
  toJson([get(type, slug)], { ...options, ...more }).entries[0];

describe('toJson', () => {
  it('keeps the languages of texts, and says how exact dates are', () => {
    const event = convert('event', 'encuentro-2030');
    expect(event).toMatchObject({
      type: 'event',
      slug: 'encuentro-2030',
      pageUrl: 'https://colectiva.example/event/encuentro-2030/',
      title: { en: 'Gathering', es: 'Encuentro' },
      starts: {
        iso: '2030-03-08T17:00:00-06:00',
        precision: 'time',
        zone: 'America/Mexico_City',
      },
      ends: { iso: '2030-03-10', precision: 'day' },
      topics: [{ en: 'Networks', es: 'Redes' }],
      place: { name: { und: 'Casa de Ejemplo' }, precision: 'exact' },
    });
    expect(event).not.toHaveProperty('~public');
    expect(event).not.toHaveProperty('visibility');
  });

  it('writes references by type, slug, title and page', () => {
    expect(convert('event', 'encuentro-2030')).toMatchObject({
      series: {
        type: 'series',
        slug: 'charlas',
        title: { en: 'Talks', es: 'Charlas' },
        pageUrl: 'https://colectiva.example/series/charlas/',
      },
      credits: [
        { who: { type: 'organization', slug: 'colectiva' }, role: 'organizer' },
        { who: { type: 'person', slug: 'luna', title: { und: 'Luna de Prueba' } } },
      ],
      nodes: [{ credits: [{ who: { name: { und: 'k.' } }, role: 'facilitator' }] }],
    });
  });

  it('writes addresses of files and of licences', () => {
    expect(convert('recording', 'charla-grabada')).toMatchObject({
      license: { id: 'CC-BY-4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
      captions: [
        { language: 'es', url: 'https://colectiva.example/files/recording/charla/es.vtt' },
      ],
    });
  });

  it('leaves out what leads nowhere, with what is said about it, and keeps the entry', () => {
    const nowhere = { lookup: () => undefined };
    expect(convert('event', 'encuentro-2030', nowhere)).not.toHaveProperty('credits');
    const recording = convert('recording', 'charla-grabada', nowhere);
    expect(recording).toMatchObject({ slug: 'charla-grabada', title: { es: 'Charla grabada' } });
    expect(recording).not.toHaveProperty('of');
  });

  it('gives the same bytes whatever the order of the entries', () => {
    const text = JSON.stringify(toJson(entries, options));
    expect(JSON.stringify(toJson(entries.toReversed(), options))).toBe(text);
    const types = toJson(entries.toReversed(), options).entries.map(({ type }) => type);
    expect([...new Set(types)]).toEqual(contentTypes);
  });

  it('refuses an unlisted entry', () => {
    const unlisted = { ...get('page', 'nosotras'), visibility: 'unlisted' } as const;
    expect(() => toJson([unlisted], options)).toThrow(NotListedError);
  });
});
