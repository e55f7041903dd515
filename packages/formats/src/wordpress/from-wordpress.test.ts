import { describe, expect, it } from 'vitest';
import { writeExport, type ExportPost } from '../../test/support/write-export.ts';
import { ImportErrorCode, isImportError } from '../import/import-error.ts';
import { fromWordPress } from './from-wordpress.ts';
import type { WordPressOptions } from './wordpress-import.ts';

function read(posts: readonly ExportPost[], options: Partial<WordPressOptions> = {}) {
  const { entries, problems, summary } = fromWordPress(writeExport(posts), {
    locale: 'es',
    ...options,
  });
  const drafts = entries.filter(({ type }) => type !== 'person');
  return { entries, drafts, problems, summary, codes: problems.map(({ code }) => code) };
}

const text = { content: '<p>Hola</p>' };

function refusal(source: string | Uint8Array, options: Partial<WordPressOptions> = {}) {
  try {
    fromWordPress(source, { locale: 'es', ...options });
    return undefined;
  } catch (error) {
    return isImportError(error) ? { code: error.code, line: error.line } : error;
  }
}

describe('a file that is refused', () => {
  const xml = writeExport([text, text]);

  it.each<[string, string | Uint8Array, ImportErrorCode]>([
    [
      'entities',
      writeExport([text], { before: '<!DOCTYPE rss [<!ENTITY a "aaaa">]>' }),
      'document-type',
    ],
    ['entities that nobody declared', xml.replace('Colectiva', '&c;'), 'not-in-format'],
    ['another root', '<html></html>', 'not-in-format'],
    [
      'a feed',
      xml.replaceAll('http://wordpress.org/export/1.2/', 'https://otro.example/'),
      'not-in-format',
    ],
    ['another version', writeExport([text], { version: '2.0' }), 'not-in-format'],
    ['no XML', 'hola', 'not-in-format'],
    ['nothing', '', 'not-in-format'],
    ['JSON', '{}', 'not-in-format'],
    ['bytes that are not UTF-8', new Uint8Array([0x3c, 0xff, 0xfe]), 'bad-encoding'],
    ['nesting without end', xml.replace('<channel>', '<x>'.repeat(200_000)), 'not-in-format'],
  ])('for %s', (_, source, code) => {
    expect(refusal(source)).toMatchObject({ code });
  });

  it('where it is cut off, with its line', () => {
    const cut = xml.slice(0, xml.lastIndexOf('<wp:status>'));
    expect(refusal(cut)).toEqual({
      code: ImportErrorCode.NotInFormat,
      line: cut.split('\n').length,
    });
  });

  it('before it is read, where it is larger than 64 MiB', () => {
    expect(refusal('x'.repeat(100_000_000))).toEqual({ code: 'too-large', line: undefined });
    expect(refusal(xml, { maxBytes: 100 })).toMatchObject({ code: 'too-large' });
  });

  it('with too many items', () => {
    expect(refusal(xml, { maxEntries: 1 })).toMatchObject({ code: 'too-many-entries' });
  });

  it('with options of another kind', () => {
    expect(refusal(xml, { locale: 'español' })).toBeInstanceOf(TypeError);
    expect(refusal(xml, { zone: 'Luna' })).toBeInstanceOf(TypeError);
    expect(refusal(xml, { idioma: 'es' } as object)).toBeInstanceOf(TypeError);
  });
});

it.each(['1.0', '1.1', '1.2'])('reads version %s', (version) => {
  const { entries } = fromWordPress(writeExport([text], { version }), { locale: 'es' });
  expect(entries.map(({ slug }) => slug)).toEqual(['autoria-1', 'entrada-1']);
});

it('reads control characters as nothing, and the end of a section inside of a text', () => {
  const { drafts } = read([{ content: '<p>Ho\u0001la ]]> y</p>' }]);
  expect(drafts[0]?.fields['body']).toEqual({ es: String.raw`Hola \]\]> y` });
});

