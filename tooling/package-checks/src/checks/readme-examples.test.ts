import { describe, expect, it } from 'vitest';
import { createSampleManifest, createSampleWorkspace } from '../lib/sample-workspace.ts';
import { readmeExamples } from './readme-examples.ts';

const block = (code: string, marks = '') => `# Title\n\n\`\`\`ts${marks}\n${code}\n\`\`\`\n`;

const check = (readme: string, more: Readonly<Record<string, unknown>> = {}) =>
  readmeExamples(
    createSampleWorkspace({
      'packages/pkg/package.json': createSampleManifest('@comunal/pkg'),
      'packages/pkg/dist/index.js': 'export const double = (n) => n * 2;',
      'packages/pkg/dist/index.d.ts': 'export declare const double: (n: number) => number;',
      'packages/pkg/README.md': readme,
      ...more,
    }),
  );

const IMPORT = "import { double } from '@comunal/pkg';\n";

describe('readmeExamples', () => {
  it('passes what compiles, runs and prints what it promises', async () => {
    const code = `${IMPORT}const n: number = double(2);\nconsole.log(n); // → 4`;
    expect(await check(block(code))).toEqual([]);
  });

  it('names the line of an error of types', async () => {
    expect(await check(block(`${IMPORT}double('2');`))).toMatchObject([
      { location: 'packages/pkg/README.md:5', message: expect.stringContaining('TS2345') },
    ]);
  });

  it('names the page of each error, though all pages are one program', async () => {
    const wrong = block(`${IMPORT}double('2');`);
    const more = {
      'packages/top/package.json': createSampleManifest('@comunal/top', {
        dependencies: { '@comunal/pkg': '^1.0.0' },
      }),
      'packages/top/README.md': `Text.\n\n${wrong}`,
      'docs/page.md': block('export const right = 1;'),
    };
    expect(await check(wrong, more)).toMatchObject([
      { location: 'packages/pkg/README.md:5' },
      { location: 'packages/top/README.md:7' },
    ]);
  });

  it('tells promise from output', async () => {
    expect(await check(block(`${IMPORT}console.log(double(2)); // → 5`))).toEqual([
      { location: 'packages/pkg/README.md:4', message: 'promises "5" and prints "4"' },
    ]);
  });

  it('fails on a block that throws', async () => {
    expect(await check(block("throw new Error('no');"))).toMatchObject([
      { message: expect.stringContaining('does not run to its end: Error: no') },
    ]);
  });

  it('does not start a block marked no-run, and wants the reason', async () => {
    expect(await check(block("// needs a server\nthrow new Error('no');", ' no-run'))).toEqual([]);
    expect(await check(block("throw new Error('no');", ' no-run'))).toMatchObject([
      { message: expect.stringContaining('says why') },
    ]);
  });

  it('runs in the folder that the package brings, and reads docs too', async () => {
    const code =
      "import { readFileSync } from 'node:fs';\nconsole.log(readFileSync('a.txt', 'utf8')); // → hi";
    const more = {
      'packages/pkg/fixtures/readme/a.txt': 'hi',
      'docs/page.md': block('let a: string = 1;'),
    };
    expect(await check(block(code), more)).toMatchObject([{ location: 'docs/page.md:4' }]);
  });

  it('reads the Spanish pages of the docs site, beside the files of each', async () => {
    const code =
      "import { readFileSync } from 'node:fs';\nconsole.log(readFileSync('a.txt', 'utf8')); // → hi";
    const wrong = block('console.log(2); // → 1');
    const more = {
      'docs/fixtures/howto/a-task/a.txt': 'hi',
      'docs/src/content/docs/es/howto/a-task.md': block(code),
      'docs/src/content/docs/es/why/a-page.mdx': wrong,
      'docs/src/content/docs/en/why/a-page.mdx': wrong,
      'docs/src/content/docs/es/reference/pkg.md': wrong,
    };
    expect(await check('', more)).toEqual([
      {
        location: 'docs/src/content/docs/es/why/a-page.mdx:4',
        message: 'promises "1" and prints "2"',
      },
    ]);
  });

  it('judges each block of a page by its own output', async () => {
    const pages = ["console.log('a'); // → a", 'process.exit(2);', "console.log('b'); // → c"];
    expect(await check(pages.map((code) => block(code)).join('\n'))).toMatchObject([
      { location: 'packages/pkg/README.md:10', message: expect.stringContaining('with code 2') },
      { location: 'packages/pkg/README.md:16', message: 'promises "c" and prints "b"' },
    ]);
  });

  it('checks the types of JavaScript by looser rules, and starts none', async () => {
    const programs = [
      `${IMPORT}double('2');`,
      "import a from 'a';",
      "export const parameters = (a) => a.b;\ndocument.querySelector('a').hash;",
      "const node = document.querySelector('a');\nnew MutationObserver(() => {}).observe(node);",
      "throw new Error('no');",
    ];
    const readme = programs.map((code) => block(code).replace('```ts', '```js')).join('\n');
    expect(await check(readme)).toMatchObject([
      { location: 'packages/pkg/README.md:5', message: expect.stringContaining('TS2345') },
      { location: 'packages/pkg/README.md:11', message: expect.stringContaining('TS2307') },
    ]);
  });

  const example = (code: string) =>
    check('', {
      'packages/pkg/src/index.ts': `/**\n * @example\n * \`\`\`ts\n * ${code}\n * \`\`\`\n */\n`,
    });

  it('compiles the examples of doc comments', async () => {
    expect(await example("import { double } from '@comunal/pkg'; double('2');")).toMatchObject([
      { location: 'packages/pkg/src/index.ts:4', message: expect.stringContaining('TS2345') },
    ]);
  });

  it('runs an example of a doc comment that promises something, and no other', async () => {
    expect(await example("console.log('a'); // → b")).toEqual([
      { location: 'packages/pkg/src/index.ts:4', message: 'promises "b" and prints "a"' },
    ]);
    expect(await example("throw new Error('no');")).toEqual([]);
  });
});
