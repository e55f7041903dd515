import { describe, expect, it } from 'vitest';
import { publish } from '../../test/support/publish.ts';
import { sampleEntries } from '../../test/support/sample-entries.ts';
import { toBibtex, toCslJson, type ExportOptions, type Omission } from '../index.ts';

const { get, lookup } = publish(sampleEntries);
const options: ExportOptions = {
  locale: 'es',
  siteUrl: 'https://colectiva.example/',
  lookup,
  pageUrl: ({ type, slug }) => `https://colectiva.example/${type}/${slug}/`,
};

describe('toCslJson', () => {
  it('cites each edition that came out, with its title in its language', () => {
    expect(toCslJson([get('publication', 'libro')], options)).toEqual([
      {
        id: 'publication-libro_es_print_9780306406157',
        type: 'book',
        title: 'Violencia digital',
        author: [{ literal: 'Colectiva de Ejemplo' }],
        publisher: 'Editorial de Ejemplo',
        issued: { 'date-parts': [[2021, 10]] },
        ISBN: '978-0-306-40615-7',
        language: 'es',
        abstract: 'Una memoria colectiva.',
        URL: 'https://colectiva.example/publication/libro/',
      },
      {
        id: 'publication-libro_en_digital_2022',
        type: 'book',
        title: 'Digital violence',
        author: [{ literal: 'Colectiva de Ejemplo' }],
        publisher: 'Editorial de Ejemplo',
        issued: { 'date-parts': [[2022]] },
        language: 'en',
        abstract: 'Una memoria colectiva.',
        URL: 'https://colectiva.example/publication/libro/',
      },
    ]);
  });

  it('numbers editions that nothing tells apart', () => {
    const [edition] = get('publication', 'libro').editions ?? [];
    const work = { ...get('publication', 'libro'), editions: edition ? [edition, edition] : [] };
    expect(toCslJson([work], options).map(({ id }) => id)).toEqual([
      'publication-libro_es_print_9780306406157',
      'publication-libro_es_print_9780306406157__2',
    ]);
  });

  it('cites a video by who speaks in it, and an episode by its podcast', () => {
    expect(
      toCslJson([get('recording', 'charla-grabada'), get('recording', 'episodio-uno')], options),
    ).toMatchObject([
      {
        type: 'motion_picture',
        author: [{ literal: 'Luna de Prueba' }],
        'event-title': 'Encuentro: De redes',
        dimensions: 'PT1H30M',
      },
      {
        type: 'broadcast',
        'container-title': 'Radio de Ejemplo',
        number: 3,
        issued: { 'date-parts': [[2026, 2, 14]] },
      },
    ]);
  });

  it('cites articles and curricula', () => {
    expect(
      toCslJson([get('article', 'comunicado'), get('curriculum', 'taller')], options),
    ).toMatchObject([
      { type: 'post-weblog', title: 'Comunicado', language: 'es' },
      { type: 'document', title: 'Taller de redes' },
    ]);
  });

  it('refuses an entry that is not cited', () => {
    const call = [[get('podcast', 'radio')], options];
    expect(() => Reflect.apply(toCslJson, undefined, call)).toThrow(TypeError);
    expect(() => Reflect.apply(toBibtex, undefined, call)).toThrow('publication, recording');
  });

  it('cites no work that did not come out, and says so', () => {
    const omissions: Omission[] = [];
    const onOmission = (omission: Omission) => omissions.push(omission);
    const { editions: _, ...planned } = {
      ...get('publication', 'libro'),
      state: 'planned',
    } as const;
    expect(toCslJson([planned], { ...options, onOmission })).toEqual([]);
    expect(omissions).toEqual([{ code: 'not-published', type: 'publication', slug: 'libro' }]);
  });
});

describe('toBibtex', () => {
  it('writes an entry for each item', () => {
    expect(toBibtex([get('publication', 'libro'), get('article', 'comunicado')], options))
      .toBe(`@book{publication-libro_es_print_9780306406157,
  title = {{Violencia digital}},
  author = {{Colectiva de Ejemplo}},
  year = {2021},
  month = oct,
  publisher = {Editorial de Ejemplo},
  isbn = {978-0-306-40615-7},
  language = {es},
  langid = {spanish},
  abstract = {Una memoria colectiva.},
  url = {https://colectiva.example/publication/libro/}
}

@book{publication-libro_en_digital_2022,
  title = {{Digital violence}},
  author = {{Colectiva de Ejemplo}},
  year = {2022},
  publisher = {Editorial de Ejemplo},
  language = {en},
  langid = {english},
  abstract = {Una memoria colectiva.},
  url = {https://colectiva.example/publication/libro/}
}

@misc{article-comunicado,
  title = {{Comunicado}},
  author = {{Colectiva de Ejemplo}},
  year = {2026},
  month = nov,
  language = {es},
  langid = {spanish},
  url = {https://colectiva.example/article/comunicado/}
}
`);
  });
});
