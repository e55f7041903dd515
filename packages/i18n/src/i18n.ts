import type { DateOptions } from './format/format-date.ts';
import type { DateTimeOptions } from './format/format-date-time.ts';
import type { DurationOptions } from './format/format-duration.ts';
import type { ListFormatOptions } from './format/format-list.ts';
import type { MoneyOptions, MoneyValue } from './format/format-money.ts';
import type { ZonedTime } from './format/zoned-time.ts';
import type { Language } from './language.ts';
import type { Localized, TextByLanguage } from './localize.ts';
import type { MessageArguments, MessageKey, PageMessageKey } from './message-key.ts';
import type { OnNotice } from './notice.ts';
import type { OwnMessageArguments, OwnMessageKey } from './own-namespaces.ts';
import type { ResourceArguments, ResourceKey, Resources } from './resources.ts';

/** Options of {@link createI18n}. */
export interface I18nOptions<
  Own extends string = never,
  OwnResources extends Resources = Resources,
> {
  /** The language of the page, with or without a region: `es`, `es-AR`, `tzh`. */
  readonly locale: string;
  /** Further languages for this instance. A language with a tag that ships is laid over that one, message by message. @defaultValue [] */
  readonly languages?: readonly Language[] | undefined;
  /**
   * Namespaces of your own in `languages`, such as `radio` for `t('radio:nowPlaying')`. Types do not check their keys and
   * values; those of `resources` they do. @defaultValue []
   */
  readonly ownNamespaces?: readonly Own[] | undefined;
  /**
   * Messages of your own, by language and namespace: `{ es: { radio: { onAir: 'Al aire: {{show}}' } } }`. The Spanish ones
   * type the keys of `t`; other languages may be partial. @defaultValue {}
   */
  readonly resources?: OwnResources | undefined;
  /** Called once for each missing message, each filled plural form and the like. @defaultValue ignored */
  readonly onNotice?: OnNotice | undefined;
}

/** Messages and formats of one language. Only a malformed date, amount, duration or size throws. */
export interface I18n<Own extends string = never, OwnResources extends Resources = never> {
  /** The requested locale, as a canonical tag. */
  readonly locale: string;
  /** The language of the interface: the `lang` of the page. */
  readonly language: string;
  /** The direction in which the language is written, for the `dir` attribute. */
  readonly direction: 'ltr' | 'rtl';
  /** The languages in which {@link I18n.localize} looks for a text, best first. */
  readonly chain: readonly string[];
  /** The locales that the formats follow, for Intl. */
  readonly formats: readonly string[];

  /**
   * Returns a message. It is not escaped: the template does that.
   *
   * @param args - The values of the message's variables. `count` chooses the plural form. Numbers are formatted for the
   *   language, so pass a year as text.
   * @param key - Namespace and path of the message.
   * @example
   * ```ts
   * import { createI18n } from '@comunal/i18n';
   *
   * const i18n = createI18n({ locale: 'es' });
   * console.log(i18n.t('site:library.copiesPrinted', { count: 300 })); // → 300 ejemplares impresos
   * ```
   */
  readonly t: <Key extends PageMessageKey | OwnMessageKey<Own> | ResourceKey<OwnResources>>(
    key: Key,
    ...args: ArgumentsOf<Key, OwnResources>
  ) => string;
  /**
   * As `t`, with the language of the text.
   * @param key - The message: its namespace and its name.
   * @param args - The values that the message has places for; none for a message without.
   *
   * @example
   * ```ts
   * import { createI18n } from '@comunal/i18n';
   *
   * const i18n = createI18n({ locale: 'es' });
   * console.log(i18n.translate('site:nav.library')); // → { text: 'Biblioteca', language: 'es', fallback: false }
   * ```
   */
  readonly translate: <Key extends PageMessageKey | OwnMessageKey<Own> | ResourceKey<OwnResources>>(
    key: Key,
    ...args: ArgumentsOf<Key, OwnResources>
  ) => Localized;
  /**
   * Picks the content's text in the best available language, and says which one that is.
   * @param text - The text by language tag.
   *
   * @example
   * ```ts
   * import { createI18n } from '@comunal/i18n';
   *
   * const i18n = createI18n({ locale: 'es' });
   * console.log(i18n.localize({ es: 'Hola', en: 'Hello' })?.text); // → Hola
   * ```
   */
  readonly localize: (text: TextByLanguage | undefined) => Localized | undefined;

