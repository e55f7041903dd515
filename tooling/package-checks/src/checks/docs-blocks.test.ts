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
    ['css', 'p { color: red }'],
    ['html', '<p>Text</p>'],
    ['sh', 'npx comunal --version && npm run build'],
    [
      'vue',
      '<script setup lang="ts">\nconst a: number = 1;\n</script>\n<template><b-c :d="a" /></template>',
    ],
    ['svelte', '<script lang="ts">let a: number = $state(1);</script>\n<b-c {a}></b-c>'],
    ['text', '{ not: read'],
  ])('passes %s that can be read', async (language, text) => {
    expect(await check(block(language, text))).toEqual([]);
  });

  it.each([
    ['json', "{ 'a': 1 }"],
    ['yaml', 'a: b: c'],
    ['js', 'const = 1;'],
    ['vue', '<template><p></template>'],
    ['vue', '<script setup>const = 1;</script>'],
    ['svelte', '<p>{</p>'],
  ])('names the line of %s that cannot be read', async (language, text) => {
    expect(await check(block(language, text))).toMatchObject([{ location: `${PAGE}:5` }]);
  });

  it.each([
    ['css', 'p {\n  color red;\n}', 2],
    ['html', '<p>\n<comunal-pkg></comunal-pkg></p>', 2],
    ['sh', 'npm test\n\nnpx comunal chek', 3],
    ['svelte', '<p>a</p>\n<img src="b">', 2],
  ])('names the line within %s that is wrong', async (language, text, line) => {
    expect(await check(block(language, text))).toMatchObject([{ location: `${PAGE}:${5 + line}` }]);
  });

  it('knows the commands and elements of built packages, and the scripts beside a page', async () => {
    const workspace = createSampleWorkspace({
      'packages/pkg/package.json': createSampleManifest('@comunal/pkg', {
        exports: { './cli': './dist/cli.js' },
      }),
      'packages/pkg/dist/cli.js':
        "export const commands = [{ name: 'a', load: async () => ({ subcommands: [{ name: 'b', options: {} }] }) }];",
      'packages/pkg/dist/custom-elements.json': {
        modules: [{ declarations: [{ tagName: 'comunal-a', attributes: [{ name: 'b' }] }] }],
      },
      'examples/one/package.json': { scripts: { own: '' } },
      'examples/one/README.md':
        '```sh\nnpx comunal a b\nnpm run own\n```\n\n```html\n<comunal-a b="c"></comunal-a>\n```\n',
      'README.md': '```sh\nnpx comunal a c\nnpm run own\n```\n',
    });
    expect(await docsBlocks(workspace)).toMatchObject([
      { location: 'README.md:2' },
      { location: 'README.md:3' },
    ]);
  });

  it('names front matter that is no YAML', async () => {
    const page = '---\ntitle: A\ndescription: One thing: another\n---\n';
    expect(await check(page)).toMatchObject([{ location: `${PAGE}:1` }]);
  });
});
