import { expect, it } from 'vitest';
import { loadContent } from '../src/load-content.ts';
import { goodFiles, withFolder, type Files } from './support/folder.ts';

const charla = String(goodFiles['events/charla.yaml']);
const many = (count: number, line: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => line(at)).join('');
const picture = (at: number): string => `fotografia-del-encuentro-de-la-red-numero-${at}.jpg`;

it.each<[string, Files]>([
  ['95,000 unknown keys', { 'events/charla.yaml': charla + many(95_000, (at) => `k${at}: 1\n`) }],
  [
    '20,000 quotes that are not closed',
    { 'events/charla.yaml': charla + many(20_000, (at) => `k${at}: "x\n`) },
  ],
  [
    '28,000 broken references',
    {
      'events/charla.yaml': charla + many(28_000, () => '  - { who: person/zz, role: speaker }\n'),
    },
  ],
  [
    'endless words in a closed and in a public text',
    {
      'private/pages/larga.es.md': `---\ntitle: Larga\n---\n${'a'.repeat(400_000)}\n`,
      'pages/manifiesto.es.md': `---\ntitle: M\nvisibility: public\n---\n${'a'.repeat(1_000_000)}\n`,
    },
  ],
  [
    '2,000 pictures that are not in a folder of 2,000',
    {
      ...Object.fromEntries(
        Array.from({ length: 2000 }, (_, at) => [`pages/fotos/${picture(at)}`, '']),
      ),
      'pages/manifiesto.es.md': `---\ntitle: M\nvisibility: public\n---\n${many(2000, (at) => `![](fotos/${picture(at + 2000)})\n`)}`,
    },
  ],
])('%s are told within seconds', { timeout: 15_000 }, async (_, plant) => {
  const start = performance.now();
  const { problems } = await withFolder(plant, (dir) => loadContent(dir));
  expect(problems.length).toBeGreaterThan(0);
  expect(performance.now() - start).toBeLessThan(10_000);
});
