import type { DateOptions } from './format/format-date.ts';
import type { DateTimeOptions } from './format/format-date-time.ts';
import type { DurationOptions } from './format/format-duration.ts';
import type { ListOptions } from './format/format-list.ts';
import type { MoneyOptions, MoneyValue } from './format/format-money.ts';
import type { ZonedTime } from './format/zoned-time.ts';
import type { Language } from './language.ts';
import type { Localized, TextByLanguage } from './localize.ts';
import type { MessageArguments, PageMessageKey } from './message-key.ts';
import type { OnNotice } from './notice.ts';
import type { OwnMessageArguments, OwnMessageKey } from './own-namespaces.ts';
import type { ResourceArguments, ResourceKey, Resources } from './resources.ts';

/** What {@link createI18n} takes. */
export interface I18nOptions<
  Own extends string = never,
  OwnResources extends Resources = Resources,
> {
  /** The language of the page, with or without a region: `es`, `es-AR`, `tzh`. */
  readonly locale: string;
  /** More languages, beside Spanish, English and Portuguese. One of the same code is laid over those, message by message. */
  readonly languages?: readonly Language[] | undefined;
  /**
   * Namespaces of messages that the toolkit does not have, such as `radio`: `languages` hold them beside the others, and
   * `t('radio:nowPlaying')` finds them. Their keys and values are not checked by types. @defaultValue []
   */
  readonly ownNamespaces?: readonly Own[] | undefined;
  /**
   * Messages of your own, by language and namespace: `{ es: { radio: { onAir: 'Al aire: {{show}}' } } }`. The Spanish ones
   * type the keys of `t`; other languages may be partial. @defaultValue {}
   */
  readonly resources?: OwnResources | undefined;
  /** Told once of each message that is missing, each plural form that was filled and the like. Unheard by default. */
  readonly onNotice?: OnNotice | undefined;
}

/** Texts and formats of one language. Nothing but a malformed date, amount, duration or size throws. */
export interface I18n<
  Own extends string = never,
  OwnResources extends Resources = Record<never, never>,
> {
  /** What was asked for, as a canonical tag. */
  readonly locale: string;
  /** The language that the interface is really in: the `lang` of the page. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** The languages that a content's text is looked for in, best first. */
  readonly chain: readonly string[];
  /** The locales that the formats follow, for Intl. */
  readonly formats: readonly string[];

  /**
   * A text of the interface. It is not escaped: the template does that.
   *
   * @param args - The values of the message's variables. `count` chooses the plural form; numbers are written as the
   *   language writes them, so hand a year over as text.
   */
  readonly t: <Key extends PageMessageKey | OwnMessageKey<Own> | ResourceKey<OwnResources>>(
    key: Key,
    ...args: ArgumentsOf<Key, OwnResources>
  ) => string;
  /** As `t`, with the language that the text is in. */
  readonly translate: <Key extends PageMessageKey | OwnMessageKey<Own> | ResourceKey<OwnResources>>(
    key: Key,
    ...args: ArgumentsOf<Key, OwnResources>
  ) => Localized;
  /** The content's text in the best language there is, and which one that is. */
  readonly localize: (text: TextByLanguage | undefined) => Localized | undefined;

  /** See {@link formatDate}. */
  readonly date: (date: string, options?: DateOptions) => string;
  /** See {@link formatDateRange}. */
  readonly dateRange: (start: string, end: string, options?: DateOptions) => string;
  /** See {@link formatDateTime}. */
  readonly dateTime: (time: ZonedTime, options?: DateTimeOptions) => string;
  /** See {@link formatDateTimeRange}. */
  readonly dateTimeRange: (start: ZonedTime, end: ZonedTime, options?: DateTimeOptions) => string;
  /** See {@link formatMoney}. */
  readonly money: (money: MoneyValue, options?: MoneyOptions) => string;
  /** See {@link formatNumber}. */
  readonly number: (value: number | bigint, options?: Intl.NumberFormatOptions) => string;
  /** See {@link formatList}. */
  readonly list: (items: readonly string[], options?: ListOptions) => string;
  /** See {@link formatDuration}. */
  readonly duration: (duration: string | number, options?: DurationOptions) => string;
  /** See {@link formatFileSize}. */
  readonly fileSize: (bytes: number) => string;
  /** What a language is called here; its own name or its code when nobody knows. */
  readonly languageName: (code: string) => string;
  /** What a language calls itself, for a menu of languages. */
  readonly ownName: (code: string) => string;
}

type ArgumentsOf<Key extends string, R extends Resources> = Key extends PageMessageKey
  ? MessageArguments<Key>
  : Key extends ResourceKey<R>
    ? ResourceArguments<R, Key>
    : OwnMessageArguments;
