import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { po } from 'gettext-parser';
import { describe, expect, it } from 'vitest';

const PLUGIN = join(import.meta.dirname, '../comunal');
const CALL = /(?:\b__|esc_html__|esc_html_e)\(\s*'((?:[^'\\]|\\.)*)',\s*'comunal'/g;
/** What the list of plugins shows, which WordPress translates by the text domain of the plugin. */
const DESCRIPTION = /^ \* Description: (.+)$/gm;
const PLACEHOLDER = /%(?:\d\$)?[sd]/g;

interface Block {
  readonly title: string;
  readonly description: string;
  readonly keywords: readonly string[];
}

type Text = readonly [context: string, text: string];

/** Lists the texts of the sources, each with its context. */
function listTexts(): Text[] {
  const files = readdirSync(PLUGIN, { recursive: true, encoding: 'utf8' });
  return files.flatMap((file): Text[] => {
    if (file.endsWith('block.json')) {
      const block = JSON.parse(readFileSync(join(PLUGIN, file), 'utf8')) as Block;
      return [
        ['block title', block.title],
        ['block description', block.description],
        ...block.keywords.map((keyword): Text => ['block keyword', keyword]),
      ];
    }
    if (!/\.(?:php|js)$/.test(file) || file.startsWith('elements')) return [];
    const source = readFileSync(join(PLUGIN, file), 'utf8');
    const calls = [...source.matchAll(CALL), ...source.matchAll(DESCRIPTION)];
    return calls.map(([, text = '']) => ['', text]);
  });
}

describe.each(['es_ES', 'pt_BR'] as const)('the translation %s', (locale) => {
  const source = readFileSync(join(PLUGIN, 'languages', `comunal-${locale}.po`), 'utf8');
  const catalog = po.parse(source);
  const texts = listTexts();

  it('has each text of the sources, with its placeholders, and no other', () => {
    expect(texts.length).toBeGreaterThan(80);
    for (const [context, text] of texts) {
      const translated = catalog.translations[context]?.[text]?.msgstr[0] ?? '';
      expect(translated, text).not.toBe('');
      expect(translated.match(PLACEHOLDER)?.toSorted(), text).toEqual(
        text.match(PLACEHOLDER)?.toSorted(),
      );
    }
    const known = new Set(texts.map((text) => text.join('\n')));
    const unused = Object.entries(catalog.translations).flatMap(([context, entries]) =>
      Object.keys(entries).filter((text) => text !== '' && !known.has(`${context}\n${text}`)),
    );
    expect(unused).toEqual([]);
  });

  it('finds the blocks by the words that people look for', () => {
    const words = Object.values(catalog.translations['block keyword'] ?? {}).map(
      ({ msgstr: [word] }) => word,
    );
    const wanted = {
      es_ES: ['donaciones', 'eventos', 'actividades', 'videollamada', 'fanzine'],
      pt_BR: ['doações', 'eventos', 'atividades', 'videochamada', 'fanzine'],
    };
    expect(words).toEqual(expect.arrayContaining(wanted[locale]));
  });

  it('says what is wrong without a gender, since it is a file or a campaign', () => {
    const problems = [
      'It is not a signed file',
      'It is not signed',
      'It was changed',
      'None of the trusted keys signed it',
    ];
    for (const start of problems) {
      const entries = Object.values(catalog.translations[''] ?? {});
      const entry = entries.find(({ msgid }) => msgid.startsWith(start));
      expect(entry?.msgstr[0], start).toMatch(/./);
      expect(entry?.msgstr[0], start).not.toMatch(/^(?:Não|No|É|Es|Está|Foi|Fue|Se) |\bo assinou/);
    }
  });

  it('has each text once, since translators cannot open a file that repeats one', () => {
    const definitions = Array.from(
      source.matchAll(/^(?:msgctxt .*\n)?msgid .*$/gm),
      ([text]) => text,
    );
    expect(definitions.length).toBeGreaterThan(80);
    expect(definitions.filter((text, index) => definitions.indexOf(text) !== index)).toEqual([]);
  });
});
