import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { allLanguages } from '../test/support/all-languages.ts';
import { generateSources } from '../scripts/generate-sources.ts';
import { flattenMessages } from './flatten-messages.ts';
import { NAMESPACES } from './generated/namespaces.ts';
import { sourceMessages } from './generated/source-messages.ts';
import type { Language } from './language.ts';
import { messageVariables } from './message-variables.ts';
import { parsePluralForm } from './plural-forms.ts';

const NAME = /^[a-z][A-Za-z0-9]*(?:-[a-z0-9]+)*(?:_(?:zero|one|two|few|many|other))?$/;

const spanish: Language = { code: 'es', messages: sourceMessages };
const translations = allLanguages.filter(({ code, partial }) => code !== 'es' && !partial);
const partialTranslations = allLanguages.filter(({ partial }) => partial);
const complete = allLanguages.filter(({ partial }) => !partial);

const messagesOf = (language: Language, namespace: string): Map<string, string> =>
  flattenMessages(language.messages[namespace] ?? {});

const baseOf = (path: string): string => parsePluralForm(path)?.base ?? path;

const basesOf = (language: Language, namespace: string): string[] =>
  [...new Set([...messagesOf(language, namespace).keys()].map(baseOf))].toSorted();

const variablesOf = (language: Language, namespace: string): Record<string, string[]> => {
  const variables: Record<string, string[]> = {};
  for (const [path, text] of messagesOf(language, namespace)) {
    const form = parsePluralForm(path);
    if (form && form.category !== 'other') continue;
    variables[baseOf(path)] = messageVariables(text).toSorted();
  }
  return variables;
};

describe.each(NAMESPACES)('the messages of %s', (namespace) => {
  it.each(translations)(
    'are the same in $code as in Spanish, with the same variables',
    (language) => {
      expect(basesOf(language, namespace)).toEqual(basesOf(spanish, namespace));
      expect(variablesOf(language, namespace)).toEqual(variablesOf(spanish, namespace));
    },
  );

  it.each(partialTranslations)('are all in Spanish too, where $code has them', (language) => {
    const known = new Set(basesOf(spanish, namespace));
    expect(basesOf(language, namespace).filter((path) => !known.has(path))).toEqual([]);
  });

  it.each(complete)('have every plural form of $code and no other', (language) => {
    const { pluralCategories } = new Intl.PluralRules(language.code).resolvedOptions();
    const forms = new Map<string, string[]>();
    for (const path of messagesOf(language, namespace).keys()) {
      const form = parsePluralForm(path);
      // `_zero` too: i18next takes it for the number 0, and Weblate deletes it where a language has no such category.
      if (!form) continue;
      forms.set(form.base, [...(forms.get(form.base) ?? []), form.category]);
    }
    for (const [base, categories] of forms)
      expect([base, categories.toSorted()]).toEqual([base, [...pluralCategories].toSorted()]);
  });

  it.each(allLanguages)('are written in $code by the rules of the house', (language) => {
    const broken: string[] = [];
    for (const [path, text] of messagesOf(language, namespace)) {
      const empty = text.trim() !== text || text === '';
      const shouts = /[!¡]/.test(text.replaceAll('Ã¡', '')); // an accent that was encoded twice
      const gendered =
        /\p{L}@(?!latest\b)|\b(?:l|tod|amig|niñ|alumn|compañer|nosotr|aliad|autor)xs?\b|[oa]\/[oa]s?\b|\((?:as?|s)\)/u;
      // How caption files and shells are written is told as it is written.
      const markup = /[<>]|\$t\(/.test(text.replaceAll(/-->|<v>|<\(/g, ''));
      const badName = path.split('.').some((name) => !NAME.test(name));
      if (empty || shouts || gendered.test(text) || markup || badName) broken.push(path);
    }
    expect(broken).toEqual([]);
  });

  it('each have a note for translators', () => {
    const file = new URL(`../notes/${namespace}.json`, import.meta.url);
    const notes = flattenMessages(JSON.parse(readFileSync(file, 'utf8')));
    expect([...notes.keys()].toSorted()).toEqual(basesOf(spanish, namespace));
    expect([...notes.values()].filter((note) => note.trim().length < 5)).toEqual([]);
  });
});

it('have generated modules that are up to date', () => {
  const fresh = mkdtempSync(join(tmpdir(), 'comunal-i18n-'));
  onTestFinished(() => rmSync(fresh, { recursive: true, force: true }));
  generateSources(fresh);
  const generated = join(import.meta.dirname, 'generated');
  expect(readTree(generated)).toEqual(readTree(fresh));
});

/** The text of each file under a folder, by its path in it. */
function readTree(dir: string): Record<string, string> {
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.ts'),
  );
  return Object.fromEntries(
    files.toSorted().map((path) => [path, readFileSync(join(dir, path), 'utf8')]),
  );
}
