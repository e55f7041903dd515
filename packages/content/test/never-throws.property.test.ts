import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pickCount } from '@comunal/test-kit/pick-cases';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitFrontMatter } from '../src/parse/front-matter.ts';
import { parseFields } from '../src/parse/parse-fields.ts';
import { readPositions } from '../src/parse/yaml-positions.ts';
import { decodeString } from 'micromark-util-decode-string';
import { readMarkdown } from '../src/parse/markdown/read-markdown.ts';
import { loadContent } from '../src/load-content.ts';
import { goodFiles, withFolder } from './support/folder.ts';

const numRuns = pickCount(60, 5_000);

/** Pieces that YAML and front matter are made of, so that chance gets further than a first letter. */
const piece = fc.constantFrom(
  '---\n',
  'title: ',
  'visibility: public\n',
  'visibility: ',
  '- ',
  '  ',
  '\t',
  '\n',
  '\r\n',
  '{',
  '}',
  '[',
  ']',
  ', ',
  ': ',
  '"',
  "'",
  '|\n',
  '>-\n',
  '&a ',
  '*a',
  '!!map ',
  '!x ',
  '<<: ',
  '__proto__: ',
  'constructor: ',
  'es: ',
  '2021',
  '1.10',
  '0x1F',
  '.nan',
  '~',
  '#',
  '%YAML 1.2\n',
  '\u{feff}',
  '\u0000',
  '\u2028',
  'á',
  '😀',
  '..',
  '../',
  '](',
  '](event/x)',
  '```\n',
  'starts: ',
  'nodes:\n',
  'summary: ',
);
const yamlLike = fc
  .array(fc.oneof({ weight: 6, arbitrary: piece }, fc.string({ maxLength: 8 })), { maxLength: 40 })
  .map((parts) => parts.join(''));
const mutated = fc
  .tuple(
    fc.constantFrom(
      ...Object.entries(goodFiles).filter(
        ([path]) => path.endsWith('.yaml') || path.endsWith('.md'),
      ),
    ),
    fc.nat(400),
    fc.nat(30),
    yamlLike,
  )
  .map(
    ([[path, text], at, cut, more]) =>
      [path, String(text).slice(0, at) + more + String(text).slice(at + cut)] as const,
  );

/** An address in angle brackets that stands by itself is no text to decode. */
function isAt(text: string, href: string): boolean {
  const written = text.replaceAll('\0', '\ufffd');
  return written.startsWith(href) || decodeString(written).startsWith(href);
}

describe('the readers and parsers', () => {
  it('accept any text', { timeout: pickCount(120_000, 600_000) }, () => {
    fc.assert(
      fc.property(yamlLike, (text) => {
        const { yaml, body, yamlLine, bodyLine } = splitFrontMatter(text);
        expect(text.replaceAll('\r\n', '\n')).toContain(body.replaceAll('\r\n', '\n'));
        expect(Math.max(yamlLine, bodyLine)).toBeLessThanOrEqual(text.split('\n').length);
        parseFields(yaml);
        const lines = yaml.split('\n').length;
        const { line, column } = readPositions(yaml, 0).value(['title', 'es', 3]);
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(lines + 1);
        expect(column).toBeGreaterThanOrEqual(1);
        for (const { href, offset } of readMarkdown(text)?.links ?? [])
          expect(isAt(text.slice(offset), href)).toBe(true);
      }),
      { numRuns: numRuns * 4 },
    );
  });
});

describe('loadContent', () => {
  it(
    'ends with problems that have a place, whatever bytes an entry is',
    async () => {
      await withFolder({}, async (dir) => {
        await fc.assert(
          fc.asyncProperty(
            fc.oneof(
              mutated,
              fc.tuple(
                fc.constantFrom('events/x.yaml', 'pages/x.es.md', 'site.yaml'),
                fc.oneof(yamlLike, fc.uint8Array({ maxLength: 200 })),
              ),
            ),
            async ([path, bytes]) => {
              for (const [name, text] of Object.entries(goodFiles))
                if (text !== null) writeFileSync(join(dir, name), text);
              writeFileSync(join(dir, path), bytes);
              const content = await loadContent(dir);
              for (const { file, line, column, messages } of content.problems) {
                expect(file).not.toBe('');
                expect(line).toBeGreaterThanOrEqual(1);
                expect(column).toBeGreaterThanOrEqual(1);
                for (const text of Object.values(messages as unknown as Record<string, string>))
                  expect(text).not.toMatch(/problems:|Invalid input/);
              }
              content.toPublic();
            },
          ),
          { numRuns },
        );
      });
    },
    pickCount(240_000, 1_200_000),
  );

  it('does not hang on malicious input', async () => {
    const bomb = Array.from(
      { length: 30 },
      (_, at) => `k${at}: &a${at} [${`*a${at - 1},`.repeat(9)}]`,
    ).join('\n');
    const many = '[x]('.repeat(250_000);
    const files = {
      'events/bomba.yaml': bomb,
      'events/hondo.yaml': `title: ${'['.repeat(100_000)}`,
      'events/abre.yaml': `title: ${'{ a: '.repeat(100_000)}`,
      'pages/enlaces.md': `---\nvisibility: public\ntitle: x\n---\n${many}`,
      'pages/vallas.md': `---\nvisibility: public\ntitle: x\n---\n${'```\n~~~\n'.repeat(60_000)}`,
      'pages/guiones.md': '---\n'.repeat(200_000),
    };
    const { problems } = await withFolder(files, (dir) => loadContent(dir));
    const codes = new Map(problems.map(({ file, code }) => [file, code]));
    expect(codes.get('events/bomba.yaml')).toBe('yaml-alias');
    expect(codes.get('events/hondo.yaml')).toBe('too-deep');
    expect(codes.get('events/abre.yaml')).toBe('too-deep');
  }, 240_000);

  it('stops when its signal aborts', async () => {
    await withFolder({}, async (dir) => {
      const stopping = new AbortController();
      const loading = loadContent(dir, { signal: stopping.signal });
      stopping.abort(new Error('enough'));
      await expect(loading).rejects.toThrow('enough');
    });
  });
});