describe('credits', () => {
  const accounts = { luz: 2, ana: 7, eva: 9 };
  const byAna = { ...text, id: 10, author: 'ana' };
  const byLuz = { ...text, id: 11, author: 'luz' };

  /** Who is credited with which post, by what an import knows the person by. */
  function readCredits(posts: readonly ExportPost[], listed: Record<string, number> = accounts) {
    const { entries, problems } = fromWordPress(writeExport(posts, { accounts: listed }), {
      locale: 'es',
    });
    const guids = new Map(entries.map(({ type, slug, guid }) => [`${type}/${slug}`, guid]));
    const credits = entries.flatMap(({ type, slug, fields }) =>
      type === 'person' ? [] : [[slug, JSON.stringify(fields['credits'])] as const],
    );
    return {
      guidOf: (post: string) => {
        const [, who = ''] = /"who":"([^"]+)"/.exec(new Map(credits).get(post) ?? '') ?? [];
        return guids.get(who);
      },
      codes: problems.map(({ code }) => code),
    };
  }

  it('stay with the same person when posts are removed, or those of one author are exported', () => {
    const all = readCredits([byAna, byLuz]);
    const [ana, luz] = [all.guidOf('entrada-10'), all.guidOf('entrada-11')];
    expect(ana).not.toBe(luz);
    expect(readCredits([byLuz]).guidOf('entrada-11')).toBe(luz);
    expect(readCredits([byLuz], { luz: 2 }).guidOf('entrada-11')).toBe(luz);
    expect(readCredits([byAna], { ana: 7 }).guidOf('entrada-10')).toBe(ana);
    expect(readCredits([{ ...byAna, author: 'Ana' }]).guidOf('entrada-10')).toBe(ana);
  });

  it('are left out where the file does not list who wrote, and this is said', () => {
    const { guidOf, codes } = readCredits([byAna, byLuz], { luz: 2 });
    expect([guidOf('entrada-10'), codes]).toEqual([undefined, ['authors-not-listed']]);
    expect(guidOf('entrada-11')).toBeDefined();
  });

  it('name people as their slugs do, which stay when others come', () => {
    const { entries } = fromWordPress(writeExport([byLuz], { accounts }), {
      locale: 'es',
      chooseSlug: ({ type, slug }) => (type === 'person' ? 'autoria-5' : slug),
    });
    expect(entries[0]).toMatchObject({ slug: 'autoria-5', fields: { name: 'Autoría 5' } });
  });
});

it('knows a site again whose link is the one of a language', () => {
  const guidsOf = (link: string) =>
    fromWordPress(
      writeExport([text]).replace('<link>https://colectiva.example</link>', `<link>${link}</link>`),
      { locale: 'es' },
    ).entries.map(({ guid }) => guid);
  expect(guidsOf('https://colectiva.example/es')).toEqual(guidsOf('https://colectiva.example'));
});

describe('a copy of a site', () => {
  const local = 'http://localhost:8080/wp';
  const siteUrl = 'https://colectiva.example/blog';
  const posts: readonly ExportPost[] = [
    { id: 7, name: 'taller', link: 'https://colectiva.example/2021/taller/', content: 'Hola' },
    {
      id: 8,
      name: 'otra',
      link: 'https://colectiva.example/otra',
      content:
        '<a href="https://colectiva.example/2021/taller/">a</a> <a href="/wp/2021/taller/">b</a> <a href="https://www.colectiva.example/blog/2021/taller">c</a>',
    },
  ];
  const copy = writeExport(posts).replaceAll(/https:\/\/colectiva\.example/g, local);

  it.each([
    local,
    'http://127.0.0.1',
    'http://[::1]:80',
    'https://colectiva.local',
    'http://colectiva.test/x',
    'http://192.168.1.1',
    'http://wordpress',
    'nada',
  ])('at %s is refused: another site may have the same address', (address) => {
    const source = writeExport(posts).replaceAll('https://colectiva.example', address);
    expect(refusal(source)).toMatchObject({ code: 'local-site' });
    expect(refusal(source, { siteUrl: 'http://localhost' })).toMatchObject({ code: 'local-site' });
  });

  it('has the identities, the old addresses and the links of the public one', () => {
    const there = fromWordPress(
      writeExport(posts).replaceAll('https://colectiva.example', siteUrl),
      { locale: 'es' },
    );
    const here = fromWordPress(copy, { locale: 'es', siteUrl });
    expect(here.site).toBe('colectiva.example');
    expect(here.guids).toEqual(there.guids);
    expect(here.entries.map(({ guid }) => guid)).toEqual(there.entries.map(({ guid }) => guid));
    expect(here.entries.map(({ fields }) => fields['formerUrls'])).toEqual([
      undefined,
      [`${siteUrl}/2021/taller/`],
      [`${siteUrl}/otra`],
    ]);
    const link = '(../articles/taller.yaml)';
    expect(here.entries.at(-1)?.fields['body']).toEqual({
      es: `[a]${link} [b]${link} [c]${link}`,
    });
  });

  it.each(['colectiva.example', 'ftp://a.example', 'https://a:b@a.example', 'https://a.example?b'])(
    'is not at %s',
    (address) => {
      expect(refusal(copy, { siteUrl: address })).toBeInstanceOf(TypeError);
    },
  );
});

