import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openYamlEditor, type YamlEditor } from '@comunal/test-kit/yaml-editor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadContent } from '../src/load-content.ts';
import { changed, goodFiles, withFolder, writeFiles } from './support/folder.ts';
import { editorMistakes } from './support/editor-mistakes.ts';
import { runSchema } from './support/run-schema.ts';

const root = join(import.meta.dirname, '../../..');

/** A folder with content, the schemas of `comunal schema`, and an editor that was opened in it. */
interface Project {
  readonly dir: string;
  readonly editor: YamlEditor;
}

const open: Project[] = [];

async function openProject(fill: (content: string) => void): Promise<Project> {
  const dir = mkdtempSync(join(tmpdir(), 'comunal-editor-'));
  const content = join(dir, 'content');
  mkdirSync(content);
  fill(content);
  expect((await runSchema(dir)).code).toBe(0);
  const project = { dir, editor: await openYamlEditor(dir) };
  open.push(project);
  return project;
}

afterAll(async () => {
  for (const { dir, editor } of open) {
    await editor.close();
    rmSync(dir, { recursive: true, force: true });
  }
});

describe('an editor with the schemas', () => {
  it.each([
    'examples/collective-site/content',
    'examples/collective-site/content-sample',
    'docs/samples',
  ])('underlines nothing in %s', async (folder) => {
    const { dir, editor } = await openProject((content) =>
      cpSync(join(root, folder), content, { recursive: true }),
    );
    const files = globSync('content/**/*.yaml', { cwd: dir });
    expect(files.length).toBeGreaterThan(5);
    const underlined = await Promise.all(
      files.map(async (file) => {
        const text = readFileSync(join(dir, file), 'utf8');
        return (await editor.underlined(file, text)).map((each) => ({ file, ...each }));
      }),
    );
    expect(underlined.flat()).toEqual([]);
  });

  describe('in a small folder', () => {
    let project: Project;
    beforeAll(async () => {
      project = await openProject((content) => {
        writeFiles(content, goodFiles);
        writeFiles(content, {
          'series/charlas.yaml': 'visibility: public\nstarts: 2021\n',
          'series/charlas.es.md': '---\ntitle: Charlas\n---\n',
        });
      });
    });
    const show = (file: string, text: string) =>
      project.editor.underlined(join('content', file), text);

    it.each(editorMistakes)('underlines $name', async ({ file, from, to, underlined }) => {
      const files = changed(file, from, to);
      const { problems } = await withFolder(files, (dir) => loadContent(dir));
      const errors = problems.filter(({ severity }) => severity === 'error');
      expect(errors.map((problem) => problem.file)).toContain(file);
      const texts = await show(file, String(files[file]));
      expect(texts.map(({ text }) => text)).toContain(underlined);
    });

    it('checks files of one language and closed ones too', async () => {
      expect(
        await show('publications/libro.pt.yaml', 'title: O livro\nsummary: Um livro\n'),
      ).toEqual([]);
      for (const file of ['publications/libro.pt.yaml', 'private/people/ada-b.yaml'])
        expect((await show(file, 'name: A\ntitel: A\n')).map(({ text }) => text)).toContain(
          'titel',
        );
    });

    it('does not miss in a file what stands in another of the same entry', async () => {
      const path = join(project.dir, 'content/series/charlas.yaml');
      expect(await show('series/charlas.yaml', readFileSync(path, 'utf8'))).toEqual([]);
    });

    it('heeds a comment that names the schema, in whatever file', async () => {
      const modeline = '# yaml-language-server: $schema=../.vscode/comunal/event.json\n';
      const text = `${modeline}title: A\nstarts: 2021\ntitel: A\n`;
      const underlined = await project.editor.underlined('notes/x.yaml', text);
      expect(underlined.map((each) => each.text)).toEqual(['titel']);
    });

    it('shows the title and description of a field in three languages', async () => {
      await show('events/otra.yaml', 'title: Otra\nstarts: 2021\nplace:\n  name: Aquí\n');
      const hover = await project.editor.hover('content/events/otra.yaml', {
        line: 1,
        character: 2,
      });
      expect(hover).toMatch(/^#### Inicio\n/);
      for (const text of ['Inicio: Una fecha', 'Start: A date', 'Início: Uma data'])
        expect(hover).toContain(text);
    });

    it('says beside each choice what it is called in three languages', async () => {
      const file = 'content/events/otra.yaml';
      await project.editor.underlined(
        file,
        'visibility: public\nmode: hybrid\nplace:\n  level: city\n',
      );
      const called = 'Pública: la ve todo el mundo · Public: everyone sees it';
      expect(await project.editor.hover(file, { line: 0, character: 14 })).toContain(
        `* \`public\`: ${called}`,
      );
      expect(await project.editor.complete(file, { line: 1, character: 6 })).toMatchObject({
        online: 'En línea · Online',
      });
      expect(await project.editor.complete(file, { line: 3, character: 9 })).toMatchObject({
        city: 'Ciudad · City · Cidade',
      });
    });
  });
});
