import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { call } from './support/call.ts';
import { fillFile, translateMissing } from './support/fill-file.ts';
import { readFiles } from './support/read-files.ts';
import { writeProject } from './support/write-project.ts';

vi.mock('node:fs/promises', { spy: true });

const PO = 'translations/pt.po';
const pages = Object.fromEntries(
  ['ayuda', 'normas', 'prensa'].flatMap((slug) => [
    [`pages/${slug}.yaml`, `visibility: public\ntitle: { es: Página ${slug} }\n`],
    [`pages/${slug}.es.md`, `Uno de ${slug}.\n\nDos.\n`],
  ]),
);

async function writeTranslated(): Promise<string> {
  const root = await writeProject(pages);
  await call(root, 'export', '--to', 'pt');
  await fillFile(join(root, PO), translateMissing);
  return root;
}

const importFile = (root: string) => call(root, 'import', PO, '--yes', '--credit', 'Luna');

/** What an import leaves that nothing stops. */
async function importWhole(): Promise<Readonly<Record<string, string>>> {
  const root = await writeTranslated();
  expect((await importFile(root)).code).toBe(0);
  return readFiles(join(root, 'content'));
}

it.each([0, 1, 2, 3, 4, 5])(
  'loses nothing where the disk is full after %i files, and goes on once it is not',
  async (count) => {
    const root = await writeTranslated();
    const before = await readFiles(join(root, 'content'));
    const whole = await importWhole();
    const full = Object.assign(new Error('no space'), { code: 'ENOSPC', syscall: 'open' });
    let opened = 0;
    const open = vi.mocked(fs.open);
    const original = open.getMockImplementation();
    const real = (await vi.importActual<typeof fs>('node:fs/promises')).open;
    open.mockImplementation(async (path, flags, mode) => {
      const isWrite = typeof flags === 'string' && flags !== 'r' && String(path).startsWith(root);
      if (isWrite && opened++ >= count) throw full;
      return real(path, flags, mode);
    });
    onTestFinished(() => void (original ? open.mockImplementation(original) : open.mockReset()));
    const { code, err } = await importFile(root);
    expect(code).toBe(1);
    expect(err).toContain('ENOSPC');
    open.mockImplementation(real);

    const after = await readFiles(join(root, 'content'));
    const changed = Object.keys(after).filter((name) => after[name] !== before[name]);
    expect(changed).toHaveLength(count);
    for (const name of Object.keys(after))
      expect([before[name], whole[name]]).toContain(after[name]);
    expect((await importFile(root)).code).toBe(0);
    expect(await readFiles(join(root, 'content'))).toEqual(whole);
  },
);

it('writes nothing when somebody saves a file while the question stands', async () => {
  const root = await writeTranslated();
  const { callWith } = await import('./support/call.ts');
  const page = join(root, 'content/pages/prensa.yaml');
  const { code, err } = await callWith(root, ['import', PO], {
    stdin: {
      isTTY: true,
      readLine: async () => {
        await fs.appendFile(page, '# saved\n');
        return 'yes';
      },
    },
  });
  expect([code, err]).toEqual([
    1,
    expect.stringContaining('content/pages/prensa.yaml has changed in the meantime: nothing was'),
  ]);
  const expected = { ...pages, 'pages/prensa.yaml': `${pages['pages/prensa.yaml']}# saved\n` };
  expect(await readFiles(join(root, 'content'))).toMatchObject(
    Object.fromEntries(
      Object.entries(expected).map(([name, text]) => [name, Buffer.from(text).toString('latin1')]),
    ),
  );
});
