import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { createI18n } from '@comunal/i18n';
import { isLong } from '@comunal/test-kit/pick-cases';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import {
  isEntry,
  getLanguage,
  languages,
  listPages,
  real,
  sample,
  sites,
  type Language,
  type Site,
} from './support/sites.ts';

const browser = useBrowser();
const require = createRequire(import.meta.url);
const reader = readFileSync(require.resolve('@guidepup/virtual-screen-reader/browser.js'), 'utf8');

describe.each(sites)('the $name site', (site) => {
  it.each(languages)('tells of activities in %s in the order people ask', async (language) => {
    const { t } = createI18n({ locale: language });
    const order = [
      t('site:activity.when'),
      t('site:activity.where'),
      t('site:activity.howToJoin'),
      t('site:activity.forWhom'),
      t('site:activity.languages'),
      t('site:activity.captions'),
      heading(t('site:activity.about'), 2),
      heading(t('site:activity.recordings'), 2),
      heading(t('site:activity.figures'), 2),
    ];
    const activities = listActivities(site, language);
    expect(activities.length).toBeGreaterThan(3);
    // Every activity, and every language: each is heard in one of them. The long form hears each in all.
    const isHeard = (index: number): boolean =>
      isLong || index % languages.length === languages.indexOf(language);
    const addresses = activities.filter((_, index) => isHeard(index));
    const problems = await listenToAll(site, addresses, (phrases, address) => {
      const main = phrases.slice(phrases.indexOf('main'));
      const title = main.findIndex((phrase) => phrase.endsWith(', level 1'));
      const phrasesInOrder = order.filter((phrase) => main.includes(phrase));
      const positions = phrasesInOrder.map((phrase) => main.indexOf(phrase));
      return isRising([title, ...positions]) && phrasesInOrder.length > 0
        ? []
        : [`${address} tells: ${phrasesInOrder.join(', ')} at ${positions.join(', ')}`];
    });
    expect(problems).toEqual([]);
  });

  it('has the same activities in each language, so that none is left out', () => {
    const names = languages.map((language) =>
      listActivities(site, language).map((address) => basename(address)),
    );
    expect(names).toEqual(languages.map(() => names[0]));
  });

  it.each(languages)('tells on the home page in %s what is there, in order', async (language) => {
    const { t } = createI18n({ locale: language });
    const [problem] = await listenToAll(
      site,
      [language === 'es' ? '/' : `/${language}/`],
      (phrases) => {
        const phrasesInOrder = phrases
          .slice(phrases.indexOf('main'))
          .filter((phrase) => /level [12]$/.test(phrase) && phrase.startsWith('heading'));
        expect(phrasesInOrder[0]).toMatch(/, level 1$/);
        return [phrasesInOrder.slice(1).join('\n')];
      },
    );
    const sections = [
      ...(site === sample ? (['home.next', 'news.title'] as const) : []),
      'home.memory',
      'nav.library',
      'home.services',
      'home.allies',
      'home.support',
    ] as const;
    expect(problem).toBe(sections.map((key) => heading(t(`site:${key}`), 2)).join('\n'));
  });
});

it('tells when, in which languages, what about and with whom, then the recordings and the figures', async () => {
  await listenToAll(real, ['/actividades/tecnologia-justicia-y-poder/'], (phrases) => {
    const main = phrases.slice(phrases.indexOf('main'));
    const positions = [
      'Tecnología, justicia y poder',
      'agosto de 2021',
      'español',
      'Subtítulos',
      heading('De qué se trata', 2),
      'Javier Smaldone',
      heading('Grabaciones', 2),
      heading('Cifras y qué significan', 2),
      '600',
    ].map((phrase) => main.indexOf(phrase));
    expect(positions).not.toContain(-1);
    expect(isRising(positions)).toBe(true);
    return [];
  });
});

it('speaks each language of the switcher by its own name', async () => {
  await listenToAll(
    real,
    ['/'],
    (phrases) => {
      const links = phrases.filter((phrase) => phrase.startsWith('link, '));
      expect(links).toContainEqual(expect.stringMatching(/español, current item$/));
      expect(links).toContainEqual(expect.stringMatching(/English$/));
      expect(links).toContainEqual(expect.stringMatching(/português$/));
      return [];
    },
    'body',
  );
});

/** The page of each activity in a language, in the order of their names. */
function listActivities(site: Site, language: Language): string[] {
  return listPages(site)
    .filter(
      (address) =>
        getLanguage(address) === language &&
        isEntry(address) &&
        /\/(actividades|activities|atividades)\//.test(address),
    )
    .toSorted();
}

/** Listens to the main part of pages or to the whole of them, a few at a time, and gathers what `judge` says of each. */
async function listenToAll(
  site: Site,
  addresses: readonly string[],
  judge: (phrases: readonly string[], address: string) => string[],
  part: 'main' | 'body' = 'main',
): Promise<string[]> {
  const problems = await browser.forEach(
    addresses,
    async (page, address) => {
      await page.route('**/virtual-screen-reader.js', (route) =>
        route.fulfill({ contentType: 'text/javascript', body: reader }),
      );
      await page.goto(new URL(address, browser.origin(site)).href);
      return judge(await listen(page, part), address);
    },
    // The reader is no part of the page, so the page's policy is not asked about it.
    { bypassCSP: true },
  );
  return problems.flat();
}

/** Everything a screen reader says from the top of a part of the page to its end. */
function listen(page: Page, part: 'main' | 'body'): Promise<string[]> {
  // As text: Vite would turn the import into one of its own.
  return page.evaluate(`(async () => {
    const { virtual } = await import('/virtual-screen-reader.js');
    await virtual.start({ container: document.querySelector('${part}') });
    while (!/^end of (?:main|document)$/.test(await virtual.lastSpokenPhrase()))
      await virtual.next();
    const phrases = await virtual.spokenPhraseLog();
    await virtual.stop();
    return phrases;
  })()`);
}

function heading(text: string, level: number): string {
  return `heading, ${text}, level ${String(level)}`;
}

function isRising(positions: readonly number[]): boolean {
  return positions.every(
    (position, index) => index === 0 || position > (positions[index - 1] ?? -1),
  );
}
