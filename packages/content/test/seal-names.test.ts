import { createIdentity, Identities } from '@comunal/sealing';
import { commands } from '@comunal/sealing/cli';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadContent } from '../src/index.ts';
import { isSlug, readFileName } from '../src/read/file-name.ts';
import { folderNames } from '../src/read/folders.ts';
import { withFolder } from './support/folder.ts';

const { identity, recipient } = await createIdentity();
const names = [
  'a.yaml',
  'b.md',
  'c.pt-BR.md',
  'd.zh-Hant.md',
  'e.es-419.md',
  'f.yml',
  'g.PT.md',
  'h.borrador.yaml',
  'I.yaml',
  'j--j.yaml',
  '-k.yaml',
  'l-.yaml',
  'm_m.yaml',
  `${'n'.repeat(80)}.yaml`,
  `${'o'.repeat(81)}.yaml`,
  'p.yaml.bak',
  'ñ.yaml',
];

async function call(dir: string, name: string, ...args: string[]) {
  let text = '';
  const output = { write: (line: string) => (text += line) };
  const command = await commands.find((each) => each.name === name)?.load();
  const { signal } = new AbortController();
  const env = { COMUNAL_AGE_KEY: identity };
  const context = { cwd: dir, env, stdout: output, stderr: output, locale: 'en', signal };
  const code = await command?.run({ ...context, args: [...args, '--dir', '.'] });
  return { code, text };
}

it('takes the same names for entries as comunal seal, which leaves no others damaged', () =>
  withFolder(
    Object.fromEntries([
      ...folderNames.map((folder) => [`private/${folder}/de-${folder}.yaml`, 'title: x\n']),
      ...names.map((name) => [`private/events/${name}`, 'title: x\n']),
    ]),
    async (dir) => {
      await call(dir, 'recipients', 'add', recipient);
      const { code, text } = await call(dir, 'seal', '--all');
      expect(code).toBe(0);
      for (const folder of folderNames) expect(text).toContain(`${folder}/de-${folder}: sealed as`);
      for (const name of names) {
        const isEntry = isSlug(readFileName(name)?.slug ?? '');
        expect([name, existsSync(join(dir, 'private/events', name))]).toEqual([name, !isEntry]);
      }
      const { problems } = await loadContent(dir, { identities: await Identities.parse(identity) });
      expect(problems.map((problem) => problem.code)).not.toContain('sealed-damaged');
    },
  ));
