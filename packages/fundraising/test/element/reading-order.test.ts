import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createLiteI18n } from '@comunal/i18n/lite';
import { donate as texts } from '@comunal/i18n/lite/donate';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { campaign } from '../support/signers.ts';
import { donate, useDonatePages } from './support/use-donate-pages.ts';

const open = useDonatePages();
const require = createRequire(import.meta.url);
const reader = readFileSync(require.resolve('@guidepup/virtual-screen-reader/browser.js'), 'utf8');
const KNOWN = {
  es: [
    'Un año de servidores',
    '$61,234.56',
    '$120,000.00',
    'EUR\u{a0}250.00',
    '20 de noviembre de 2026',
  ],
  en: ['A year of servers', 'MX$61,234.56', 'MX$120,000.00', '€250.00', 'November 20, 2026'],
  pt: [
    'Um ano de servidores',
    'MX$\u{a0}61.234,56',
    'MX$\u{a0}120.000,00',
    '€\u{a0}250,00',
    '20 de novembro de 2026',
  ],
} as const;
const WHERE =
  /^(?:end of |end, |main$|paragraph$|strong$|list$|listitem, |group$|term$|definition$)/;
const data = { ...campaign, costs: [], rails: campaign.rails?.slice(0, 1), summary: undefined };

describe.each(['es', 'en', 'pt'] as const)('in %s', (lang) => {
  it.each(['compact', 'card', 'full'])('%s is heard in the order people ask', async (layout) => {
    const { t } = createLiteI18n(lang, texts);
    const [title, raised, goal, also, date] = KNOWN[lang];
    const { page } = await open(donate(`layout="${layout}"`, data), {
      lang,
      // The reader is no part of the page, so the page's policy is not asked about it.
      context: { bypassCSP: true },
      prepare: (page) =>
        page.route('**/virtual-screen-reader.js', (route) =>
          route.fulfill({ contentType: 'text/javascript', body: reader }),
        ),
    });
    await page.getByRole('heading', { name: title }).waitFor();
    await page.locator('details').evaluate((details) => {
      (details as HTMLDetailsElement).open = true;
    });
    const what = t('donate:row.clabe');
    const way = t('donate:kind.clabe');
    const order = [
      `heading, ${title}, level 3`,
      title,
      t('donate:test.campaign'),
      t('donate:progress.of', { raised, goal, percent: 51 }),
      t('donate:progress.also', { raised: also }),
      t('donate:progress.hours', { count: 12 }),
      t('donate:progress.asOf', { date }),
      'Asamblea de noviembre',
      t('donate:progress.daysLeft', { count: 36 }),
      ...(layout === 'full'
        ? [
            `heading, ${t('donate:milestones.title')}, level 4`,
            'Medio año',
            ':',
            t('donate:milestones.reached', { money: goal.replace('120', '60') }),
          ]
        : []),
      ...(layout === 'compact'
        ? []
        : [
            `heading, ${t('donate:needs.title')}, level 4`,
            t('donate:needs.time'),
            ':',
            'Una tarde de costura',
            '·',
            'Oaxaca',
            `(${t('donate:needs.about')})`,
          ]),
      `heading, ${t('donate:ways.title')}, level 4`,
      `heading, ${way}, level 5`,
      t('donate:test.mark'),
      t('donate:sees.clabe'),
      `${t('donate:ways.show')}: ${way}`,
      t('donate:ways.show'),
      ':',
      way,
      what,
      '0 0 0, 0 0 0, 0 7 7 7, 7 7 7 7, 7 7 7, 0',
      `button, ${t('donate:copy.button', { what })}`,
      t('donate:row.holder'),
      'Colectiva de Ejemplo',
      'status', // nothing was copied
      `button, ${t('donate:qr.show')}, not expanded`,
      t('donate:ways.only'),
      t('donate:thanks'),
    ];
    expect(await listen(page)).toEqual(order.map((line) => line.replaceAll('\u{a0}', ' ')));
  });
});

/** What a screen reader says of the element, line by line, without the words for where a paragraph or a list begins. */
async function listen(page: Page): Promise<string[]> {
  // As text: Vite would turn the import into one of its own.
  const phrases = await page.evaluate<string[]>(`(async () => {
    const { virtual } = await import('/virtual-screen-reader.js');
    // The reader does not look into shadow roots: it gets a copy of what is to be seen in this one.
    const copyOf = (node) => {
      if (node.nodeType === Node.TEXT_NODE) return [node.cloneNode()];
      if (node.nodeType !== Node.ELEMENT_NODE || !node.checkVisibility()) return [];
      const copy = node.cloneNode();
      copy.append(...[...node.childNodes].flatMap(copyOf));
      return [copy];
    };
    const container = document.createElement('main');
    container.append(...[...document.querySelector('comunal-donate').shadowRoot.childNodes].flatMap(copyOf));
    document.body.append(container);
    await virtual.start({ container });
    while ((await virtual.lastSpokenPhrase()) !== 'end of main') await virtual.next();
    const phrases = await virtual.spokenPhraseLog();
    await virtual.stop();
    container.remove();
    return phrases;
  })()`);
  return phrases
    .filter((phrase) => !WHERE.test(phrase))
    .map((phrase) => phrase.replaceAll('\u{a0}', ' '));
}
