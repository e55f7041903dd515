import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assemblePlugin } from '../scripts/assemble-plugin.ts';

const TEXT = /\b__\(\s*'((?:[^'\\]|\\.)*)',\s*'comunal'/g;

describe('the assembled plugin', () => {
  const home = mkdtempSync(join(tmpdir(), 'comunal-plugin-'));
  const folder = join(home, 'comunal');
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  beforeAll(() => {
    const elements = join(home, 'elements.js');
    writeFileSync(elements, '// the elements\n');
    assemblePlugin(folder, { version: '12.3.4-beta.1', elements });
  });
  afterAll(() => rmSync(home, { recursive: true }));

  it('has the version of the release wherever WordPress reads one', () => {
    const blocks = globSync('blocks/*/block.json', { cwd: folder });
    expect(blocks).toHaveLength(5);
    const versions = [
      /^ \* Version: (.*)$/m.exec(read('comunal.php'))?.[1],
      /^const VERSION += '(.*)';$/m.exec(read('comunal.php'))?.[1],
      /^Stable tag: (.*)$/m.exec(read('readme.txt'))?.[1],
      ...blocks.map((name) => (JSON.parse(read(name)) as { version: string }).version),
    ];
    expect(versions).toEqual(versions.map(() => '12.3.4-beta.1'));
    const files = globSync('**/*.{php,js,json,txt,css}', { cwd: folder });
    expect(files.filter((name) => /\b0\.[01]\.0\b/.test(read(name)))).toEqual([]);
  });

  it.each(['es_ES', 'pt_BR'])('has each text of the editor in %s', (locale) => {
    const { locale_data } = JSON.parse(read(`languages/comunal-${locale}-comunal-editor.json`)) as {
      locale_data: { messages: Record<string, string[]> };
    };
    const texts = [...read('blocks/editor.js').matchAll(TEXT)].map(([, text = '']) => text);
    expect(texts.length).toBeGreaterThan(12);
    for (const text of texts) expect(locale_data.messages[text]?.[0], text).toMatch(/./);
  });
});