it('leaves out an old address on another host, and says so', () => {
  const link = 'https://otra.example/taller/';
  const { drafts, codes } = read([{ ...text, link }]);
  expect([drafts[0]?.fields['formerUrls'], codes]).toEqual([undefined, ['former-url-elsewhere']]);
});

describe('dates', () => {
  const dates = { date: '2021-03-08 23:30:00', dateGmt: '2021-03-09 05:30:00' };
  const none = '0000-00-00 00:00:00';

  it.each<[string, ExportPost, Partial<WordPressOptions>, unknown]>([
    [
      'the time in the zone',
      dates,
      { zone: 'America/Mexico_City' },
      { local: '2021-03-08T23:30', zone: 'America/Mexico_City' },
    ],
    ['the day of the site without one', dates, {}, '2021-03-08'],
    [
      'the day of a draft',
      { ...dates, dateGmt: none },
      { zone: 'America/Mexico_City' },
      '2021-03-08',
    ],
    [
      'the last change of what has no date',
      { date: none, dateGmt: none, modified: '2020-01-02 03:04:05' },
      {},
      '2020-01-02',
    ],
    ['a day without any', { date: none, dateGmt: none, modified: none }, {}, '1970-01-01'],
    [
      'no day that is not in the calendar',
      { date: '2021-02-30 00:00:00', dateGmt: none, modified: none },
      {},
      '1970-01-01',
    ],
  ])('are %s', (_, post, options, expected) => {
    const { drafts, codes } = read([{ ...text, ...post }], options);
    expect(drafts[0]?.fields['published']).toEqual(expected);
    expect(codes.includes('no-date')).toBe(post.date?.startsWith('2021-03') !== true);
  });

  it('tell the last change only where it was on a later day', () => {
    const posts = ['2021-03-08 11:00:00', '2021-03-07 11:00:00', '2021-03-09 00:00:00'];
    const { drafts } = read(posts.map((modified) => ({ ...text, modified })));
    expect(drafts.map(({ fields }) => fields['updated'])).toEqual([
      undefined,
      undefined,
      '2021-03-09',
    ]);
  });
});

