import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pickCases } from '@comunal/test-kit/pick-cases';
import type { Page } from 'playwright';
import { beforeAll, describe, expect, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { layoutProblems } from './support/layout-problems.ts';
import { listStored, pageFacts, type PageFacts } from './support/page-facts.ts';
import {
  toFilePath,
  listForwards,
  readHtml,
  getLanguage,
  languages,
  listPages,
  sites,
  WHOLE_SITE_MS,
  isNotFoundPage,
  getKind,
  listPagesByTurns,
  type Site,
} from './support/sites.ts';
import { strayRequests, watch, type Watched } from './support/watch.ts';

const WIDTHS = [320, 1280];

type DescribedPage = PageFacts & { readonly address: string };
type Visit = Awaited<ReturnType<typeof visit>>;

const browser = useBrowser();

describe.each(sites)('the $name site', (site) => {
  /** What the pages do that are opened. */
  let visits: Visit[] = [];
  /** What all pages tell of themselves; those that are not opened are read. */
  let allPages: DescribedPage[] = [];
  beforeAll(async () => {
    const origin = browser.origin(site);
    const watchedPages = new Map<Page, Watched>();
    const measured = listMeasuredPages(site);
    const opened = listPagesByTurns(site);
    visits = await browser.forEach(opened, (page, address) => {
      const watched = watchedPages.get(page) ?? watch(page);
      watchedPages.set(page, watched);
      return visit(page, watched, origin, address, measured.has(address) ? WIDTHS : []);
    });
    const others = listPages(site).filter((address) => !opened.includes(address));
    const read = await browser.lend((page) =>
      mapInTurn(others, async (address) => {
        const source = { html: readHtml(site, address), href: new URL(address, origin).href };
        return { ...(await page.evaluate(pageFacts, source)), address };
      }),
    );
    allPages = [...visits, ...read];
  }, WHOLE_SITE_MS);

  /** What `find` finds on each page, with the address of the page before it. */
  const problems = (find: (each: DescribedPage) => readonly string[]): string[] =>
    listProblems(allPages, find);
  /** The same on each page that is opened. */
  const seen = (find: (each: Visit) => readonly string[]): string[] => listProblems(visits, find);

  it('has every section in every language', () => {
    const count = (language: string): number =>
      allPages.filter(({ address }) => getLanguage(address) === language).length;
    expect(count('en')).toBeGreaterThan(8);
    expect(count('pt')).toBe(count('en'));
    expect(count('es')).toBe(count('en'));
  });

  it('answers every address, without an error and without asking anything of another place', () => {
    expect(new Set(visits.map(({ address }) => getLanguage(address)))).toEqual(new Set(languages));
    expect(seen(({ status }) => (status === 200 ? [] : [`answers ${String(status)}`]))).toEqual([]);
    expect(seen(({ errors }) => errors)).toEqual([]);
    expect(seen(({ stray }) => stray)).toEqual([]);
  });

  it('stores nothing with the visitor', () => {
    expect(seen(({ stored }) => stored)).toEqual([]);
    expect(visits.filter(({ cookies }) => cookies > 0)).toEqual([]);
  });

  it('says its language, with a title of its own', () => {
    expect(
      problems(({ address, language }) => (language === getLanguage(address) ? [] : [language])),
    ).toEqual([]);
    for (const language of languages) {
      const titles = allPages
        .filter(({ address }) => getLanguage(address) === language)
        .map(({ title }) => title);
      expect(
        titles.filter((title, index) => title === '' || titles.indexOf(title) !== index),
      ).toEqual([]);
    }
  });

  it('marks in the menu where one is, and nothing on the page for missing addresses', () => {
    const marked = (address: string): (string | undefined)[] =>
      [
        ...readHtml(site, address).matchAll(/<a\b[^>]*?href="([^"]+)"[^>]*aria-current="page"/g),
      ].map(([, href]) => href);
    expect(marked('/en/activities/')).toContain('/en/activities/');
    expect(
      problems(({ address }) =>
        marked(address).flatMap((href) => (href === address ? [] : [`${href}`])),
      ),
    ).toEqual([]);
  });

  it('names its versions in the other languages, which are there and name it back', () => {
    const alternatesOf = new Map(allPages.map(({ address, alternates }) => [address, alternates]));
    expect(
      problems(({ address, alternates }) => {
        if (isNotFoundPage(address)) return [];
        const named = alternates.map(({ language }) => language).toSorted();
        const own = alternates.find(({ language }) => language === getLanguage(address));
        return [
          ...(named.join() === 'en,es,pt,x-default' ? [] : [`names ${named.join()}`]),
          ...(own && new URL(own.href).pathname === address ? [] : ['does not name itself']),
          ...alternates
            .filter(({ language, href }) => {
              const { pathname } = new URL(href);
              const promised = language === 'x-default' ? 'es' : language;
              const back = alternatesOf.get(pathname);
              return getLanguage(pathname) !== promised || !sameSet(back, alternates);
            })
            .map(({ language, href }) => `${language} is not at ${href}`),
        ];
      }),
    ).toEqual([]);
  });

  it('links to nothing that is missing', () => {
    const origin = browser.origin(site);
    expect(
      problems(({ references }) =>
        references
          .filter((reference) => reference.startsWith(origin))
          .filter(
            (reference) => !existsSync(join(site.folder, toFilePath(new URL(reference).pathname))),
          )
          .map((reference) => `links to ${reference}, and nothing is there`),
      ),
    ).toEqual([]);
    expect(problems(({ brokenFragments }) => brokenFragments)).toEqual([]);
  });

  it('is in order: one first heading, no level skipped, no id twice', () => {
    expect(
      problems(({ headings }) => {
        const first = headings.filter(({ level }) => level === 1).length;
        const skipped = headings.filter(
          ({ level }, index) => level > (headings[index - 1]?.level ?? 0) + 1,
        );
        return [
          ...(first === 1 ? [] : [`has ${String(first)} first headings`]),
          ...skipped.map(({ text }) => `skips a level before «${text}»`),
          ...headings.filter(({ text }) => text.trim() === '').map(() => 'has an empty heading'),
        ];
      }),
    ).toEqual([]);
    expect(problems(({ repeatedIds }) => repeatedIds)).toEqual([]);
  });

  it.each(WIDTHS)('fits at %d px, with targets large enough for a finger', (width) => {
    expect(
      seen(({ layout }) => layout.filter((line) => line.startsWith(`${String(width)} px: `))),
    ).toEqual([]);
  });

  it('shows where the focus is', () => {
    expect(seen(({ withoutOutline }) => withoutOutline)).toEqual([]);
  });

  it('leads from a former address to the present one', async () => {
    const pages = listPages(site);
    await browser.forEach(listForwards(site), async (page, address) => {
      expect(readHtml(site, address)).toContain('noindex');
      await page.goto(new URL(address, browser.origin(site)).href);
      await page.waitForURL((url) => url.pathname !== address);
      expect(pages).toContain(new URL(page.url()).pathname);
      expect(getLanguage(new URL(page.url()).pathname)).toBe(getLanguage(address));
    });
  });
});

