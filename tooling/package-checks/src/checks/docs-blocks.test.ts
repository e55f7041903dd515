import { describe, expect, it } from 'vitest';
import { createSampleManifest, createSampleWorkspace } from '../lib/sample-workspace.ts';
import { docsBlocks } from './docs-blocks.ts';

const PAGE = 'docs/src/content/docs/es/howto/page.md';
const check = (text: string) =>
  docsBlocks(
    createSampleWorkspace({
      'packages/pkg/package.json': createSampleManifest('@comunal/pkg'),
      [PAGE]: text,
    }),
  );
const block = (language: string, text: string): string =>
  `---\ntitle: A\n---\n\n\`\`\`${language}\n${text}\n\`\`\`\n`;

describe('docsBlocks', () => {
  it.each([
    ['json', '{ "a": 1 }'],
    ['yaml', 'a: { es: Uno }'],
    ['js', 'import a from "a";\nexport default await a();'],
    ['text', '{ not: read'],
  ])('passes %s that can be read', async (language, text) => {
    expect(await check(block(language, text))).toEqual([]);
  });

  it.each([
    ['json', "{ 'a': 1 }"],
    ['yaml', 'a: b: c'],
    ['js', 'const = 1;'],
  ])('names the line of %s that cannot be read', async (language, text) => {
    expect(await check(block(language, text))).toMatchObject([{ location: `${PAGE}:5` }]);
  });

  it('names front matter that is no YAML', async () => {
    const page = '---\ntitle: A\ndescription: One thing: another\n---\n';
    expect(await check(page)).toMatchObject([{ location: `${PAGE}:1` }]);
  });
});