describe('languages', () => {
  const language = (tag: string): NonNullable<ExportPost['categories']>[number] => [
    'language',
    tag,
    tag,
  ];

  it('are joined by the path behind the language, and slugs come from the first one', () => {
    const posts: readonly ExportPost[] = [
      { ...text, type: 'page', name: 'about', link: 'https://colectiva.example/en/acerca/' },
      { ...text, type: 'page', name: 'acerca', link: 'https://colectiva.example/acerca/' },
      { ...text, type: 'page', name: 'otra', link: 'https://colectiva.example/otra/' },
    ];
    const { drafts } = read(posts, { languages: ['es', 'en'] });
    expect(drafts.map(({ slug, fields }) => [slug, Object.keys(fields['title'] ?? {})])).toEqual([
      ['acerca', ['es', 'en']],
      ['otra', ['es']],
    ]);
  });

  it('join topics that Polylang says to be translations of each other', () => {
    const group: NonNullable<ExportPost['categories']>[number] = [
      'post_translations',
      'pll_1',
      'pll_1',
    ];
    const posts: readonly ExportPost[] = [
      {
        ...text,
        categories: [
          language('es'),
          group,
          ['category', 'talleres', 'Talleres'],
          ['post_tag', 'radio', 'Radio'],
          ['post_tag', 'libre', 'Libre'],
        ],
      },
      {
        ...text,
        categories: [
          language('en'),
          group,
          ['post_tag', 'radio-en', 'Radio'],
          ['category', 'workshops', 'Workshops'],
        ],
      },
    ];
    const channel = `<wp:category><wp:term_id>5</wp:term_id><wp:category_nicename>talleres</wp:category_nicename></wp:category>
<wp:category><wp:term_id>6</wp:term_id><wp:category_nicename><![CDATA[workshops]]></wp:category_nicename></wp:category>
<wp:tag><wp:term_id>7</wp:term_id><wp:tag_slug>radio</wp:tag_slug></wp:tag>
<wp:tag><wp:term_id>8</wp:term_id><wp:tag_slug>radio-en</wp:tag_slug></wp:tag>
<wp:term><wp:term_id>20</wp:term_id><wp:term_taxonomy>term_translations</wp:term_taxonomy><wp:term_slug>pll_a</wp:term_slug><wp:term_description><![CDATA[a:2:{s:2:"es";i:5;s:2:"en";i:6;}]]></wp:term_description></wp:term>
<wp:term><wp:term_id>21</wp:term_id><wp:term_taxonomy>term_translations</wp:term_taxonomy><wp:term_slug>pll_b</wp:term_slug><wp:term_description><![CDATA[a:2:{s:2:"en";s:1:"8";s:2:"es";s:1:"7";}]]></wp:term_description></wp:term>`;
    const { entries } = fromWordPress(writeExport(posts, { channel }), { locale: 'es' });
    expect(entries.at(-1)?.fields['topics']).toEqual([
      { es: 'Talleres', en: 'Workshops' },
      { es: 'Radio', en: 'Radio' },
      { es: 'Libre' },
    ]);
  });

  const pages = (...links: readonly string[]): readonly ExportPost[] =>
    links.map((path) => ({
      ...text,
      type: 'page',
      name: path.split('/').at(-2) ?? '',
      link: `https://colectiva.example${path}`,
    }));
  const languagesOf = (posts: readonly ExportPost[], languages: readonly string[]) => {
    const { drafts, problems } = read(posts, { languages });
    return {
      languages: drafts.map(({ fields }) => Object.keys(fields['title'] ?? {}).join('+')),
      problems: problems.map(({ code, values }) => [code, values]),
    };
  };

  it.each<
    [string, readonly ExportPost[], readonly string[], readonly string[], string | undefined]
  >([
    [
      'a page that is called like one',
      pages('/pt/', '/acerca/'),
      ['es'],
      ['es', 'es'],
      'no-language-in-paths',
    ],
    [
      'a category that is called like one',
      pages('/mix/taller/', '/mix/radio/'),
      ['es'],
      ['es', 'es'],
      'no-language-in-paths',
    ],
    ['one of the site', pages('/mix/taller/', '/acerca/'), ['es', 'mix'], ['mix', 'es'], undefined],
    ['the only variety of the site', pages('/pt/oficina/'), ['es', 'pt-BR'], ['pt-BR'], undefined],
    [
      'one of which several posts have a twin',
      pages('/en/a/', '/en/b/', '/a/', '/b/'),
      ['es'],
      ['es+en', 'es+en'],
      'language-in-paths',
    ],
    [
      'none of which one post has a twin',
      pages('/mix/a/', '/a/'),
      ['es'],
      ['es', 'es'],
      'no-language-in-paths',
    ],
    [
      'none below a page of this name, whatever else is called alike',
      [
        ...pages('/mix/', '/a/', '/b/'),
        ...pages('/mix/a/', '/mix/b/').map((page) => ({ ...page, parent: 1 })),
      ],
      ['es'],
      ['es', 'es', 'es', 'es', 'es'],
      'no-language-in-paths',
    ],
    [
      'one that other posts state',
      [{ ...text, categories: [language('en')] }, ...pages('/en/a/')],
      ['es'],
      ['en', 'en'],
      'language-in-paths',
    ],
  ])('in a path are %s', (_, posts, languages, expected, code) => {
    const { languages: read, problems } = languagesOf(posts, languages);
    expect([read, problems.map(([each]) => each)]).toEqual([expected, code ? [code] : []]);
  });

  it('are joined by the path where the posts state them, too', () => {
    const [here, there] = pages('/acerca/', '/en/acerca/');
    const posts = [
      { ...here, categories: [language('es')] },
      { ...there, categories: [language('en')] },
    ];
    expect(languagesOf(posts, ['es'])).toEqual({ languages: ['es+en'], problems: [] });
  });

  it('keep their tag where the site has another one, and are reported where they have none', () => {
    const { drafts, codes } = read([
      { ...text, categories: [language('nah')] },
      { ...text, categories: [language('pt-br')] },
      { ...text, categories: [language('???')] },
    ]);
    expect(drafts.map(({ fields }) => Object.keys(fields['title'] ?? {}))).toEqual([
      ['nah'],
      ['pt-BR'],
      ['es'],
    ]);
    expect(codes).toEqual(['bad-language']);
  });

  it('do not bring what is closed into what is open', () => {
    const group: NonNullable<ExportPost['categories']>[number] = [
      'post_translations',
      'pll_1',
      'pll_1',
    ];
    const { drafts, codes } = read([
      { ...text, categories: [language('es'), group] },
      { content: '<p>SECRETO</p>', status: 'draft', categories: [language('en'), group] },
      { ...text, categories: [language('es'), group] },
    ]);
    expect(drafts.map(({ fields }) => fields.visibility)).toEqual(['public', 'public', 'closed']);
    expect(JSON.stringify(drafts.slice(0, 2))).not.toContain('SECRETO');
    expect(codes.toSorted()).toEqual(['language-twice', 'translation-closed']);
  });
});

