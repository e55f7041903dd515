import { commands } from '@comunal/content/cli';
import { renderDonate, type Campaign } from '@comunal/fundraising';
import type { CardsFile } from '@comunal/formats/cards';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from './support/create-cards.ts';
import { hugoOnly, createHugoSite, type Build, type HugoSite } from './support/hugo-site.ts';
import { listRequests } from './support/list-requests.ts';
import { readContent, toComparable } from './support/read-content.ts';

const sample = join(import.meta.dirname, '../../../examples/collective-site/content-sample');

describe('exported cards', hugoOnly, () => {
  let site: HugoSite;
  let cards: CardsFile;
  let built: Build;

  beforeAll(async () => {
    site = createHugoSite();
    await exportJson(join(site.dir, 'data', 'comunal'));
    cards = JSON.parse(site.read('data/comunal/cards.json')) as CardsFile;
    built = site.build();
  });
  afterAll(() => site.remove());

  const readPage = (path: string): string =>
    readContent(built.files.get(`${path}/index.html`) ?? '');

  it('are built as the command wrote them', () => {
    expect(built.log).not.toMatch(/ERROR|WARN/);
    expect(built.status).toBe(0);
  });

  it.each(LANGUAGES)('are shown as they are, in %s', async (language) => {
    const getHtml = (type: string, slug: string): string | undefined =>
      cards.cards.find((card) => card.type === type && card.slug === slug)?.html[language];
    const upcoming = cards.cards
      .filter((card) => card.type === 'event')
      .filter(({ over }) => over === undefined || over > '2030-01-01T00:00:00Z')
      .slice(0, 5);
    const items = upcoming.map(({ html }) => `<li>${html[language]}</li>`).join('');

    expect(upcoming).toHaveLength(5);
    expect(readPage(`${language}/actividades`)).toBe(
      `<ul class="comunal-events">${items}</ul>`.replaceAll(/\s+/g, ' '),
    );
    expect(readPage(`${language}/libro`)).toBe(
      getHtml('publication', 'libro-de-ejemplo')?.replaceAll(/\s+/g, ' '),
    );
    const campaign = cards.cards
      .filter((card) => card.type === 'campaign')
      .find(({ slug }) => slug === 'sostener-los-servidores');
    expect(toComparable(readPage(`${language}/apoyo`))).toEqual(
      toComparable(
        await renderDonate(campaign?.data as Campaign, { locale: language, element: true }),
      ),
    );
  });

  it('request nothing from another host', () => {
    const pages = [...built.files].filter(([path]) => path.endsWith('.html'));
    const requests = pages.flatMap(([, html]) => listRequests(html));
    expect(requests.filter((address) => !/^(?:\/(?!\/)|data:)/.test(address))).toEqual([]);
  });
});

async function exportJson(out: string): Promise<void> {
  const module = await commands.find(({ name }) => name === 'export')?.load();
  const printed = { err: '' };
  const code = await module?.run({
    args: ['json', sample, '--out', out],
    cwd: sample,
    env: {},
    stdout: { write: () => undefined },
    stderr: { write: (text) => (printed.err += text) },
    locale: 'en',
    signal: new AbortController().signal,
  });
  expect(printed.err).toBe('');
  expect(code).toBe(0);
}
