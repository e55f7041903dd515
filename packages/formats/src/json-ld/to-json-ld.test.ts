import { contentTypes, type ContentType } from '@comunal/schemas';
import { describe, expect, it } from 'vitest';
import { publish } from '../../test/support/publish.ts';
import { sampleEntries } from '../../test/support/sample-entries.ts';
import { NotListedError, stringifyJsonLd, toJsonLd, type JsonLdOptions } from '../index.ts';

const { entries, get, lookup } = publish(sampleEntries);
const options: JsonLdOptions = {
  locale: 'es',
  siteUrl: 'https://colectiva.example/',
  lookup,
  pageUrl: ({ type, slug }) => `https://colectiva.example/${type}/${slug}/`,
  fileUrl: (type, path) => `https://colectiva.example/files/${type}/${path}`,
};
const describeEntry = (type: ContentType, slug: string, more: Partial<JsonLdOptions> = {}) =>
  toJsonLd(get(type, slug), { ...options, ...more });

describe('toJsonLd', () => {
  it('describes an activity with its place, its people and its nodes', () => {
    expect(describeEntry('event', 'encuentro-2030')).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Event',
      '@id': 'https://colectiva.example/#event-encuentro',
      name: 'Encuentro: De redes',
      url: 'https://colectiva.example/event/encuentro-2030/',
      description: 'Tres días de redes.',
      startDate: '2030-03-08T17:00:00-06:00',
      endDate: '2030-03-10',
      eventStatus: 'https://schema.org/EventScheduled',
      eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
      organizer: [
        {
          '@type': 'Organization',
          '@id': 'https://colectiva.example/#organization-colectiva',
          name: 'Colectiva de Ejemplo',
          url: 'https://colectiva.example/organization/colectiva/',
        },
      ],
      performer: [
        {
          '@type': 'Person',
          '@id': 'https://colectiva.example/#person-luna',
          name: 'Luna de Prueba',
          url: 'https://colectiva.example/person/luna/',
        },
      ],
      location: [
        {
          '@type': 'Place',
          name: 'Casa de Ejemplo',
          address: {
            '@type': 'PostalAddress',
            streetAddress: 'Calle Inventada 1',
            addressLocality: 'Oaxaca',
          },
          geo: { '@type': 'GeoCoordinates', latitude: 17.06, longitude: -96.72 },
        },
        { '@type': 'VirtualLocation', url: 'https://llamada.example/encuentro' },
      ],
      keywords: ['Redes'],
      superEvent: [
        {
          '@type': 'EventSeries',
          '@id': 'https://colectiva.example/#series-charlas',
          name: 'Charlas',
          url: 'https://colectiva.example/series/charlas/',
        },
      ],
      subEvent: [
        {
          '@type': 'Event',
          '@id': 'https://colectiva.example/#node-nodo-1',
          name: 'Servidoras',
          url: 'https://colectiva.example/event/encuentro-2030/',
          startDate: '2030-03-08T18:00:00-06:00',
          eventStatus: 'https://schema.org/EventCancelled',
          performer: [{ '@type': 'Person', name: 'k.' }],
        },
      ],
    });
  });

  it('describes each edition of a book that came out, in its language', () => {
    expect(describeEntry('publication', 'libro')).toMatchObject({
      '@type': 'Book',
      keywords: ['Violencia digital'],
      license: 'https://creativecommons.org/licenses/by/4.0/',
      inLanguage: ['es', 'en'],
      author: [{ '@type': 'Organization', name: 'Colectiva de Ejemplo' }],
      workExample: [
        {
          '@type': 'Book',
          name: 'Violencia digital',
          isbn: '978-0-306-40615-7',
          inLanguage: 'es',
          offers: [{ '@type': 'Offer', price: '150.00', priceCurrency: 'MXN' }],
        },
        {
          name: 'Digital violence',
          inLanguage: 'en',
          bookFormat: 'https://schema.org/EBook',
        },
      ],
    });
    expect(JSON.stringify(describeEntry('publication', 'libro'))).not.toContain('none');
  });

  it('describes a recording with its captions and its chapters', () => {
    const video = describeEntry('recording', 'charla-grabada');
    expect(video).toMatchObject({
      '@type': 'VideoObject',
      '@id': 'https://colectiva.example/#recording-charla-grabada',
      duration: 'PT1H30M',
      keywords: ['Redes', 'Archivos'],
      recordedAt: { '@type': 'Event', '@id': 'https://colectiva.example/#event-encuentro' },
      caption: [
        {
          '@type': 'MediaObject',
          contentUrl: 'https://colectiva.example/files/recording/charla/es.vtt',
          inLanguage: 'es',
        },
      ],
      encoding: [{ contentUrl: 'https://archive.example/charla.mp4' }],
      hasPart: [
        { '@type': 'Clip', name: 'Bienvenida', startOffset: 0, endOffset: 750 },
        { '@type': 'Clip', name: 'Redes', startOffset: 750, endOffset: 5400 },
      ],
    });
    expect(video).not.toHaveProperty('transcript');
    expect(
      describeEntry('recording', 'charla-grabada', { includeTranscript: true }),
    ).toHaveProperty('transcript', 'Buenas tardes.');
  });

  it('describes a series by its recordings, in their order', () => {
    expect(describeEntry('series', 'charlas')).toMatchObject({
      '@type': 'EventSeries',
      recordedIn: [
        { '@id': 'https://colectiva.example/#recording-episodio-uno', position: 1 },
        { '@id': 'https://colectiva.example/#recording-charla-grabada', position: 2 },
      ],
    });
  });

  it('describes an episode by its place in the podcast', () => {
    expect(describeEntry('recording', 'episodio-uno')).toMatchObject({
      '@type': 'PodcastEpisode',
      datePublished: '2026-02-14',
      episodeNumber: 3,
      partOfSeason: { '@type': 'PodcastSeason', seasonNumber: 1 },
      partOfSeries: { '@id': 'https://colectiva.example/#podcast-radio' },
      associatedMedia: { '@type': 'AudioObject' },
    });
    expect(describeEntry('podcast', 'radio')).toMatchObject({
      '@type': 'PodcastSeries',
      hasPart: [{ '@id': 'https://colectiva.example/#recording-episodio-uno' }],
    });
  });

  it('describes a curriculum by its sessions, and an article by what it is about', () => {
    expect(describeEntry('curriculum', 'taller')).toMatchObject({
      '@type': 'Course',
      timeRequired: 'PT6H',
      syllabusSections: [{ '@type': 'Syllabus', name: 'Cables', description: 'Armar un cable.' }],
      hasPart: [{ '@id': 'https://colectiva.example/#publication-libro' }],
    });
    expect(describeEntry('article', 'comunicado', { locale: 'en' })).toMatchObject({
      '@type': 'Article',
      headline: 'Statement',
      inLanguage: 'es',
      datePublished: '2026-11-20',
      about: [{ '@type': 'Event', name: 'Gathering' }],
    });
  });

  it('asks to give without a number of an account', () => {
    const action = describeEntry('campaign', 'servidores');
    expect(action).toMatchObject({
      '@type': 'DonateAction',
      recipient: { '@type': 'Organization', name: 'Colectiva de Ejemplo' },
      actionStatus: 'https://schema.org/ActiveActionStatus',
    });
    expect(JSON.stringify(action)).not.toContain('032180000118359719');
  });

  it('describes entries of every type', () => {
    const types = new Map(
      entries.map((entry) => [entry.type, toJsonLd(entry, options)['@type']] as const),
    );
    expect([...types.keys()].toSorted()).toEqual([...contentTypes].toSorted());
    expect(types.get('site')).toBe('WebSite');
    expect(types.get('service')).toBe('Service');
    expect(types.get('organization')).toBe('Organization');
  });

  it('leaves out what it has no address for and what the lookup does not find', () => {
    expect(
      toJsonLd(get('recording', 'charla-grabada'), { locale: 'es', siteUrl: options.siteUrl }),
    ).toEqual({
      '@context': 'https://schema.org',
      '@type': 'VideoObject',
      keywords: ['Redes', 'Archivos'],
      '@id': 'https://colectiva.example/#recording-charla-grabada',
      name: 'Charla grabada',
      dateCreated: '2030-03-08',
      duration: 'PT1H30M',
      inLanguage: ['es'],
      license: 'https://creativecommons.org/licenses/by/4.0/',
      sameAs: ['https://archive.example/details/charla'],
      encoding: [
        {
          '@type': 'MediaObject',
          contentUrl: 'https://archive.example/charla.mp4',
          encodingFormat: 'video/mp4',
          contentSize: '1000',
        },
      ],
      hasPart: expect.any(Array) as unknown,
    });
  });

  it('refuses an unlisted entry, and names none', () => {
    const unlisted = { ...get('page', 'nosotras'), visibility: 'unlisted' } as const;
    expect(() => toJsonLd(unlisted, options)).toThrow(NotListedError);
    const organization = { ...get('organization', 'colectiva'), visibility: 'unlisted' } as const;
    const named = toJsonLd(get('site', 'sitio'), {
      ...options,
      lookup: ((type: ContentType) =>
        type === 'organization' ? organization : undefined) as typeof lookup,
    });
    expect(named).not.toHaveProperty('publisher');
  });
});

describe('stringifyJsonLd', () => {
  it('writes what no text can end, and what reads back the same', () => {
    const title = '</script><!-- & \u2028\u2029 "';
    const page = { ...get('page', 'nosotras'), title };
    const text = stringifyJsonLd(toJsonLd(page, options));
    expect(text).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(text)).toMatchObject({ name: title });
  });
});
