import { contentSchemas } from '@comunal/schemas';
import { createI18n, shippedLanguages, type MessageKey } from '@comunal/i18n';
import { describe, expect, it } from 'vitest';
import { checkMessages } from '../validate/check-messages.ts';
import { problemCodes } from '../model/problem-codes.ts';

describe('the messages of problems', () => {
  it.each(Object.keys(problemCodes))(
    'has a title and a message for %s in three languages',
    (code) => {
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
    },
  );

  it('contains no messages for unknown codes', () => {
    const others = [
      'severity',
      'inClosedEntry',
      'inHidden',
      'inUnread',
      'inMasked',
      'near',
      'check',
      'expected',
      'fields',
      'new',
      'format',
      'schema',
    ];
    const known = new Set([...Object.keys(problemCodes), ...others]);
    expect(
      Object.keys(shippedLanguages[0]?.messages['problems'] ?? {}).filter((key) => !known.has(key)),
    ).toEqual([]);
  });

  it('knows the message of each check in the content model', () => {
    const messages = new Set<string>();
    const seen = new Set<unknown>();
    // Walks everything in a schema: a check has its message in a function that returns it.
    const collect = (value: unknown): void => {
      if (
        (typeof value !== 'object' && typeof value !== 'function') ||
        value === null ||
        seen.has(value)
      )
        return;
      seen.add(value);
      if ('error' in value && typeof value.error === 'function') {
        const message: unknown = (value.error as (issue: object) => unknown)({});
        if (typeof message === 'string') messages.add(message);
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
    expect(messages.size).toBeGreaterThan(10);
    expect([...messages].filter((message) => !Object.hasOwn(checkMessages, message))).toEqual([]);
  });
});
