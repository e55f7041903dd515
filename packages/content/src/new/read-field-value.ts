import type { ExpectedValue } from '../model/expected-value.ts';
import { isMoment } from './is-moment.ts';

/**
 * Reads the value of a field from the text that was typed for it: items of a list stand between commas, a time has its zone
 * behind it, and a text by language is taken for one in `language`. Returns `undefined` for what is too much for a line, such as an object with fields.
 */
export function readFieldValue(expected: ExpectedValue, text: string, language: string): unknown {
  switch (expected.kind) {
    case 'localizedText':
    case 'localizedMarkdown':
    case 'byLanguage':
      return { [language]: text };
    case 'list':
      return readList(expected.of, text, language);
    case 'union':
      return (isMoment(expected) && readTime(text)) || readUnion(expected.options, text, language);
    case 'boolean':
      return readBoolean(text);
    case 'integer':
    case 'number':
      return Number(text);
    case 'object':
    case 'value':
      return undefined;
    default:
      return text;
  }
}

function readList(of: ExpectedValue, text: string, language: string): unknown {
  const items = text.split(',').map((item) => readFieldValue(of, item.trim(), language));
  return items.includes(undefined) ? undefined : items;
}

function readUnion(options: readonly ExpectedValue[], text: string, language: string): unknown {
  const isChoice = options.some(
    (option) => option.kind === 'enum' && option.choices.includes(text),
  );
  if (isChoice) return text;
  for (const option of options) {
    const value = option.kind === 'enum' ? undefined : readFieldValue(option, text, language);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Reads a time with its zone, as the forms for editors take it: `2030-03-15T10:00 America/Mexico_City`. */
function readTime(text: string): { readonly local: string; readonly zone: string } | undefined {
  const [, day, time, zone] =
    /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?)\s+(\S+)$/.exec(text.trim()) ?? [];
  return day && time && zone ? { local: `${day}T${time}`, zone } : undefined;
}

/** Other values are left for the schema to refuse. */
function readBoolean(text: string): unknown {
  return text === 'true' || text === 'false' ? text === 'true' : text;
}
