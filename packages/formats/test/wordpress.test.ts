import { contentSchemas } from '@comunal/schemas';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { describeProblem } from '../src/messages/index.ts';
import { fromWordPress, type WordPressOptions } from '../src/wordpress/index.ts';
import { findUnsupportedMarkdown } from './support/unsupported-markdown.ts';

/**
 * Written by `export_wp()` of WordPress 6.8 from invented content: taxonomies `language` and `post_translations` as Polylang has
 * them, posts in three languages, in blocks and classic, of each status, with a password, with comments, media and HTML that
 * WordPress lets administrators write. Whatever must not be imported is called «canario».
 */
const source = readFileSync(new URL('fixtures/wordpress.xml', import.meta.url));
const missing = '2020/01/perdida.jpg';
const options: WordPressOptions = {
  locale: 'es',
  zone: 'America/Mexico_City',
  hasMedia: (path) => path !== missing,
};
const result = fromWordPress(source, options);

function find(slug: string) {
  const entry = result.entries.find((each) => each.slug === slug);
  if (!entry) throw new Error(`There is no ${slug}.`);
  return entry;
}

it('reads entries that the schemas accept, and Markdown that pages show', () => {
  for (const { type, slug, fields } of result.entries) {
    expect(contentSchemas[type].safeParse({ ...fields, type, slug }).error).toBeUndefined();
    for (const text of Object.values(fields['body'] ?? {}))
      expect(findUnsupportedMarkdown(String(text))).toEqual([]);
  }
});

it('joins the languages of a post, and keeps its addresses, dates and files', () => {
  const { type, fields, files } = find('taller-de-radio');
  const { body, ...others } = fields;
  expect(type).toBe('article');
  expect(others).toEqual({
    title: { es: 'Taller de radio & más', en: 'Radio workshop', pt: 'Oficina de rádio' },
    visibility: 'public',
    published: { local: '2021-03-08T23:30', zone: 'America/Mexico_City' },
    updated: { local: '2021-06-01T12:00', zone: 'America/Mexico_City' },
    summary: { es: 'Un taller en el patio.' },
    credits: [
      { who: 'person/autoria-1', role: 'author' },
      { who: 'person/autoria-2', role: 'author' },
    ],
    topics: [
      { es: 'Ñandú libre' },
      { es: 'Radio' },
      { es: 'Talleres' },
      { en: 'Workshops' },
      { pt: 'Oficinas' },
    ],
    picture: {
      path: 'taller-de-radio/taller-de-radio-scaled.jpg',
      alt: 'Varias manos sobre una mezcladora',
    },
    formerUrls: [
      'https://colectiva.example/2021/03/08/taller-de-radio/',
      'https://colectiva.example/2021/03/09/radio-workshop/',
      'https://colectiva.example/2021/03/10/oficina-de-radio/',
    ],
  });
  expect(body).toMatchObject({ en: 'On Saturday we held a radio workshop.' });
  expect(files).toEqual([
    {
      path: 'taller-de-radio/taller-de-radio-scaled.jpg',
      source: '2021/03/Taller-de-Radio-scaled.jpg',
    },
    { path: 'taller-de-radio/entrevista.mp3', source: '2021/04/entrevista.mp3' },
    { path: 'taller-de-radio/guia.pdf', source: '2021/04/guia.pdf' },
  ]);
});

it('writes the blocks of a post as Markdown', () => {
  expect(find('taller-de-radio').fields['body']).toMatchObject({
    es: `El **sábado** hicimos un taller de *radio comunitaria*; lee [quiénes somos](../pages/acerca.yaml) y lo que sigue.

## Lo que hicimos

![Manos y cables](taller-de-radio/taller-de-radio-scaled.jpg)

En el patio, 2021

- Grabamos una entrevista
  1. con dos micrófonos

* Hora: 10:00; Actividad: Radio \\| micrófonos
* Hora: 12:00; Actividad: Comida

> La radio es de quien la hace.

\`\`\`
sox entrada.wav -r 16000 <salida.wav>
\`\`\`

[entrevista.mp3](taller-de-radio/entrevista.mp3)

<https://videos.example/w/abc>

<https://mapa.example/x>

Sigue leyendo\\[1\\]. No, [la guía](taller-de-radio/guia.pdf).

1. Según *la guía*.`,
  });
});

it('writes a classic post as Markdown', () => {
  expect(find('entrada-clasica').fields['body']).toEqual({
    es: `Primer párrafo de una entrada clásica\\
con salto de línea.

<https://videos.example/w/xyz>

![](entrada-clasica/cartel.png)

El cartel \\[sic\\]

![Varias manos sobre una mezcladora](entrada-clasica/taller-de-radio-scaled.jpg)

![](entrada-clasica/cartel.png)

**Nota**:esto sigue. 2 \\< 3 y snake_case; \\*no\\* es énfasis.

\\<b>no es HTML\\</b>

Después del corte \\]\\]> sigue. [El taller](../articles/taller-de-radio.yaml)`,
  });
});

