import { contentSchemas } from '@comunal/schemas';
import { createI18n, shippedLanguages, type MessageKey } from '@comunal/i18n';
import { describe, expect, it } from 'vitest';
import { checkMessages } from '../validate/check-messages.ts';
import { problemCodes } from '../model/problem-codes.ts';

describe('the words of problems', () => {
  it.each(Object.keys(problemCodes))('%s has a title and a message in three languages', (code) => {
    for (const locale of ['es', 'en', 'pt'])
      for (const part of ['title', 'message']) {
        const key = `problems:${code}.${part}` as MessageKey;
        const i18n = createI18n({ locale });
        const say = i18n.translate as (
          key: MessageKey,
          values: object,
        ) => { text: string; language?: string };
        expect(say(key, {}).language).toBe(locale);
      }
  });

  it('are for codes that there are', () => {
    const others = [
      'severity',
      'inClosedEntry',
      'inHidden',
      'inUnread',
      'inMasked',
      'near',
      'check',
      'form',
      'fields',
    ];
    const known = new Set([...Object.keys(problemCodes), ...others]);
    expect(
      Object.keys(shippedLanguages[0]?.messages['problems'] ?? {}).filter((key) => !known.has(key)),
    ).toEqual([]);
  });

  it('know each check of the content model by its words', () => {
    const words = new Set<string>();
    const seen = new Set<unknown>();
    // Goes through everything a schema holds: a check keeps its words in a function that gives them.
    const collect = (value: unknown): void => {
      if (
        (typeof value !== 'object' && typeof value !== 'function') ||
        value === null ||
        seen.has(value)
      )
        return;
      seen.add(value);
      if ('error' in value && typeof value.error === 'function') {
        const word: unknown = (value.error as (issue: object) => unknown)({});
        if (typeof word === 'string') words.add(word);
      }
      for (const key of [
        '_zod',
        'def',
        'shape',
        'checks',
        'innerType',
        'element',
        'valueType',
        'keyType',
        'options',
      ])
        collect((value as Record<string, unknown>)[key]);
      if (!('_zod' in value)) for (const each of Object.values(value)) collect(each);
    };
    for (const schema of Object.values(contentSchemas)) collect(schema);
    expect(words.size).toBeGreaterThan(10);
    expect([...words].filter((word) => !Object.hasOwn(checkMessages, word))).toEqual([]);
  });
});
