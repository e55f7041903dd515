import { pickCases } from '@comunal/test-kit/pick-cases';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { loadContent, type Problem } from '../src/index.ts';
import { disguisedFiles } from './support/disguised-files.ts';
import { honestFiles } from './support/honest-files.ts';
import { changed, withFolder, type Files } from './support/folder.ts';

/** An edition of the book that hands out a file. */
function handingOut(name: string, content: string | Uint8Array, mediaType: string): Files {
  const bytes = Buffer.from(content);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file = JSON.stringify({ path: `libro/${name}`, mediaType, bytes: bytes.length, sha256 });
  return {
    [`publications/libro/${name}`]: bytes,
    ...changed('publications/libro.yaml', '    files:\n', `    files:\n      - ${file}\n`),
  };
}

async function handOut(
  name: string,
  content: string | Uint8Array,
  mediaType: string,
): Promise<{ readonly problems: readonly Problem[]; readonly leaves: boolean }> {
  return withFolder(handingOut(name, content, mediaType), async (dir) => {
    const content = await loadContent(dir);
    const { problems } = content;
    const path = `publications/libro/${name}`;
    return { problems, leaves: content.toPublic().assets.some((asset) => asset.path === path) };
  });
}

it.each(Object.entries(honestFiles))('publishes %s', async (name, [content, mediaType]) => {
  const { problems, leaves } = await handOut(name, content, mediaType);
  expect(problems).toEqual([]);
  expect(leaves).toBe(true);
});

describe('a disguised file', () => {
  it('has at least 60 cases, with different names or content', () => {
    const all = disguisedFiles.map(
      ({ name, content }) => `${name} ${Buffer.from(content).toString('hex')}`,
    );
    expect(new Set(all).size).toBeGreaterThanOrEqual(60);
  });

  it.each(pickCases(disguisedFiles, 3, ({ code }) => code))(
    'is refused and not published: $title',
    async (file) => {
      const { name, content, mediaType = 'application/octet-stream', code, says } = file;
      const { problems, leaves } = await handOut(name, content, mediaType);
      const problem = problems.find((each) => each.code === code);
      expect(problem, JSON.stringify(problems)).toMatchObject({ severity: 'error', line: 20 });
      expect(problem?.messages.en).toMatch(says);
      expect(problem?.messages.en).not.toMatch(/\{\{|problems:|undefined/);
      expect(leaves).toBe(code === 'wrong-media-type');
    },
  );

  it('is refused where Markdown links to it', async () => {
    const files: Files = {
      'pages/fotos/cartel.svg': '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>',
      'pages/manifiesto.es.md': '---\ntitle: M\nvisibility: public\n---\n[x](fotos/cartel.svg)\n',
    };
    await withFolder(files, async (dir) => {
      const content = await loadContent(dir);
      expect(content.problems).toMatchObject([{ code: 'active-file', line: 5 }]);
      expect(content.toPublic().assets.map(({ path }) => path)).not.toContain(
        'pages/fotos/cartel.svg',
      );
    });
  });

  it('is refused in place of a picture', async () => {
    const files: Files = {
      'publications/libro/libro.txt': 'Hola',
      ...changed('publications/libro.yaml', 'libro/portada.svg\n  alt', 'libro/libro.txt\n  alt'),
    };
    const { problems } = await withFolder(files, (dir) => loadContent(dir));
    expect(problems).toMatchObject([{ code: 'not-a-picture', path: ['cover', 'path'] }]);
  });
});
