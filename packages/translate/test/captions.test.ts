import { parsePo, toPo } from '@comunal/exchange';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { call } from './support/call.ts';
import { writeProject } from './support/write-project.ts';

const files = {
  'events/taller.yaml': 'visibility: public\nstarts: 2025-02-06\ntitle: Taller\n',
  'recordings/charla.yaml': `visibility: public
title: { es: Charla }
of: event/taller
languages: [es]
captions:
  - { language: es, progress: { state: published }, path: charla/es.vtt }
consents:
  - { scope: recording, granted: "2025-02-06", by: L. P. }
`,
  'recordings/charla/es.vtt': 'WEBVTT\n\n00:01.000 --> 00:03.000\nLa red es de todas.\n',
};

it('brings back captions and the other texts of their entry, which are in one file', async () => {
  const root = await writeProject(files);
  const yaml = join(root, 'content/recordings/charla.yaml');
  const po = join(root, 'translations/pt.po');
  await call(root, 'export', '--to', 'pt');
  const { units } = parsePo(await readFile(po, 'utf8'));
  expect(units.at(-1)).toMatchObject({
    id: 'captions/recordings/charla/es.vtt:00:00:01.000',
    source: 'La red es de todas.',
  });
  const filled = units.map((unit) => ({ ...unit, target: unit.target || `[pt] ${unit.source}` }));
  await writeFile(po, toPo(filled, { language: 'pt' }));
  const { code, err } = await call(root, 'import', 'translations/pt.po', '--yes');
  expect([code, err]).toEqual([0, '']);
  const text = await readFile(yaml, 'utf8');
  expect(text).toMatch(/pt: ['"]\[pt\] Charla/);
  expect(text).toContain('charla/pt.vtt');
  expect(await readFile(join(root, 'content/recordings/charla/pt.vtt'), 'utf8')).toContain(
    '[pt] La red es de todas.',
  );
});

it('shows captions that both sides changed, and overwrites none', async () => {
  const root = await writeProject(files);
  const po = join(root, 'translations/pt.po');
  const vtt = join(root, 'content/recordings/charla/pt.vtt');
  const fill = async (target: string): Promise<void> => {
    const { units } = parsePo(await readFile(po, 'utf8'));
    const filled = units.map((unit) => ({
      ...unit,
      target: unit.id.startsWith('captions/') ? target : unit.target,
    }));
    await writeFile(po, toPo(filled, { language: 'pt' }));
  };
  await call(root, 'export', '--to', 'pt');
  await fill('A rede é de todas.');
  await call(root, 'import', 'translations/pt.po', '--yes');
  await call(root, 'export', '--to', 'pt');
  await fill('A rede é da gente.');
  const ours = (await readFile(vtt, 'utf8')).replace('de todas', 'do povo');
  await writeFile(vtt, ours);
  const { code, err } = await call(root, 'import', 'translations/pt.po', '--yes');
  expect(code).toBe(1);
  expect(err).toContain('A rede é do povo.');
  expect(err).toContain('A rede é da gente.');
  expect(await readFile(vtt, 'utf8')).toBe(ours);
});