/**
 * The pages whose layout is measured and where the focus is followed: of each kind the one with the most on it, and one in four of
 * the others, in all languages by turns. The long form measures every page.
 */
function listMeasuredPages(site: Site): ReadonlySet<string> {
  return new Set(pickCases(listPagesByTurns(site), 4, (address) => getKind(site, address)));
}

function listProblems<Each extends DescribedPage>(
  pages: readonly Each[],
  find: (each: Each) => readonly string[],
): string[] {
  return pages.flatMap((each) => find(each).map((problem) => `${each.address} ${problem}`));
}

async function mapInTurn<T, R>(items: readonly T[], use: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) results.push(await use(item));
  return results;
}

async function visit(
  page: Page,
  watched: Watched,
  origin: string,
  address: string,
  widths: readonly number[],
) {
  const before = { requests: watched.requests.length, errors: watched.errors.length };
  if (widths.length > 0) await page.setViewportSize({ width: 1280, height: 900 });
  const answer = await page.goto(new URL(address, origin).href);
  const facts = await page.evaluate(pageFacts, undefined);
  const stored = await page.evaluate(listStored);
  const withoutOutline = widths.length > 0 ? await page.evaluate(focusableWithoutOutline) : [];
  const layout: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    const problems = await page.evaluate(layoutProblems);
    layout.push(...problems.map((problem) => `${String(width)} px: ${problem}`));
  }
  return {
    ...facts,
    stored,
    address,
    status: answer?.status(),
    errors: watched.errors.slice(before.errors),
    stray: strayRequests(watched.requests.slice(before.requests), origin),
    cookies: (await page.context().cookies()).length,
    layout,
    withoutOutline,
  };
}

/** Runs in the page: whatever can have the focus and does not show that it has it. */
function focusableWithoutOutline(): string[] {
  const isOutlined = (element: Element): boolean => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 3;
  };
  const missing: string[] = [];
  const focusable = document.querySelectorAll<HTMLElement>(
    'a[href], button, input, select, textarea, summary',
  );
  for (const element of focusable) {
    if (!element.checkVisibility()) continue;
    element.focus();
    const card = element.closest('.card');
    if (!isOutlined(element) && !(card && isOutlined(card)))
      missing.push(`shows no focus on «${(element.textContent ?? '').trim()}»`);
  }
  return missing;
}

function sameSet(a: PageFacts['alternates'] | undefined, b: PageFacts['alternates']): boolean {
  const text = (alternates: PageFacts['alternates']): string =>
    alternates
      .map(({ language, href }) => `${language} ${href}`)
      .toSorted()
      .join('\n');
  return a !== undefined && text(a) === text(b);
}
