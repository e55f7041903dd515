import fc from 'fast-check';
import { parse } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { mergeSettings, UnreadableSettings } from './merge-settings.ts';

const FOLDER = './.vscode/comunal';
const schemas = {
  './.vscode/comunal/event.json': ['content/events/*.yaml', '!content/events/*.*.yaml'],
  './.vscode/comunal/site.json': ['content/site.yaml'],
};
const merge = (text: string): string => mergeSettings(text, schemas, FOLDER);

describe('mergeSettings', () => {
  it('writes settings where there are none', () => {
    const text = merge('');
    expect(JSON.parse(text)).toEqual({ 'yaml.schemas': schemas });
    expect(text).toMatch(/^\{\n {2}"yaml\.schemas": \{\n.*\n\}\n$/s);
    expect(merge('// mine\n')).toMatch(/^\/\/ mine\n/);
  });

  it('keeps comments, other settings, their order and how they are indented', () => {
    const before = `// Settings of the collective
{
\t// A comment
\t"editor.wordWrap": "on", // another
\t"yaml.schemas": {
\t\t// of ours
\t\t"https://example.org/a.json": "a.yaml",
\t},
\t"files.eol": "\\n",
}
`;
    const after = merge(before);
    for (const line of before.split('\n')) expect(after).toContain(line.replace(/,?$/, ''));
    expect(parse(after)).toEqual({
      'editor.wordWrap': 'on',
      'yaml.schemas': { 'https://example.org/a.json': 'a.yaml', ...schemas },
      'files.eol': '\n',
    });
    expect(after).toContain('\n\t\t"./.vscode/comunal/event.json": [\n\t\t\t"content/events');
  });

  it('changes nothing the second time, however the settings are formatted', () => {
    const once = merge('{ "a": 1 }');
    expect(merge(once)).toBe(once);
    const compact = JSON.stringify(JSON.parse(once));
    expect(merge(compact)).toBe(compact);
  });

  it('takes out schemas of its own that are no more, and those of nobody else', () => {
    const before = JSON.stringify({
      'yaml.schemas': {
        './.vscode/comunal/old.json': ['content/old/*.yaml'],
        './.vscode/own.json': ['x.yaml'],
        './.vscode/comunal/site.json': ['elsewhere/site.yaml'],
      },
    });
    expect(parse(merge(before))).toEqual({
      'yaml.schemas': { './.vscode/own.json': ['x.yaml'], ...schemas },
    });
  });

  it('keeps line ends and a byte order mark', () => {
    const after = merge('\uFEFF{\r\n  "a": 1\r\n}\r\n');
    expect(after.startsWith('\uFEFF{\r\n')).toBe(true);
    expect(after.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it.each([
    ['{ "a": 1', 1, 9],
    ['{\n  "a" 1\n}', 2, 7],
    ['[]', 1, 1],
    ['{\n  "yaml.schemas": []\n}', 2, 19],
    ['{\n  "yaml.schemas": {},\n  "yaml.schemas": {}\n}', 3, 3],
  ])('refuses %j, and says where', (text, line, column) => {
    expect(() => merge(text)).toThrow(UnreadableSettings);
    expect(() => merge(text)).toThrow(expect.objectContaining({ position: { line, column } }));
  });

  it('loses no setting, whatever they are', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue()),
        fc.constantFrom('', '\t', 2, 4),
        (settings, space) => {
          const { 'yaml.schemas': _schemas, ...others } = settings;
          const after: unknown = JSON.parse(merge(JSON.stringify(others, undefined, space)));
          const kept = JSON.parse(JSON.stringify(others)) as object;
          expect(after).toEqual({ ...kept, 'yaml.schemas': schemas });
        },
      ),
      { numRuns: 200 },
    );
  });
});
