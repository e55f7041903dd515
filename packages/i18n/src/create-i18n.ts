import { checkOptionNames } from './check-option-names.ts';
import { formatDate, formatDateRange } from './format/format-date.ts';
import { formatDateTime, formatDateTimeRange } from './format/format-date-time.ts';
import { formatDuration } from './format/format-duration.ts';
import { formatFileSize } from './format/format-file-size.ts';
import { formatLanguageName } from './format/format-language-name.ts';
import { formatList } from './format/format-list.ts';
import { formatMoney } from './format/format-money.ts';
import { formatNumber } from './format/format-number.ts';
import { formattingLocales } from './format/formatting-locales.ts';
import type { I18n, I18nOptions } from './i18n.ts';
import { interfaceMessages } from './interface-messages.ts';
import { resolveFallbackChain } from './language-chain.ts';
import { NAMESPACES } from './generated/namespaces.ts';
import { shippedLanguages } from './generated/shipped-languages.ts';
import type { MessageValue } from './generated/message-values.ts';
import { layerLanguages, type LayeredLanguage } from './language-layers.ts';
import { canonicalTag, isSameLanguage, truncations } from './locale-tag.ts';
import { localize, type Localized } from './localize.ts';
import type { Notice } from './notice.ts';
import { checkOwnNamespaces } from './own-namespaces.ts';
import { pluralRules } from './plural-forms.ts';
import { readResources, type Resources } from './resources.ts';
import { registeredLanguages } from './registered-languages.ts';
import { SOURCE_LANGUAGE } from './source-language.ts';
import { createTranslator } from './translator.ts';

const OPTION_NAMES = ['locale', 'languages', 'ownNamespaces', 'resources', 'onNotice'] as const;

/**
 * Creates the messages and formats of one language.
 * @param options - The language, and what you add to the messages.
 * @throws TypeError for an option that does not exist. RangeError for a missing `locale`, and when a namespace of your own has
 * the name of one of the toolkit's, or no name that a key can hold.
 *
 * @example
 * ```ts
 * import { createI18n } from '@comunal/i18n';
 *
 * const i18n = createI18n({ locale: 'es' });
 * console.log(i18n.t('site:library.copiesPrinted', { count: 300 })); // → 300 ejemplares impresos
 * console.log(i18n.date('2021-08')); // → agosto de 2021
 * console.log(i18n.t('site:nav.home')); // → Inicio
 * ```
 */
export function createI18n<
  const Own extends string = never,
  const OwnResources extends Resources = never,