describe('what is closed', () => {
  it.each<[string, ExportPost]>([
    ['a draft', { status: 'draft' }],
    ['one that waits', { status: 'pending' }],
    ['one to come', { status: 'future' }],
    ['a private one', { status: 'private' }],
    ['a status of an extension', { status: 'members' }],
    ['a password', { password: 'x' }],
    ['a field of an extension', { meta: { _members_access_role: 'socia' } }],
    ['subscribers', { meta: { _jetpack_newsletter_access: 'subscribers' } }],
    ['a shortcode', { content: 'Hola [socias]solo[/socias]' }],
    ['a password of a part', { content: 'Hola [box password="x"]solo[/box]' }],
    [
      'a block',
      { content: '<!-- wp:red/members-only --><p>solo</p><!-- /wp:red/members-only -->' },
    ],
    ...[
      'groups-read',
      '_groups-read',
      '_wpmem_block',
      'pms-content-restrict-user-status',
      'wppb-content-restrict-user-status',
      '_edd_cr_restricted_to',
      '_llms_is_restricted',
      'ihc_mb_who',
      'otro_member_access',
    ].map((key): [string, ExportPost] => [key, { meta: { [key]: 'loggedin' } }]),
    [
      'a text that was hidden',
      { content: '<p>Hola</p><p style="color:red; display: none">solo</p>' },
    ],
    ['a part that was hidden', { content: '<p>Hola</p><div class="a" hidden>solo</div>' }],
    ['a shortcode in a summary', { excerpt: 'Hola [socias]solo[/socias]' }],
    ['a shortcode in a title', { title: 'Hola [socias]solo[/socias]' }],
    [
      'a shortcode in a footnote',
      { meta: { footnotes: '[{"id":"a","content":"[socias]solo[\\/socias]"}]' } },
    ],
    ['HTML that is not read', { content: `${'<div>'.repeat(120)}solo` }],
    ['what follows a mark without an end', { content: 'Hola [paywall] solo' }],
    ['a class that hides', { content: '<p>Hola</p><p class="d-none">solo</p>' }],
    [
      'HTML of which little is closed',
      { content: `${'<div><form></div></form>'.repeat(120)}solo` },
    ],
    ['a summary that is not read', { excerpt: `<a ${'a'.repeat(60_000)}>solo` }],
  ])('is %s', (_, post) => {
    const { drafts, entries } = read([
      { ...text, ...post },
      { content: '<a href="/entrada-1/">x</a>' },
    ]);
    const closed = drafts.find(({ slug }) => slug === 'entrada-1');
    expect(closed?.fields.visibility).toBe('closed');
    // Nothing that is open leads to it.
    expect(JSON.stringify(entries.find(({ slug }) => slug === 'entrada-2'))).not.toContain(
      'entrada-1',
    );
  });

  it.each<[string, ExportPost]>([
    ['everybody', { meta: { _jetpack_newsletter_access: 'everybody' } }],
    ['a field that is not set', { meta: { 'groups-read': 'a:0:{}', _wpmem_block: '0' } }],
    [
      'a field of everyone',
      { meta: { 'pms-content-restrict-type': 'default', ihc_mb_who: 'all' } },
    ],
    ['layout', { content: '[vc_row][column width="1/2"]Hola[/column][/vc_row]' }],
    ['a block for everyone', { content: '<!-- wp:red/tabla --><p>Hola</p><!-- /wp:red/tabla -->' }],
    ['a log-in of WordPress itself', { content: '<!-- wp:loginout /--><p>Hola</p>' }],
  ])('is not %s', (_, post) => {
    expect(read([{ ...text, ...post }]).drafts[0]?.fields.visibility).toBe('public');
  });

  it.each(['trash', 'auto-draft'])('is not what is %s, which stays out', (status) => {
    expect(read([{ ...text, status }]).entries).toEqual([]);
  });
});

