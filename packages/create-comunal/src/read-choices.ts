import { CliError, wrongValue } from '@comunal/command';
import type { CreateMessages } from './messages.ts';
import type { CommandLine } from './parse-command-line.ts';
import {
  hostNames,
  isTemplateLocale,
  maxLanguages,
  sections,
  templateLocales,
  type SiteChoices,
  type TemplateLocale,
} from './site-choices.ts';
import { toSiteLanguage } from './site-language.ts';
import { parseSiteUrl } from './site-url.ts';
import { themeNames } from './themes.ts';
import { toName } from './to-name.ts';

/** What the options of a command line say of a site; the rest is asked. */
export type PartialChoices = Partial<Omit<SiteChoices, 'locale'>>;

/**
 * Reads the choices that stand on the command line.
 *
 * @throws {@link CliError} with exit code 2 for a value that an option does not take.
 */
export function readChoices(
  { values }: CommandLine,
  messages: CreateMessages,
  locale: TemplateLocale,
): PartialChoices {
  const { name, languages, sections: chosen, theme, deploy, url } = values;
  const choose = <Name extends string>(
    option: string,
    value: string,
    names: readonly Name[],
  ): Name => {
    const match = names.find((each) => each === value);
    if (match === undefined) throw wrongValue(value, option, names, locale);
    return match;
  };
  return {
    ...(name !== undefined && { name: checkName(name, messages) }),
    ...(languages !== undefined && { languages: checkLanguages(splitList(languages), messages) }),
    ...(chosen !== undefined && {
      sections: splitList(chosen).map((value) => choose('sections', value, sections)),
    }),
    ...(theme !== undefined && { theme: choose('theme', theme, themeNames) }),
    ...(deploy !== undefined && {
      deploy: splitList(deploy).map((value) => choose('deploy', value, hostNames)),
    }),
    ...(url !== undefined && { url: checkUrl(url, messages) }),
  };
}

/** Checks a name. @throws {@link CliError} for one without a letter. */
export function checkName(name: string, { t }: CreateMessages): string {
  const line = toName(name);
  if (line === '') throw new CliError(2, t('create:wrong.blankName'));
  return line;
}

function checkLanguages(tags: readonly string[], { t, either }: CreateMessages): readonly string[] {
  const languages = new Set<string>();
  for (const tag of tags) {
    const language = toSiteLanguage(tag);
    if (language === undefined) throw new CliError(2, t('create:wrong.tag', { tag }));
    languages.add(language);
  }
  if (![...languages].some(isTemplateLocale))
    throw new CliError(2, t('create:wrong.languages', { locales: either(templateLocales) }));
  if (languages.size > maxLanguages)
    throw new CliError(2, t('create:wrong.tooManyLanguages', { limit: maxLanguages }));
  return [...languages];
}

function checkUrl(text: string, { t }: CreateMessages): string {
  const url = parseSiteUrl(text);
  if (url === undefined) throw new CliError(2, t('create:wrong.url', { url: text }));
  return url;
}

function splitList(text: string): readonly string[] {
  return [...new Set(text.split(',').map((part) => part.trim()))].filter(Boolean);
}
