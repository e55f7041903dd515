import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commands } from '@comunal/content/cli';
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { beforeAll, expect, it, onTestFinished } from 'vitest';
import { auditBuiltSite } from '../../collective-site/test/support/audit-built-site.ts';
import {
  listCanaries,
  listHiddenSlugs,
  listUnlistedSlugs,
} from '../../collective-site/test/support/canaries.ts';

const example = join(import.meta.dirname, '..');
const sample = join(example, '..', 'collective-site', 'content-sample');
const eleventy = join(example, 'node_modules', '@11ty', 'eleventy', 'cmd.cjs');
const HOST = 'https://colectiva.example';

let pages: ReadonlyMap<string, string>;
let audited: readonly string[];
beforeAll(async () => {
  const home = copyRecipe();
  try {
    await exportJson(home);
    pages = buildSite(home);
    audited = await auditBuiltSite(join(home, 'dist'));
  } finally {
    rmSync(home, { recursive: true });
  }
});

it('gives nothing away, and lacks nothing', () => {
  expect(audited).toEqual([]);
});

it('makes a page for each event and article in three languages, which lead to each other', () => {
  const own = [...pages.keys()];

  for (const [language, title, date, note] of [
    ['es', 'Taller cancelado de prueba', '20 de abril de 2030', 'Se canceló.'],
    ['en', 'Cancelled test workshop', 'April 20, 2030', 'Cancelled.'],
    ['pt', 'Oficina cancelada de teste', '20 de abril de 2030', 'Foi cancelada.'],
  ] as const) {
    const html = pages.get(`/${language}/event/taller-cancelado/`) ?? '';
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).toContain(date);
    expect(html).toContain(note);
    expect(html).toContain(`<h1 lang="${language}">${title}</h1>`);
  }
  expect(pages.get('/pt/article/noticia-del-encuentro/')).toContain(
    '<a href="/pt/event/encuentro-de-ejemplo-2030/">três dias</a>',
  );
  expect(pages.get('/es/event/charla-pospuesta/')).toContain('<time datetime="2030">2030</time>');
  // What has no text in the language of its page says which language it is in.
  expect(pages.get('/en/event/sesion-sin-traducir/')).toContain(
    '<div lang="es"><p>Este texto de prueba está solo en español.',
  );

  for (const [path, html] of pages) {
    const elements = listElements(html);
    const alternates = elements.filter(({ attributes: { rel } }) => rel === 'alternate');
    expect(alternates.map(({ attributes: { hreflang } }) => hreflang)).toEqual(['es', 'en', 'pt']);
    expect(alternates.map(({ attributes: { href } }) => href)).toContain(`${HOST}${path}`);
    const links = elements.flatMap(({ attributes: { href } }) => href ?? []);
    const internal = links.filter((href) => href.startsWith('/') || href.startsWith(HOST));
    expect(own).toEqual(expect.arrayContaining(internal.map((href) => href.replace(HOST, ''))));
    const further = links.filter((href) => !internal.includes(href));
    expect(further.filter((href) => !/^(https:\/\/|mailto:)/.test(href))).toEqual([]);
    expect(elements.filter(({ attributes: { src } }) => src !== undefined)).toEqual([]);
  }
});

it('holds nothing of what is closed, hidden or unlisted', () => {
  const text = [...pages].flat().join('\n');
  const hidden = [
    ...listCanaries(sample).map((canary) => canary.text),
    ...listHiddenSlugs(sample),
    ...listUnlistedSlugs(sample),
  ];
  expect(hidden.length).toBeGreaterThan(150);
  expect(hidden.filter((secret) => text.includes(secret))).toEqual([]);
});

it('shows HTML in texts as text, and loads nothing that they name', () => {
  const home = copyRecipe();
  onTestFinished(() => rmSync(home, { recursive: true }));
  const title = { es: '<script>alert(1)</script> & "más"' };
  const body = {
    es: '<img src=x onerror=alert(1)>\n\n![gato](https://rastreo.example/g.png) [ir](javascript:alert(1)) [otra](//rastreo.example/)',
  };
  mkdirSync(join(home, 'export'));
  writeFileSync(
    join(home, 'export', 'entries.json'),
    JSON.stringify({
      version: 1,
      siteUrl: `${HOST}/`,
      entries: [
        { type: 'site', slug: 'site', title: { und: 'Colectiva de Ejemplo' }, languages: ['es'] },
        {
          type: 'article',
          slug: 'aviso',
          title,
          body,
          published: { iso: '2030-03-08', precision: 'day' },
        },
      ],
    }),
  );
  const html = buildSite(home).get('/es/article/aviso/') ?? '';
  const elements = listElements(html);
  expect(elements.filter(({ name }) => ['script', 'img'].includes(name))).toEqual([]);
  const links = elements.flatMap(({ attributes: { href } }) => href ?? []);
  expect(links.filter((href) => /^(javascript:|\/\/)/.test(href))).toEqual([]);
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;más&quot;');
});

/** Copies the files of the recipe alone into a folder, with the packages that they need. */
function copyRecipe(): string {
  const home = mkdtempSync(join(tmpdir(), 'comunal-eleventy-'));
  for (const name of ['package.json', 'eleventy.config.js', 'site'])
    cpSync(join(example, name), join(home, name), { recursive: true });
  symlinkSync(join(example, 'node_modules'), join(home, 'node_modules'), 'junction');
  return home;
}

async function exportJson(home: string): Promise<void> {
  const module = await commands.find(({ name }) => name === 'export')?.load();
  const printed = { err: '' };
  const code = await module?.run({
    args: ['json', sample, '--out', join(home, 'export')],
    cwd: home,
    env: {},
    stdout: { write: () => undefined },
    stderr: { write: (text) => (printed.err += text) },
    locale: 'en',
    signal: new AbortController().signal,
  });
  expect(printed.err).toBe('');
  expect(code).toBe(0);
}

/** Builds the site and reads its pages, by their address. */
function buildSite(home: string): ReadonlyMap<string, string> {
  const { status, stderr } = spawnSync(process.execPath, [eleventy, '--quiet'], { cwd: home });
  expect(status, stderr.toString()).toBe(0);
  const dist = join(home, 'dist');
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
  return new Map(
    files
      .filter((file) => file.endsWith('index.html'))
      .map((file) => [
        `/${file.replaceAll('\\', '/').slice(0, -'index.html'.length)}`,
        readFileSync(join(dist, file), 'utf8'),
      ]),
  );
}

interface PageElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

function listElements(html: string): PageElement[] {
  const walk = (node: DefaultTreeAdapterTypes.ChildNode): PageElement[] =>
    defaultTreeAdapter.isElementNode(node)
      ? [
          {
            name: node.tagName,
            attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])),
          },
          ...node.childNodes.flatMap(walk),
        ]
      : [];
  return parse(html).childNodes.flatMap(walk);
}
