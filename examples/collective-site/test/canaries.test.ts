import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { listCanaries, listHiddenSlugs, listUnlistedSlugs } from './support/canaries.ts';
import { searchFolder } from './support/search-bytes.ts';
import {
  readHtml,
  getLanguage,
  listPages,
  sample,
  sites,
  isNotFoundPage,
} from './support/sites.ts';

const canaries = listCanaries(sample.content);
const hidden = [
  ...canaries.map(({ text }) => text),
  ...listHiddenSlugs(sample.content).filter((slug) => !slug.startsWith('canary-')),
];

it('knows what may not leave', () => {
  expect(canaries.length).toBeGreaterThan(150);
  const kinds = new Set(canaries.map(({ kind }) => kind));
  expect([...kinds]).toEqual(
    expect.arrayContaining([
      'closed events slug',
      'closed events title',
      'closed events body',
      'closed events place address',
      'closed people name',
      'closed campaigns rails account',
      'closed nodes title',
      'closed nodes joinUrl',
      'allies organizations name',
      'allies services url',
      'allies events joinUrl',
      'allies pages body',
      'public events room',
      'public site notes',
      'public people name',
      'public people biography',
      'public people consents by',
      'public people consents note',
      'public recordings transcript',
      'public recordings chapters title',
      'public podcasts live url',
      'closed articles title',
      'public articles slug',
      'public articles body',
      'public articles picture path',
      'public articles consents by',
      'public recordings copies url',
      'switched off rails account',
      'switched off rails url',
      'hidden nodes place address',
      'public people picture path',
      'closed publications editions files path',
      'file',
    ]),
  );
  expect(listHiddenSlugs(sample.content)).toEqual(
    expect.arrayContaining(['reunion-de-aliadas', 'aliada-reservada']),
  );
});

it.each(sites)('holds none of it in any byte of the $name site', ({ folder }) => {
  expect(searchFolder(folder, hidden)).toEqual([]);
});

describe('the search itself', () => {
  const [{ text: planted } = { text: '' }] = canaries;
  const word = planted.replace('canary-', '');
  const codes = [...planted].map((letter) => letter.codePointAt(0) ?? 0);
  const forms = {
    'as it is': `<p>${planted}</p>`,
    'in capitals': planted.toUpperCase(),
    'without its first part and its end': `x${word.slice(0, 15)}`,
    reversed: [...planted].toReversed().join(''),
    'in percents': codes.map((code) => `%${code.toString(16).toUpperCase()}`).join(''),
    'in entities': codes.map((code) => `&#${String(code)};`).join(''),
    'in hexadecimal entities': codes.map((code) => `&#x${code.toString(16)};`).join(''),
    'in escapes': codes.map((code) => `\\u${code.toString(16).padStart(4, '0')}`).join(''),
    'in UTF-16': Buffer.from(planted, 'utf16le').toString('latin1'),
    'in Base64': Buffer.from(planted).toString('base64'),
    'in Base64 of something longer': Buffer.from(`{"a":"${planted}"}`).toString('base64'),
    'in Base64 of something longer still': Buffer.from(`{"ab":"${planted}"}`).toString('base64'),
    'in hexadecimal digits': Buffer.from(planted).toString('hex'),
  };

  it.each(Object.entries(forms))('finds a canary %s in a page', (_, letters) => {
    const folder = copyOfSample();
    const page = join(folder, 'index.html');
    writeFileSync(
      page,
      readFileSync(page, 'latin1').replace('</main>', `${letters}</main>`),
      'latin1',
    );
    expect(searchFolder(folder, hidden)).toContainEqual(
      expect.objectContaining({ file: 'index.html', needle: planted }),
    );
  });

  it.each(['fragment', 'index'])('finds one in a packed file of the search %s', (kind) => {
    const folder = copyOfSample();
    const [name = ''] = readdirSync(join(folder, 'pagefind', kind));
    const file = join(folder, 'pagefind', kind, name);
    const content = gunzipSync(readFileSync(file));
    writeFileSync(file, gzipSync(Buffer.concat([content, Buffer.from(word)])));
    expect(searchFolder(folder, hidden)).toContainEqual({
      file: `pagefind/${kind}/${name}`,
      needle: planted,
      form: 'as it is',
    });
  });

  it('finds one in the name of a file, and the slug of an entry for allies', () => {
    const folder = copyOfSample();
    renameSync(join(folder, 'icon.svg'), join(folder, `${planted}.svg`));
    renameSync(join(folder, 'buscar'), join(folder, 'reunion-de-aliadas'));
    const foundTexts = searchFolder(folder, hidden).map(({ needle }) => needle);
    expect(foundTexts).toEqual([planted, 'reunion-de-aliadas']);
  });
});

describe('what is unlisted', () => {
  const slugs = listUnlistedSlugs(sample.content);
  const pages = listPages(sample);
  const isUnlisted = (address: string): boolean =>
    slugs.some((slug) => address.endsWith(`/${slug}/`));

  it('has a page in every language, which search engines are asked to leave out', () => {
    const unlisted = pages.filter(isUnlisted);
    expect(unlisted.length).toBeGreaterThanOrEqual(9);
    expect(new Set(unlisted.map(getLanguage)).size).toBe(3);
    for (const address of unlisted)
      expect(readHtml(sample, address), address).toContain(
        '<meta name="robots" content="noindex">',
      );
    // An entry of the sample asks search engines to leave its page out, and is in lists.
    const others = pages.filter(
      (address) =>
        !isUnlisted(address) &&
        !isNotFoundPage(address) &&
        !address.endsWith('/sesion-por-definir/'),
    );
    for (const address of others)
      expect(readHtml(sample, address), address).not.toContain('noindex');
  });

  it('stands in no list, no sitemap and no search index', () => {
    const unlisted = pages.filter(isUnlisted);
    for (const page of pages.filter((address) => !isUnlisted(address)))
      for (const address of unlisted)
        expect(readHtml(sample, page), page).not.toContain(`href="${address}"`);
    const sitemap = readFileSync(join(sample.folder, 'sitemap.xml'), 'utf8');
    expect(sitemap).toContain('/biblioteca/libro-de-ejemplo/');
    expect(slugs.filter((slug) => sitemap.includes(slug))).toEqual([]);
    expect(searchFolder(join(sample.folder, 'pagefind'), slugs)).toEqual([]);
    expect(searchFolder(join(sample.folder, 'pagefind'), ['libro-de-ejemplo'])).not.toEqual([]);
  });
});

it('has a sitemap of every page that may be listed, and of nothing else', () => {
  for (const site of sites) {
    const sitemap = readFileSync(join(site.folder, 'sitemap.xml'), 'utf8');
    const listed = [...sitemap.matchAll(/<loc>https?:\/\/[^/]+([^<]*)<\/loc>/g)].map(
      ([, address]) => address,
    );
    const wanted = listPages(site).filter(
      (address) => !isNotFoundPage(address) && !readHtml(site, address).includes('noindex'),
    );
    expect(listed.toSorted()).toEqual(wanted.toSorted());
  }
});

/** A copy to spoil, without what is large and says nothing. */
function copyOfSample(): string {
  const folder = mkdtempSync(join(tmpdir(), 'comunal-canaries-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const name of ['index.html', 'icon.svg', 'buscar', 'pagefind'])
    cpSync(join(sample.folder, name), join(folder, name), { recursive: true });
  return folder;
}