it('closes what not everyone saw, and says why', () => {
  const closed = result.entries.filter(({ fields }) => fields.visibility === 'closed');
  expect(closed.map(({ slug }) => slug)).toEqual([
    'autoria-1',
    'autoria-2',
    'canario-protegida',
    'borrador',
    'pendiente',
    'privada',
    'futura',
    'para-integrantes',
  ]);
  expect(result.summary).toEqual({
    articles: 9,
    pages: 2,
    persons: 2,
    comments: 2,
    closed: { password: 1, draft: 2, private: 1, future: 1, restricted: 1 },
    usedMedia: [
      '2021/03/Taller-de-Radio-scaled.jpg',
      '2021/03/cartel.png',
      '2021/04/entrevista.mp3',
      '2021/04/guia.pdf',
    ],
    unusedMedia: ['2021/05/sin-usar.jpg'],
    missingMedia: [missing],
  });
});

it('names each file that is not there, and the post that would show it', () => {
  expect(result.missingFiles).toEqual([
    {
      post: 21,
      type: 'article',
      slug: 'imagenes-de-fuera',
      title: 'Imágenes de fuera',
      files: [missing],
    },
  ]);
});

it('reports what did not fit', () => {
  expect(result.problems.map(({ code, post, values }) => [code, post, values?.['name']])).toEqual([
    ['link-to-closed', 9, undefined],
    ['table-as-list', 9, undefined],
    ['embed-as-link', 9, undefined],
    ['element-left-out', 9, 'script'],
    ['element-left-out', 9, 'form'],
    ['bad-link', 9, undefined],
    ['embed-as-link', 12, undefined],
    ['no-alt', 12, undefined],
    ['shortcode-left-out', 12, 'contact-form-7'],
    ['media-elsewhere', 21, undefined],
    ['missing-media', 21, undefined],
    ['link-not-imported', 21, undefined],
    ['shortcode-left-out', 20, 'solo_integrantes'],
    ['shortcode-closed', 20, 'solo_integrantes'],
    ['post-type-not-imported', undefined, 'comunal_zine'],
    ['post-type-not-imported', undefined, 'wp_block'],
  ]);
});

it('holds nothing about people, in no value and in no message', () => {
  const { entries, problems, summary } = result;
  const messages = problems.flatMap((problem) =>
    ['es', 'en', 'pt'].map((locale) => describeProblem(problem, locale)),
  );
  const written = JSON.stringify({ entries, problems, summary, messages });
  // What the protected post itself says is a text like the others, and closed.
  const text = written.replaceAll(/canario-protegida|CanarioProtegida/g, '');
  expect(source.toString().match(/canario/gi)?.length).toBeGreaterThan(40);
  expect(text.match(/canario.{0,20}/gi)).toBeNull();
  expect(text).not.toMatch(/203\.0\.113|personal\.example/);
});

it('reads the same of the same file', () => {
  expect(fromWordPress(source.toString(), options)).toEqual(result);
});

it('closes everything where that is wanted', () => {
  const { entries, summary } = fromWordPress(source, { ...options, isClosed: true });
  expect(new Set(entries.map(({ fields }) => fields.visibility))).toEqual(new Set(['closed']));
  expect(summary.closed).toEqual({ all: 11 });
});

it('calls entries as it is told, in links, credits and paths of files too', () => {
  const wished: string[] = [];
  const { entries, site } = fromWordPress(source, {
    ...options,
    chooseSlug: ({ type, guid, slug }) => {
      wished.push(`${type}/${guid}`);
      return `${slug}-2`;
    },
  });
  expect(site).toBe('colectiva.example');
  expect(new Set(wished).size).toBe(entries.length);
  expect(wished).toHaveLength(entries.length);
  const text = JSON.stringify(entries);
  expect(entries.every(({ slug }) => slug.endsWith('-2'))).toBe(true);
  expect(text).toContain('(../pages/acerca-2.yaml)');
  expect(text).toContain('"who":"person/autoria-1-2"');
  expect(text).toContain('"path":"taller-de-radio-2/taller-de-radio-scaled.jpg"');
  expect(text).not.toMatch(/acerca\.yaml|autoria-1"|[("]taller-de-radio\//);
});

it('knows an entry again to which a translation was added, whichever its language', () => {
  const item = (id: number, language: string) => `<item><title>Taller</title>
    <link>https://colectiva.example/${language}/taller/</link><content:encoded>Hola</content:encoded>
    <wp:post_id>${id}</wp:post_id><wp:post_date>2021-03-08 17:00:00</wp:post_date>
    <wp:post_name>taller</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
    <category domain="language" nicename="${language}"></category>
    <category domain="post_translations" nicename="pll_1"></category></item>`;
  const guidOf = (...items: readonly string[]) => {
    const xml = `<rss xmlns:wp="http://wordpress.org/export/1.2/"
      xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
      <link>https://colectiva.example</link>${items.join('')}</channel></rss>`;
    const { entries } = fromWordPress(xml, { locale: 'es' });
    expect(entries).toHaveLength(1);
    return entries[0]?.guid;
  };
  expect(guidOf(item(9, 'es'), item(7, 'en'))).toBe(guidOf(item(7, 'en')));
});
