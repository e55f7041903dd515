import type { CreateMessages } from './messages.ts';
import type { Prompts } from './prompts.ts';
import { checkName, type PartialChoices } from './read-choices.ts';
import {
  hostNames,
  hosts,
  sections,
  templateLocales,
  type SiteChoices,
  type TemplateLocale,
} from './site-choices.ts';
import { themeNames } from './themes.ts';
import { toName } from './to-name.ts';

/** Fills in what is usual, where nobody is asked. */
export function withDefaults(
  partial: PartialChoices,
  name: string,
  locale: TemplateLocale,
): SiteChoices {
  return { name, languages: [locale], sections, theme: 'riso', deploy: [], ...partial, locale };
}

/** Asks for the choices that the command line left open. */
export async function askChoices(
  partial: PartialChoices,
  messages: CreateMessages,
  locale: TemplateLocale,
  prompts: Prompts,
): Promise<SiteChoices> {
  const { t } = messages;
  const choose = t('create:ask.choose');
  const name =
    partial.name ??
    (await prompts.text({
      message: t('create:ask.name'),
      validate: (text) => (toName(text) === '' ? t('create:wrong.blankName') : undefined),
    }));
  const languages = partial.languages ?? (await askLanguages());
  const chosenSections =
    partial.sections ??
    (await prompts.multiselect({
      message: `${t('create:ask.sections')} (${choose})`,
      options: sections.map((value) => ({ value, label: t(`create:sections.${value}`) })),
      initialValues: sections,
      required: false,
    }));
  const theme =
    partial.theme ??
    (await prompts.select({
      message: t('create:ask.theme'),
      options: themeNames.map((value) => ({ value, label: t(`create:themes.${value}`) })),
    }));
  const deploy =
    partial.deploy ??
    (await prompts.multiselect({
      message: t('create:ask.deploy'),
      options: hostNames.map((value) => ({ value, label: hosts[value] })),
      initialValues: [],
      required: false,
    }));
  const url = partial.url;
  return {
    name: checkName(name, messages),
    languages,
    sections: chosenSections,
    theme,
    deploy,
    url,
    locale,
  };

  async function askLanguages(): Promise<readonly string[]> {
    const names = new Intl.DisplayNames([locale], { type: 'language' });
    const option = (value: TemplateLocale) => ({ value, label: names.of(value) ?? value });
    const chosen = await prompts.multiselect({
      message: `${t('create:ask.languages')} (${choose})`,
      options: templateLocales.map(option),
      initialValues: [locale],
      required: true,
    });
    if (chosen.length < 2) return chosen;
    const first = await prompts.select({
      message: t('create:ask.first'),
      options: chosen.map(option),
    });
    return [first, ...chosen.filter((language) => language !== first)];
  }
}