it('reads a title and a summary that are no HTML, without what nobody was to read', () => {
  const long = `<a ${'a'.repeat(60_000)}>`;
  const post = { title: `Hola${long}<!-- nota interna -->`, excerpt: `${long}Resumen` };
  const { drafts, codes } = read([post]);
  expect([drafts[0]?.fields['title'], codes]).toEqual([{ es: 'Hola' }, ['text-alone', 'no-text']]);
});

it('takes slugs once, and decodes those that are not in Latin letters', () => {
  const { drafts } = read([
    { ...text, name: 'ta%c3%b1er', status: 'private' },
    { ...text, name: 'taner' },
    { ...text, type: 'page', name: 'taner', link: 'https://colectiva.example/madre/taner/' },
    { ...text, name: '', title: 'Sin nombre', status: 'draft' },
  ]);
  expect(drafts.map(({ type, slug }) => `${type}/${slug}`)).toEqual([
    'article/taner',
    'page/taner',
    'article/taner-2',
    'article/sin-nombre',
  ]);
});

it('gives the same guids whatever else the file holds, and others for another site', () => {
  const guids = (xml: string) =>
    fromWordPress(xml, { locale: 'es' }).entries.map(({ guid }) => guid);
  const post = { ...text, id: 7 };
  const [person, first] = guids(writeExport([post]));
  const more = guids(
    writeExport([
      { ...text, id: 9, author: 'luz' },
      { ...post, title: 'Otro' },
    ]),
  );
  expect(more).toContain(first);
  expect(more[0]).toBe(person);
  const encrypted = writeExport([post]).replaceAll(
    'https://colectiva.example',
    'http://www.colectiva.example',
  );
  expect(guids(encrypted)).toEqual([person, first]);
  expect(guids(writeExport([post]).replaceAll('colectiva.example', 'otra.example'))).not.toContain(
    first,
  );
});

it('says what has no title, no text, or comes twice', () => {
  const { drafts, codes } = read([
    {
      id: 1,
      title: '',
      content: '<p>Una frase bastante larga, que da para un título entero y para más.</p>',
    },
    { id: 2, title: 'Solo título *' },
    { id: 2 },
  ]);
  expect(drafts.map(({ fields }) => fields['title'])).toEqual([
    { es: 'Una frase bastante larga, que da para un título entero y…' },
    { es: 'Solo título *' },
  ]);
  expect(drafts[1]?.fields['body']).toEqual({ es: String.raw`Solo título \*` });
  expect(codes).toEqual(['duplicate-guid', 'title-from-text', 'no-text']);
});

it('writes former addresses, also of sites whose addresses are numbers', () => {
  const urls = [
    'http://colectiva.example/2021/taller/',
    'https://colectiva.example/?p=2',
    'https://colectiva.example/',
    'https://colectiva.example/ca%C3%B1a/',
  ];
  const { drafts, codes } = read(urls.map((link) => ({ ...text, link })));
  expect(drafts.map(({ fields }) => fields['formerUrls'])).toEqual([
    ['https://colectiva.example/2021/taller/'],
    ['https://colectiva.example/?p=2'],
    undefined,
    ['https://colectiva.example/ca%C3%B1a/'],
  ]);
  expect(codes).toEqual(['no-former-url']);
});

it('leaves out addresses that name an account', () => {
  const hash = '205e460b479e2e5b48aec07710c08d50';
  const posts = [
    ['https://colectiva.example/ana-luz/taller/', 'taller'],
    ['https://colectiva.example/ana-luz/', 'ana-luz'],
  ].map(([link = '', name = '']) => ({
    link,
    name,
    author: 'Ana.Luz',
    content: `<a href="https://antes.example/author/ANA">a</a>
<a href="https://antes.example/?author_name=ANA">b</a>
<a href="https://secure.gravatar.com/avatar/${hash}">c</a>
<img src="https://secure.gravatar.com/avatar/${hash}?s=96" alt="d">`,
  }));
  const { drafts, codes } = read(posts);
  expect(JSON.stringify(drafts)).not.toMatch(new RegExp(`ANA|${hash}|ana-luz/taller`));
  expect(drafts.map(({ fields }) => fields['formerUrls'])).toEqual([
    undefined,
    ['https://colectiva.example/ana-luz/'],
  ]);
  expect(codes).toEqual(Array.from({ length: 3 }, () => 'account-in-address'));
});

