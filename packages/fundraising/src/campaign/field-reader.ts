import { replaceHiddenCharacters } from '../rails/hidden-characters.ts';
import { isPartialDate } from '../rails/partial-date.ts';
import type { ViewMoney, ViewNotice, ViewText } from './campaign-view.ts';
import type { MoneyFormatter } from './money-formatter.ts';

/** An object with unknown values. */
export type UnknownRecord = Readonly<Record<string, unknown>>;

/** Reads fields of data that may be anything, and notes what it leaves out. */
export interface FieldReader {
  readonly notices: readonly ViewNotice[];
  text(value: unknown, path: string, maxLength: number): ViewText | undefined;
  plain(value: unknown, path: string, maxLength: number): string | undefined;
  money(value: unknown, path: string): ViewMoney | undefined;
  date(value: unknown, path: string): string | undefined;
  count(value: unknown, path: string): number | undefined;
  list(value: unknown, path: string, maxItems: number): readonly unknown[];
  note(code: ViewNotice['code'], path: string, value?: string): void;
}

const MAX_NOTICES = 100;

/** Creates a reader of texts in one language, with amounts as that language writes them. */
export function createFieldReader(locale: string, formatMoney: MoneyFormatter): FieldReader {
  const notices: ViewNotice[] = [];
  const languages = getFallbackLanguages(locale);
  const note = (code: ViewNotice['code'], path: string, value?: string): undefined => {
    if (notices.length < MAX_NOTICES)
      notices.push({ code, path, ...(value !== undefined && { value }) });
  };
  const plain = (value: unknown, path: string, maxLength: number): string | undefined => {
    if (value === undefined || value === null) return undefined;
    if (typeof value !== 'string') return note('bad-text', path);
    if (value.length > maxLength) note('cut', path);
    const clean = replaceHiddenCharacters(value.slice(0, maxLength)).trim();
    return clean === '' ? undefined : value.length > maxLength ? `${clean}…` : clean;
  };
  return {
    notices,
    note,
    plain,
    text(value, path, maxLength) {
      if (typeof value !== 'object' || value === null) {
        const text = plain(value, path, maxLength);
        return text === undefined ? undefined : { text };
      }
      const texts = toRecord(value);
      const available = Object.keys(texts).slice(0, 50);
      const language =
        languages.find((preferred) => available.includes(preferred)) ??
        available.find((tag) => languages.includes(tag.split('-')[0] ?? '')) ??
        available[0];
      const text = language === undefined ? undefined : plain(texts[language], path, maxLength);
      if (text === undefined || language === undefined) return note('bad-text', path);
      return isLanguageTag(language) ? { text, language } : { text };
    },
    money(value, path) {
      if (value === undefined) return undefined;
      const { amount, currency } = toRecord(value);
      const isValid =
        Number.isSafeInteger(amount) &&
        (amount as number) >= 0 &&
        typeof currency === 'string' &&
        /^[A-Z]{3}$/.test(currency);
      if (!isValid) return note('bad-amount', path);
      return formatMoney(amount as number, currency);
    },
    date(value, path) {
      if (value === undefined) return undefined;
      if (typeof value === 'string' && isPartialDate(value)) return value;
      return note('bad-date', path);
    },
    count(value, path) {
      if (value === undefined) return undefined;
      if (typeof value === 'number' && value >= 0 && value <= Number.MAX_SAFE_INTEGER) return value;
      return note('bad-amount', path);
    },
    list(value, path, maxItems) {
      if (value === undefined || value === null) return [];
      if (!Array.isArray(value)) return (note('bad-list', path), []);
      if (value.length > maxItems) note('too-many', path);
      return value.slice(0, maxItems) as unknown[];
    },
  };
}

/** Treats an object as a record of unknown values; anything else as an empty one. */
export function toRecord(value: unknown): UnknownRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as UnknownRecord)
    : {};
}

function getFallbackLanguages(locale: string): string[] {
  const language = locale.split('-')[0] ?? locale;
  return [...new Set([locale, language, 'es'])];
}

function isLanguageTag(text: string): boolean {
  return /^[A-Za-z]{2,8}(-[A-Za-z\d]{1,8})*$/.test(text);
}