>(options: I18nOptions<Own, OwnResources>): I18n<Own, OwnResources> {
  checkOptionNames('createI18n', options, OPTION_NAMES);
  const { locale, languages = [], ownNamespaces = [], resources, onNotice } = options;
  if (typeof locale !== 'string')
    throw new RangeError('createI18n needs a `locale`: a language tag, such as es or pt-BR.');
  const notify = oncePerNotice(onNotice);
  const own = readResources(resources ?? {});
  const namespaces = [
    ...NAMESPACES,
    ...checkOwnNamespaces([...new Set([...ownNamespaces, ...own.namespaces])]),
  ];
  const layered = layerLanguages([
    ...shippedLanguages,
    ...registeredLanguages(),
    ...languages,
    ...own.languages,
  ]);
  const source = requireSource(layered);
  const asked = canonicalTag(locale) ?? SOURCE_LANGUAGE;
  const tags = resolveFallbackChain(
    locale,
    [...layered.keys()],
    (tag) => layered.get(tag)?.fallback,
  );
  const known = tags.length > 0;
  const chain = [...new Set([...tags.map((tag) => layered.get(tag) ?? source), source])];
  const [language = source] = chain;
  if (!known) notify(unknownLocale(locale, language.code));

  const codes = chain.map(({ code }) => code);
  // Compared once and not for each message.
  const ownCodes = new Set(codes.filter((code) => isSameLanguage(code, asked)));
  const contentLocales = [...new Set([...truncations(asked), ...codes])];
  // Formats follow the words around them: French dates do not go into Spanish sentences.
  const ownFormats = chain.map(({ code, formatting = code }) => formatting);
  const formats = formattingLocales(
    known && asked !== language.code ? [asked, ...ownFormats] : ownFormats,
  );

  const translate = createTranslator(
    chain.map(({ code, layers }, index) => {
      const rules = pluralRules(codes.slice(index));
      return { code, rules, messages: interfaceMessages(layers, namespaces, rules, notify) };
    }),
    namespaces,
  );

  const message = (key: string, values: MessageVariables = {}): Localized => {
    const { count } = values;
    const translation = translate(key, {
      count: typeof count === 'number' ? count : undefined,
      written: Object.fromEntries(
        Object.entries(values).map(([name, value]) => [
          name,
          typeof value === 'number' ? formatNumber(value, formats) : value,
        ]),
      ),
    });
    if (translation.language === undefined) notify(unknownKey(key));
    else if (translation.language !== language.code)
      notify(missingMessage(key, language.code, translation.language));
    const fallback = translation.language === undefined || !ownCodes.has(translation.language);
    return { ...translation, fallback };
  };

  const languageName = (code: string): string => {
    const tag = canonicalTag(code) ?? code;
    const formatted = formatLanguageName(tag, formats);
    if (formatted !== undefined) return formatted;
    const [base = tag] = truncations(tag).slice(-1);
    const written = translate(`content:language.${base}`, { count: undefined, written: {} });
    return (
      (written.language === undefined ? undefined : written.text) ?? layered.get(tag)?.name ?? code
    );
  };

  return {
    locale: asked,
    language: language.code,
    direction: language.direction ?? 'ltr',
    chain: contentLocales,
    formats,
    // Which values a key takes, its type says; here they are any.
    t: (key, ...values: readonly unknown[]) => message(key, values[0] as MessageVariables).text,
    translate: (key, ...values: readonly unknown[]) => message(key, values[0] as MessageVariables),
    localize: (text) => localize(text, contentLocales),
    date: (date, options) => formatDate(date, formats, options),
    dateRange: (start, end, options) => formatDateRange(start, end, formats, options),
    dateTime: (time, options) => formatDateTime(time, formats, options),
    dateTimeRange: (start, end, options) => formatDateTimeRange(start, end, formats, options),
    money: (money, options) => formatMoney(money, formats, options),
    number: (value, options) => formatNumber(value, formats, options),
    list: (items, options) => formatList(items, formats, options),
    duration: (duration, options) => formatDuration(duration, formats, options),
    fileSize: (bytes) => formatFileSize(bytes, formats),
    languageName,
    ownName: (code) => {
      const tag = canonicalTag(code) ?? code;
      return layered.get(tag)?.name ?? formatLanguageName(tag, tag) ?? languageName(code);
    },
  };
}

function requireSource(languages: ReadonlyMap<string, LayeredLanguage>): LayeredLanguage {
  const source = languages.get(SOURCE_LANGUAGE);
  if (!source) throw new Error(`The messages of "${SOURCE_LANGUAGE}" are missing from the build.`);
  return source;
}

type MessageVariables = Readonly<Record<string, MessageValue>> | undefined;

/** Passes each notice on once: a page is rendered a thousand times with the same missing message. */
function oncePerNotice(onNotice: I18nOptions['onNotice']): (notice: Notice) => void {
  const seen = new Set<string>();
  return (notice) => {
    const id = `${notice.code} ${notice.key ?? ''} ${notice.language ?? ''}`;
    if (!onNotice || seen.has(id)) return;
    seen.add(id);
    onNotice(notice);
  };
}

function unknownLocale(locale: string, language: string): Notice {
  const message = `There is no interface in "${locale}", so it is shown in "${language}". Pass its language to createI18n or registerLanguage.`;
  return { code: 'unknown-locale', message, language: locale };
}

function unknownKey(key: string): Notice {
  return { code: 'unknown-key', message: `No language has a message "${key}".`, key };
}

function missingMessage(key: string, language: string, used: string): Notice {
  const message = `"${key}" is not in "${language}" yet, so it is shown in "${used}".`;
  return { code: 'missing-message', message, language, key };
}
