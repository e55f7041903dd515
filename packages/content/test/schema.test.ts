import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { contentTypes } from '@comunal/schemas';
import { parse } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { goodFiles, withFolder, writeFiles } from './support/folder.ts';
import { runSchema } from './support/run-schema.ts';

/** Writes the good folder as `content` of a project, with other files, and hands over the project. */
function withProject(
  files: Readonly<Record<string, string>>,
  use: (dir: string) => Promise<void>,
): Promise<void> {
  const nothing = Object.fromEntries(Object.keys(goodFiles).map((path) => [path, null]));
  const inContent = Object.entries(goodFiles).map(([path, text]) => [`content/${path}`, text]);
  return withFolder({ ...nothing, ...Object.fromEntries(inContent), ...files }, use);
}

/** Reads the patterns of the schema with a name. */
function patternsOf(dir: string, name: string): readonly string[] {
  const text = readFileSync(join(dir, '.vscode/settings.json'), 'utf8');
  const settings = parse(text) as { 'yaml.schemas': Record<string, string[]> };
  return settings['yaml.schemas'][`./.vscode/comunal/${name}`] ?? [];
}

describe('comunal schema', () => {
  it('writes two schemas for each type, and ties them to the files of the folder', async () => {
    await withProject({}, async (dir) => {
      const { code, out } = await runSchema(dir, ['--out', '.vscode']);
      expect(code).toBe(0);
      expect(out).toContain(`Wrote ${contentTypes.length * 2 + 1} files into .vscode.`);
      expect(out).toContain('redhat.vscode-yaml');
      expect(readdirSync(join(dir, '.vscode/comunal')).toSorted()).toEqual(
        contentTypes.flatMap((type) => [`${type}.json`, `${type}.part.json`]).toSorted(),
      );
      expect(patternsOf(dir, 'site.json')).toEqual(['content/site.yaml']);
      expect(patternsOf(dir, 'event.json')).toEqual([
        'content/events/*.yaml',
        'content/private/events/*.yaml',
        '!content/events/*.*.yaml',
        '!content/private/events/*.*.yaml',
      ]);
    });
  });

  it('changes nothing the second time, on a computer in another language either', async () => {
    await withProject({}, async (dir) => {
      await runSchema(dir, [], 'es');
      const { out } = await runSchema(dir, ['--json'], 'pt');
      expect(JSON.parse(out)).toMatchObject({ dir: '.vscode', written: [] });
      const { out: again } = await runSchema(dir);
      expect(again).toContain('Everything in .vscode is as it has to be.');
    });
  });

  it('lets nobody else read settings that nobody else may read', async () => {
    const settings = '.vscode/settings.json';
    await withProject({ [settings]: '{ "server.token": "x" }\n' }, async (dir) => {
      chmodSync(join(dir, settings), 0o600);
      await runSchema(dir);
      expect(statSync(join(dir, settings)).mode & 0o777).toBe(0o600);
      expect(patternsOf(dir, 'site.json')).toHaveLength(1);
    });
  });

  it('writes the titles in the first language of the site', async () => {
    const site = String(goodFiles['site.yaml']).replace('[es, en, pt]', '[pt-BR, es]');
    await withProject({ 'content/site.yaml': site }, async (dir) => {
      await runSchema(dir, [], 'en');
      const schema = JSON.parse(readFileSync(join(dir, '.vscode/comunal/event.json'), 'utf8')) as {
        properties: { starts: { title: string; description: string } };
      };
      const { title, description } = schema.properties.starts;
      expect(title).toBe('Início');
      expect(description).toMatch(/^Início: .*\n\nInicio: .*\n\nStart: /);
    });
  });

  it('asks for no field in the files of an entry that has several, and names none that is closed', async () => {
    const files = {
      'content/series/charlas.yaml': 'visibility: public\nstarts: 2021\n',
      'content/series/charlas.es.md': '---\ntitle: Charlas\n---\n',
      'content/private/people/secreta.yaml': 'notes: x\n',
      'content/private/people/secreta.es.yaml': 'name: Nombre Secreto\n',
      'content/site.pt.yaml': 'tagline: Olá\n',
    };
    await withProject(files, async (dir) => {
      await runSchema(dir);
      expect(patternsOf(dir, 'series.json')).toContain('!content/series/charlas.yaml');
      expect(patternsOf(dir, 'series.part.json')).toContain('content/series/charlas.yaml');
      expect(patternsOf(dir, 'person.json')).toContain('!content/private/people/*.yaml');
      expect(patternsOf(dir, 'person.part.json')).toContain('content/private/people/*.yaml');
      expect(patternsOf(dir, 'site.json')).toEqual([]);
      expect(patternsOf(dir, 'site.part.json')).toContain('content/site.yaml');
      expect(readFileSync(join(dir, '.vscode/settings.json'), 'utf8')).not.toMatch(/secret/i);
    });
  });

  it('keeps the settings of the project, through a link as well', async () => {
    await withProject({ 'kept/settings.json': '// ours\n{ "a": 1 }\n' }, async (dir) => {
      mkdirSync(join(dir, '.vscode'));
      const settings = join(dir, '.vscode/settings.json');
      symlinkSync(join(dir, 'kept/settings.json'), settings);
      expect((await runSchema(dir)).code).toBe(0);
      expect(lstatSync(settings).isSymbolicLink()).toBe(true);
      expect(readFileSync(settings, 'utf8')).toMatch(/^\/\/ ours\n\{\s+"a": 1,\s+"yaml\.schemas"/);
    });
  });

  it('writes nothing where the settings are no JSON, and says where', async () => {
    await withProject({ '.vscode/settings.json': '{\n  "a": \n}\n' }, async (dir) => {
      const { code, err } = await runSchema(dir);
      expect(code).toBe(1);
      expect(err).toContain('.vscode/settings.json:3:1: what is there cannot be changed');
      expect(existsSync(join(dir, '.vscode/comunal'))).toBe(false);
    });
  });

  it('writes no settings into a folder with another name, and says what other editors need', async () => {
    await withProject({}, async (dir) => {
      const { out } = await runSchema(dir, ['--out', 'tools/schemas', '--json']);
      expect(JSON.parse(out)).toMatchObject({
        schemas: {
          './tools/schemas/comunal/page.json': expect.arrayContaining(['content/pages/*.yaml']),
        },
      });
      expect(readdirSync(join(dir, 'tools/schemas'))).toEqual(['comunal']);
      expect((await runSchema(dir, ['--out', 'tools/schemas'])).out).toContain('yaml.schemas');
    });
  });

  it('takes the folder that an editor opens for the content folder too, and one whose name has signs', async () => {
    await withProject({}, async (dir) => {
      await runSchema(join(dir, 'content'), ['.']);
      expect(patternsOf(join(dir, 'content'), 'site.json')).toEqual(['site.yaml']);
      writeFiles(join(dir, 'lo [nuestro]'), goodFiles);
      await runSchema(dir, ['lo [nuestro]']);
      expect(patternsOf(dir, 'site.json')).toEqual([String.raw`lo \[nuestro\]/site.yaml`]);
    });
  });

  it('refuses a folder that no editor reaches, that is not there, or that is no content', async () => {
    await withProject({ 'other/x.txt': '' }, async (dir) => {
      const outside = await runSchema(join(dir, 'other'), [join(dir, 'content')]);
      expect([outside.code, outside.err]).toEqual([2, expect.stringContaining('lies outside')]);
      const missing = await runSchema(dir, ['contents']);
      expect([missing.code, missing.err]).toEqual([
        1,
        expect.stringContaining('There is no folder'),
      ]);
      const noContent = await runSchema(dir, ['other']);
      expect([noContent.code, noContent.err]).toEqual([
        1,
        expect.stringContaining('no site.yaml here'),
      ]);
      expect(existsSync(join(dir, '.vscode'))).toBe(false);
    });
  });
});
