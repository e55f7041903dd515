import { createLiteI18n } from '@comunal/i18n/lite';
import { donate as texts } from '@comunal/i18n/lite/donate';
import { bringScreenReader, heardIn } from '@comunal/test-kit';
import { describe, expect, it } from 'vitest';
import { campaign } from '../support/signers.ts';
import { donate, useDonatePages } from './support/use-donate-pages.ts';

const open = useDonatePages();
const KNOWN = {
  es: [
    'Un año de servidores',
    '$61,234.56\u{a0}MXN',
    '$120,000\u{a0}MXN',
    '€250',
    '20 de noviembre de 2026',
  ],
  en: ['A year of servers', 'MX$61,234.56', 'MX$120,000', '€250', '20 November 2026'],
  pt: [
    'Um ano de servidores',
    'MX$\u{a0}61.234,56',
    'MX$\u{a0}120.000',
    '€\u{a0}250',
    '20 de novembro de 2026',
  ],
} as const;
const data = { ...campaign, costs: [], rails: campaign.rails?.slice(0, 1), summary: undefined };

describe.each(['es', 'en', 'pt'] as const)('in %s', (lang) => {
  it.each(['compact', 'card', 'full'])(
    'reads %s aloud in the order in which people ask',
    async (layout) => {
      const { t } = createLiteI18n(lang, texts);
      const [title, raised, goal, also, date] = KNOWN[lang];
      const { page } = await open(donate(`layout="${layout}"`, data), {
        lang,
        // The reader is no part of the page, so the page's policy is not asked about it.
        context: { bypassCSP: true },
        prepare: bringScreenReader,
      });
      await page.getByRole('heading', { name: title }).waitFor();
      await page.locator('details').evaluate((details) => {
        (details as HTMLDetailsElement).open = true;
      });
      const label = t('donate:row.clabe');
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
        `${way} ${t('donate:test.mark')}`,
        `heading, ${way}, level 5`,
        t('donate:test.mark'),
        t('donate:sees.clabe'),
        label,
        '0 0 0 0, 0 0 0 7, 7 7 7 7, 7 7 7 7, 7 0',
        `button, ${t('donate:copy.button', { label })}`,
        t('donate:row.holder'),
        'Colectiva de Ejemplo',
        'status', // nothing was copied
        `button, ${t('donate:qr.show')}, not expanded`,
        t('donate:ways.only'),
        t('donate:thanks'),
      ];
      const heard = await heardIn(page, 'comunal-donate');
      expect(heard.map(plain)).toEqual(order.map(plain));
    },
  );
});

/** With the spaces of a keyboard: how money is written differs in them. */
function plain(line: string): string {
  return line.replaceAll('\u{a0}', ' ');
}