  /**
   * See {@link formatDate}.
   * @param date - `2021`, `2021-08` or `2021-08-05`.
   * @param options - How the month and the day of the week are written.
   *
   * @example
   * ```ts
   * import { createI18n } from '@comunal/i18n';
   *
   * const i18n = createI18n({ locale: 'es' });
   * console.log(i18n.date('2021-08')); // → agosto de 2021
   * ```
   */
  readonly date: (date: string, options?: DateOptions) => string;
  /**
   * See {@link formatDateRange}.
   * @param start - The first day, month or year.
   * @param end - The last.
   * @param options - How the month and the day of the week are written.
   *
   * @example
   * ```ts
   * import { createI18n } from '@comunal/i18n';
   *
   * const i18n = createI18n({ locale: 'es' });
   * console.log(i18n.dateRange('2021-12-17', '2021-12-19')); // → 17–19 de diciembre de 2021
   * ```
   */
  readonly dateRange: (start: string, end: string, options?: DateOptions) => string;
  /**
   * See {@link formatDateTime}.
   * @param time - Local time and its zone.
   * @param options - Whether the zone is named, and whose clock tells the time.
   *
   * @example
   * ```ts
   * import { createI18n } from '@comunal/i18n';
   *
   * const i18n = createI18n({ locale: 'es' });
   * const time = { local: '2026-12-17T10:00', zone: 'America/Mexico_City' };
   * console.log(i18n.dateTime(time)); // → 17 de diciembre de 2026 a las 10:00 a.m., hora del centro de México
   * ```
   */
  readonly dateTime: (time: ZonedTime, options?: DateTimeOptions) => string;
  /**
   * See {@link formatDateTimeRange}.
   * @param start - Local time and its zone.
   * @param end - Local time and its zone.
   * @param options - Whether the zone is named, and whose clock tells the times.
   *
   * @example
   * ```ts
   * import { createI18n } from '@comunal/i18n';
   *
   * const i18n = createI18n({ locale: 'es' });
   * const zone = 'America/Mexico_City';
   * const [start, end] = ['2026-12-17T10:00', '2026-12-17T13:00'];
   * console.log(i18n.dateTimeRange({ local: start, zone }, { local: end, zone }, { zoneName: 'none' }));
   * // → 17 de diciembre de 2026, 10:00 a.m. – 1:00 p.m.
   * ```
   */
  readonly dateTimeRange: (start: ZonedTime, end: ZonedTime, options?: DateTimeOptions) => string;
  /**
   * See {@link formatMoney}.
   * @param money - The amount in minor units, such as cents, and its currency.
   * @param options - Whether the currency is a sign, a code or in words.
   *
   * @example
   * ```ts
   * import { createI18n } from '@comunal/i18n';
   *
   * const i18n = createI18n({ locale: 'es' });
   * console.log(i18n.money({ amount: 123450, currency: 'MXN' })); // → $1,234.50 MXN
   * ```
   */
  readonly money: (money: MoneyValue, options?: MoneyOptions) => string;
  /**
   * See {@link formatNumber}.
   * @param value - Any number.
   * @param options - Those of `Intl.NumberFormat`, such as `{ style: 'percent' }`.
   *
   * @example
   * ```ts
   * import { createI18n } from '@comunal/i18n';
   *
   * const i18n = createI18n({ locale: 'es' });
   * console.log(i18n.number(12345.6), i18n.number(0.5, { maximumFractionDigits: 0, style: 'percent' }));
   * // → 12,345.6 50%
   * ```
   */
  readonly number: (value: number | bigint, options?: Intl.NumberFormatOptions) => string;
  /**
   * See {@link formatList}.
   * @param items - What is listed, as text.
   * @param options - The word that joins the last two.
   *
   * @example
   * ```ts
   * import { createI18n } from '@comunal/i18n';
   *
   * const i18n = createI18n({ locale: 'es' });
   * console.log(i18n.list(['talleres', 'libros', 'imágenes'])); // → talleres, libros e imágenes
   * ```
   */
  readonly list: (items: readonly string[], options?: ListFormatOptions) => string;
  /**
   * See {@link formatDuration}.
   * @param duration - Seconds, or a duration in ISO 8601 such as `PT1H30M`.
   * @param options - How long its words are.
   *
   * @example
   * ```ts
   * import { createI18n } from '@comunal/i18n';
   *
   * const i18n = createI18n({ locale: 'es' });
   * console.log(i18n.duration('PT1H30M')); // → 1 hora y 30 minutos
   * ```
   */
  readonly duration: (duration: string | number, options?: DurationOptions) => string;
  /**
   * See {@link formatFileSize}.
   * @param bytes - The size in bytes.
   *
   * @example
   * ```ts
   * import { createI18n } from '@comunal/i18n';
   *
   * const i18n = createI18n({ locale: 'es' });
   * console.log(i18n.fileSize(1_234_567)); // → 1.2 MB
   * ```
   */
  readonly fileSize: (bytes: number) => string;
  /**
   * Returns the name of a language in this one; its own name or its code when there is none.
   * @param code - The tag of the language, such as `pt-BR`.
   *
   * @example
   * ```ts
   * import { createI18n } from '@comunal/i18n';
   *
   * const i18n = createI18n({ locale: 'es' });
   * console.log(i18n.languageName('pt')); // → portugués
   * ```
   */
  readonly languageName: (code: string) => string;
  /**
   * Returns a language's name in itself, for a language menu.
   * @param code - The tag of the language, such as `pt-BR`.
   *
   * @example
   * ```ts
   * import { createI18n } from '@comunal/i18n';
   *
   * const i18n = createI18n({ locale: 'es' });
   * console.log(i18n.ownName('pt')); // → português
   * ```
   */
  readonly ownName: (code: string) => string;
}

type ArgumentsOf<Key extends string, R extends Resources> = Key extends MessageKey
  ? MessageArguments<Key>
  : Key extends ResourceKey<R>
    ? ResourceArguments<R, Key>
    : OwnMessageArguments;
