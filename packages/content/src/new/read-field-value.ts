import type { ExpectedValue } from '../model/expected-value.ts';

/**
 * Reads the value of a field from the text that was typed for it: items of a list stand between commas, and a text by language
 * is taken for one in `language`. Returns `undefined` for what is too much for a line, such as an object with fields.
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
      return readUnion(expected.options, text, language);
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

/** Other values are left for the schema to refuse. */
function readBoolean(text: string): unknown {
  return text === 'true' || text === 'false' ? text === 'true' : text;
}