it('leaves out addresses of accounts that stand in a text, a title or a summary', () => {
  const hash = '205e460b479e2e5b48aec07710c08d50';
  const address = `https://secure.gravatar.com/avatar/${hash}?s=96`;
  const { drafts, problems } = read([
    {
      title: `Hola www.gravatar.com/avatar/${hash}`,
      excerpt: `Mira //gravatar.com/avatar/${hash} y https://a.example/authority/`,
      content: `<p>Aquí ${address}, <code>${address}</code> y https://a.example/author/ANA/</p>\n\n${address}`,
    },
  ]);
  expect(JSON.stringify(drafts)).not.toMatch(new RegExp(`${hash}|ANA`));
  expect(drafts[0]?.fields['title']).toEqual({ es: 'Hola' });
  expect(drafts[0]?.fields['summary']).toEqual({ es: 'Mira y https://a.example/authority/' });
  expect(problems).toEqual([{ code: 'account-in-address', post: 1, values: { count: 6 } }]);
});

it('removes characters that nobody sees, and counts them', () => {
  const flag = '\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}';
  const { drafts, problems } = read([
    {
      title: '\u202ealoH\u202c',
      excerpt: `A\u2066b\u2069 ${flag}`,
      content: `<p>Ho&#8238;la &#x2067;y\u{e0041}\u{e0042} <b>\u202d</b>👩‍💻</p><img src="/wp-content/uploads/a.jpg" alt="x\u202ey">`,
    },
    { title: '\u202e', content: 'Hola' },
  ]);
  expect(drafts.map(({ fields }) => [fields['title'], fields['summary'], fields['body']])).toEqual([
    [{ es: 'aloH' }, { es: `Ab ${flag}` }, { es: 'Hola y 👩‍💻\n\n![xy](entrada-1/a.jpg)' }],
    [{ es: 'Hola' }, undefined, { es: 'Hola' }],
  ]);
  expect(problems.map(({ code, values }) => [code, values?.['count']])).toEqual([
    ['invisible-characters', 10],
    ['invisible-characters', 1],
    ['title-from-text', 1],
  ]);
});

it('gives no entry and no file a name that Windows keeps for devices', () => {
  const { drafts } = read([
    { name: 'con', content: '<img src="/wp-content/uploads/aux.jpg" alt="a">' },
    { ...text, name: 'COM1' },
    { ...text, name: 'contacto' },
  ]);
  expect(drafts.map(({ slug }) => slug)).toEqual(['con-2', 'com1-2', 'contacto']);
  expect(drafts[0]?.files.map(({ path }) => path)).toEqual(['con-2/aux-2.jpg']);
});

