import { checkOptionNames } from '@comunal/http/check-option-names';
import type { CreateSiteOptions } from './create-site-options.ts';
import { isSiteLanguage } from './site-language.ts';
import {
  hostNames,
  isTemplateLocale,
  maxLanguages,
  sections,
  templateLocales,
} from './site-choices.ts';
import { parseSiteUrl } from './site-url.ts';
import { themeNames } from './themes.ts';
import { toName } from './to-name.ts';

/**
 * Refuses what types would refuse, and what no site can be made of, for programs.
 *
 * @throws TypeError that names the option and what it takes.
 */
export function checkSiteChoices(options: CreateSiteOptions): void {
  checkOptionNames('createSite', options, {
    dir: true,
    today: true,
    name: true,
    languages: true,
    sections: true,
    theme: true,
    deploy: true,
    url: true,
    locale: true,
  });
  const { dir, today, name, languages, url } = options;
  if (typeof dir !== 'string' || dir === '') refuse('dir', 'the path of a folder');
  if (typeof name !== 'string' || toName(name) === '') refuse('name', 'a text that is not blank');
  checkList('sections', options.sections, sections);
  checkList('deploy', options.deploy, hostNames);
  checkList('theme', [options.theme], themeNames);
  checkList('locale', [options.locale], templateLocales);
  if (!Array.isArray(languages) || !languages.every(isSiteLanguage))
    refuse('languages', 'a list of language tags, such as es');
  if (!languages.some(isTemplateLocale) || languages.length > maxLanguages)
    refuse('languages', `at most ${maxLanguages}, with one of ${templateLocales.join(', ')}`);
  if (url !== undefined && (typeof url !== 'string' || parseSiteUrl(url) === undefined))
    refuse('url', 'an address such as https://colectiva.example');
  if (today !== undefined && (!(today instanceof Date) || Number.isNaN(today.getTime())))
    refuse('today', 'a Date');
}

function checkList(option: string, values: unknown, known: readonly string[]): void {
  const isKnown = (value: unknown): boolean => typeof value === 'string' && known.includes(value);
  if (!Array.isArray(values) || !values.every(isKnown)) refuse(option, known.join(', '));
}

function refuse(option: string, takes: string): never {
  throw new TypeError(`\`${option}\` of createSite takes ${takes}.`);
}
