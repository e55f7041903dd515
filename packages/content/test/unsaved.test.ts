import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadContent } from '../src/index.ts';
import { goodFiles, withFolder } from './support/folder.ts';

const event = String(goodFiles['events/charla.yaml']);

it('reads texts that are not saved in the place of those on the disk, and writes none', async () => {
  await withFolder({}, async (dir) => {
    const unsaved = new Map([['events/charla.yaml', event.replace('O que se disse', 'Ainda não')]]);
    const visible = (await loadContent(dir, { unsaved })).toPublic();
    expect(visible.get('event', 'charla')?.summary).toMatchObject({ pt: 'Ainda não' });
    const saved = (await loadContent(dir)).toPublic();
    expect(saved.get('event', 'charla')?.summary).toMatchObject({ pt: 'O que se disse' });
  });
});

it('takes a file that is not there yet for one of its entry', async () => {
  await withFolder({ 'pages/manifiesto.pt.md': null }, async (dir) => {
    const path = 'pages/manifiesto.pt.md';
    const unsaved = new Map([[path, `${String(goodFiles[path])}\nAinda não está no disco.\n`]]);
    const content = await loadContent(dir, { unsaved });
    expect(content.toPublic().get('page', 'manifiesto')?.body).toMatchObject({
      pt: expect.stringContaining('Ainda não está no disco.') as string,
    });
    expect(content.problems).toEqual([]);
    expect(existsSync(join(dir, path))).toBe(false);
  });
});

it('says where the mistake in such a text is', async () => {
  await withFolder({}, async (dir) => {
    const unsaved = new Map([['events/charla.yaml', `${event}tilte: Una charla\n`]]);
    const { problems } = await loadContent(dir, { unsaved });
    expect(problems).toMatchObject([
      { code: 'unknown-key', file: 'events/charla.yaml', line: event.split('\n').length },
    ]);
  });
});

it('refuses what is no map of texts', async () => {
  await expect(loadContent('.', { unsaved: {} as never })).rejects.toThrow(
    '`unsaved` has to be a Map of texts by the paths of their files.',
  );
});