describe('files', () => {
  const file = (id: number, path: string, alt = ''): ExportPost => ({
    id,
    type: 'attachment',
    title: '',
    name: `adjunto-${id}`,
    status: 'inherit',
    meta: { _wp_attached_file: path, ...(alt !== '' && { _wp_attachment_image_alt: alt }) },
    more: `<wp:attachment_url>https://colectiva.example/wp-content/uploads/${path}</wp:attachment_url>`,
  });
  const uploads = 'https://colectiva.example/wp-content/uploads';

  it('are found in any size, once, under names that are safe', () => {
    const content = `<img src="${uploads}/2021/03/Ñandú%20Foto-300x200.JPG" alt="a">
<img src="/wp-content/uploads/2021/03/Ñandú Foto-scaled.JPG" alt="b"><img src="${uploads}/2022/03/nandu-foto.jpg" alt="c">
<a href="/adjunto-9/">página</a> <a href="/?attachment_id=9">número</a>`;
    const { drafts } = read([{ id: 1, content }, file(9, '2021/03/Ñandú Foto-scaled.JPG')]);
    expect(drafts[0]?.files).toEqual([
      { path: 'entrada-1/nandu-foto-scaled.jpg', source: '2021/03/Ñandú Foto-scaled.JPG' },
      { path: 'entrada-1/nandu-foto.jpg', source: '2022/03/nandu-foto.jpg' },
    ]);
    expect(JSON.stringify(drafts[0]?.fields['body'])).toContain(
      '[página](entrada-1/nandu-foto-scaled.jpg)',
    );
  });

  it('are the form that is there', () => {
    const present = '2021/a-scaled.jpg';
    const { drafts, summary } = read(
      [{ id: 1, content: `<img src="${uploads}/2021/a-150x150.jpg" alt="a">` }, file(9, present)],
      { hasMedia: (path) => path === present },
    );
    expect(drafts[0]?.files).toEqual([{ path: 'entrada-1/a-scaled.jpg', source: present }]);
    expect(summary.unusedMedia).toEqual([]);
  });

  it('are those of the library, cropped as they are there, and none that is called alike', () => {
    const content = ['a-300x300', 'cartel-1080x1080', 'b-300x200', 'c-e1612345678901-150x150']
      .map((name) => `<img src="${uploads}/${name}.jpg" alt="x">`)
      .join('');
    const { drafts } = read([
      { id: 1, content },
      ...['a-e1612345678901', 'cartel-1080x1080', 'cartel', 'b', 'c-e1612345678901'].map(
        (name, index) => file(index + 10, `${name}.jpg`),
      ),
    ]);
    expect(drafts[0]?.files.map(({ source }) => source)).toEqual([
      'a-300x300.jpg',
      'cartel-1080x1080.jpg',
      'b.jpg',
      'c-e1612345678901.jpg',
    ]);
  });

  it('of a post that is closed are not found by their pages, nor by numbers of other sites', () => {
    const page = 'https://colectiva.example/privada/adjunto/';
    const content = `<a href="${page}">página</a> <a href="/?attachment_id=9">número</a> <a href="/9/">archivo</a> <a href="https://otra.example/?attachment_id=10">otra</a> <a href="/?attachment_id=10">abierto</a>`;
    const { drafts } = read([
      { id: 1, content },
      { id: 2, ...text, status: 'private' },
      { ...file(9, 'secreto.pdf'), parent: 2, link: page },
      { ...file(10, 'abierto.pdf'), parent: 1 },
    ]);
    expect(drafts[0]?.files.map(({ source }) => source)).toEqual(['abierto.pdf']);
    expect(drafts[0]?.fields['body']).toEqual({
      es: 'página número archivo [otra](https://otra.example/?attachment%5Fid=10) [abierto](entrada-1/abierto.pdf)',
    });
  });

  it.each<[string, string, string[], string[]]>([
    ['of the post', '[gallery]', ['a.jpg', 'b.jpg'], ['no-alt', 'media-closed']],
    ['without what it excludes', '[gallery exclude="10,12,13"]', ['b.jpg'], ['no-alt']],
    ['by numbers', '[gallery ids="10,12,13"]', ['a.jpg'], ['media-closed', 'no-alt']],
    ['of another post', '[gallery id="3"]', ['e.jpg'], ['no-alt']],
    ['of a closed post', '[gallery id="2"]', [], ['no-text']],
  ])('of a gallery %s are those that it shows', (_, content, sources, codes) => {
    const { drafts, codes: reported } = read([
      { id: 1, content },
      { id: 2, ...text, status: 'private' },
      { id: 3, ...text },
      ...(['a', 'b', 'c', 'd'] as const).map((name, index) => ({
        ...file(index + 10, `${name}.jpg`),
        parent: 1,
        status: { a: 'inherit', b: 'publish', c: 'trash', d: 'private' }[name],
      })),
      { ...file(20, 'e.jpg'), parent: 3 },
      { ...file(21, 'f.jpg'), parent: 2 },
    ]);
    const draft = drafts.find(({ slug }) => slug === 'entrada-1');
    expect(draft?.files.map(({ source }) => source)).toEqual(sources);
    expect(reported.toSorted()).toEqual(codes.toSorted());
  });

  it('have no text alternative but their own: a title may name a person', () => {
    const { drafts, codes } = read([
      { id: 1, content: `<img src="${uploads}/a.jpg">` },
      { ...file(9, 'a.jpg'), title: 'Juana en la marcha' },
    ]);
    expect([drafts[0]?.fields['body'], codes]).toEqual([
      { es: '![](entrada-1/a.jpg)' },
      ['no-alt'],
    ]);
  });

  it('never lead out of the uploads, and are of types that are published', () => {
    const paths = [
      '../../wp-config.php',
      '..%2f..%2fwp-config.php',
      'a/.htaccess',
      'a.php',
      'a%00.jpg',
      '%5c..%5ca.jpg',
    ];
    const content = paths
      .map((path) => `<a href="${uploads}/${path}">x</a><img src="${uploads}/${path}">`)
      .join('\n');
    const { drafts } = read([
      { content },
      file(9, '../../etc/passwd.jpg'),
      { meta: { _thumbnail_id: '9' } },
    ]);
    expect(drafts.flatMap(({ files }) => files)).toEqual([]);
  });

  it('are no picture of an entry without a text alternative', () => {
    const meta = { _thumbnail_id: '9' };
    const { drafts, codes } = read([{ ...text, meta }, file(9, 'a.jpg')]);
    expect([drafts[0]?.fields['picture'], drafts[0]?.files, codes]).toEqual([
      undefined,
      [],
      ['no-alt'],
    ]);
  });
});
