import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { childEnvironment } from '@comunal/test-kit/environment';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { createSampleFolder } from '../lib/sample-workspace.ts';
import { markdownNodes } from '../lib/markdown.ts';
import { readWorkspace } from '../workspace.ts';
import { listMissing, listNamed } from './named-in-guide.ts';

const root = join(import.meta.dirname, '../../../..');
const workspace = readWorkspace(root);
const guides = ['CONTRIBUTING.md', 'CONTRIBUTING.es.md'];
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const english = read('CONTRIBUTING.md');

/** The text of the guide's block in a language. */
const blockOf = (lang: string): string => {
  const block = markdownNodes(english).find((node) => node.type === 'code' && node.lang === lang);
  if (block?.type !== 'code') throw new Error(`There is no ${lang} block.`);
  return block.value;
};

/** A copy of the package of messages, with its generator. */
function copyMessages(): string {
  const dir = join(createSampleFolder({}), 'i18n');
  for (const name of ['package.json', 'locales', 'notes', 'scripts', 'src'])
    cpSync(join(root, 'packages/i18n', name), join(dir, name), { recursive: true });
  return dir;
}

function generate(dir: string, module: string): string {
  execFileSync(process.execPath, [join(dir, 'scripts/generate-sources.ts')], {
    env: childEnvironment({ NODE_NO_WARNINGS: '1' }),
  });
  return readFileSync(join(dir, 'src/generated', module), 'utf8');
}

describe('the guide to contributing', () => {
  it.each(guides)('names only what is there, in %s', (guide) => {
    expect(listMissing(read(guide), workspace)).toEqual([]);
  });

  it('would see what is not there', () => {
    const text = 'Run `npm run nothing` or `npm run check nothing`, see `packages/nothing/src`.';
    expect(listMissing(text, workspace)).toEqual([
      'packages/nothing/src',
      'npm run nothing',
      'npm run check nothing',
    ]);
  });

  it('names the same files and commands in both languages', () => {
    const spanish = read('CONTRIBUTING.es.md');
    const unordered = (text: string) => {
      const { paths, commands } = listNamed(text.replaceAll('content/docs/es', 'content/docs/en'));
      return { paths: paths.toSorted(), commands: commands.toSorted() };
    };
    expect(unordered(spanish)).toEqual(unordered(english));
  });

  it('leads to the sentence of the first change, which reaches what is built', async () => {
    const lines = blockOf('diff').split('\n');
    const [before = '', after = ''] = lines.map((line) => line.slice(1).trim());
    const dir = copyMessages();
    const file = join(dir, 'locales/es/create.json');
    const text = readFileSync(file, 'utf8');
    expect(text.split(before)).toHaveLength(2);
    writeFileSync(file, text.replace(before, after));
    generate(dir, 'lite/create.ts');
    const { outputFiles } = await build({
      entryPoints: [join(dir, 'src/generated/lite/create.ts')],
      bundle: true,
      charset: 'utf8',
      write: false,
    });
    const [, sentence = ''] = /: "(.+)"/.exec(after) ?? [];
    expect(outputFiles[0]?.text).toContain(sentence);
  });

  it('needs no more than a folder for a fourth language', () => {
    const dir = copyMessages();
    mkdirSync(join(dir, 'locales/tzh'));
    writeFileSync(
      join(dir, 'locales/tzh/language.json'),
      '{ "name": "Bats\'il k\'op", "partial": true }',
    );
    writeFileSync(join(dir, 'locales/tzh/site.json'), '{ "nav": { "home": "Slikibal" } }');
    expect(generate(dir, 'shipped-locales.ts')).toContain('tzh');
  });

  it('has a changeset that is taken for a correction of the package', () => {
    const dir = createSampleFolder({
      'package.json': '{ "name": "root", "private": true, "workspaces": ["packages/*"] }',
      // A workspace is known by it.
      'package-lock.json': '{ "lockfileVersion": 3 }',
      'packages/i18n/package.json': '{ "name": "@comunal/i18n", "version": "0.1.0" }',
      '.changeset/config.json': '{ "baseBranch": "main" }',
    });
    const git = (...argv: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.example', ...argv], {
        cwd: dir,
        stdio: 'pipe',
      });
    git('init', '--quiet', '--initial-branch', 'main');
    git('add', '--all');
    git('commit', '--quiet', '--message', 'before');
    git('switch', '--quiet', '--create', 'first-change');
    writeFileSync(join(dir, '.changeset/first-change.md'), `${blockOf('md')}\n`);
    const output = join(dir, 'status.json');
    const program = join(root, 'node_modules/@changesets/cli/bin.js');
    execFileSync(process.execPath, [program, 'status', '--output', 'status.json'], {
      cwd: dir,
      stdio: 'pipe',
    });
    expect(JSON.parse(readFileSync(output, 'utf8'))).toMatchObject({
      releases: [{ name: '@comunal/i18n', type: 'patch', newVersion: '0.1.1' }],
    });
  });
});
