import { createI18n } from '@comunal/i18n';
import { describe, expect, it } from 'vitest';
import { getLanguage, languages, listPages, readHtml, sample, sites } from './support/sites.ts';

/** The labels of the rows of facts on a page. */
function labelsOf(html: string): string[] {
  return [...html.matchAll(/<dt[^>]*>\s*([^<]*?)\s*<\/dt>/g)].map(([, label = '']) => label);
}

describe('what is unknown', () => {
  it.each(sites)('makes no row on the $name site', (site) => {
    const unknowns = />\s*(?:No se sabe|Not known|Não se sabe)\s*</;
    expect(listPages(site).filter((address) => unknowns.test(readHtml(site, address)))).toEqual([]);
  });

  it.each(languages)('leaves of the smallest activity its title and its date, in %s', (locale) => {
    const address = listPages(sample).find(
      (each) => each.endsWith('/sesion-por-definir/') && getLanguage(each) === locale,
    );
    const html = readHtml(sample, address ?? '');
    expect(labelsOf(html)).toEqual([createI18n({ locale }).t('site:activity.when')]);
    expect(html).not.toContain('class="lead"');
  });

  it.each(languages)(
    'is silent about how, where and when a number was counted, in %s',
    (locale) => {
      const address = listPages(sample).find(
        (each) => each.endsWith('/conversaciones-de-prueba/') && getLanguage(each) === locale,
      );
      const meaning = createI18n({ locale }).t('content:metric.downloads.label');
      expect(readHtml(sample, address ?? '')).toMatch(
        new RegExp(`<b>\\s*31\\s*</b>\\s*<span>${meaning}</span>`),
      );
    },
  );

  it.each(languages)('promises nobody a way to join what is cancelled, in %s', (locale) => {
    const address = listPages(sample).find(
      (each) => each.endsWith('/taller-cancelado/') && getLanguage(each) === locale,
    );
    const { t } = createI18n({ locale });
    expect(labelsOf(readHtml(sample, address ?? ''))).toEqual([
      t('site:activity.when'),
      t('site:activity.where'),
    ]);
  });
});
