import { pickCases } from '@comunal/test-kit/pick-cases';
import { expect, it } from 'vitest';
import { loadContent } from '../src/load-content.ts';
import { goodFiles, withFolder, type Files } from './support/folder.ts';

const charla = String(goodFiles['events/charla.yaml']);
const many = (count: number, line: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => line(at)).join('');
const picture = (at: number): string => `fotografia-del-encuentro-de-la-red-numero-${at}.jpg`;

// Each took minutes once, with work that grew faster than the file. The time-out is all that says so: how many seconds it
// takes depends on what else the machine does.
const large: readonly (readonly [title: string, plant: Files, code: string])[] = [
  [
    '95,000 unknown keys',
    { 'events/charla.yaml': charla + many(95_000, (at) => `k${at}: 1\n`) },
    'unknown-key',
  ],
  [
    '340,000 anchors in a row',
    { 'events/charla.yaml': `${charla}notes: ${'&a '.repeat(340_000)}` },
    'yaml-syntax',
  ],
  [
    '20,000 quotes that are not closed',
    { 'events/charla.yaml': charla + many(20_000, (at) => `k${at}: "x\n`) },
    'yaml-syntax',
  ],
  [
    '24,000 broken references',
    {
      'events/charla.yaml': charla + many(24_000, () => '  - { who: person/zz, role: speaker }\n'),
    },
    'broken-reference',
  ],
  [
    'endless words in a closed and in a public text',
    {
      'private/pages/larga.es.md': `---\ntitle: Larga\n---\n${'a'.repeat(400_000)}\n`,
      'pages/manifiesto.es.md': `---\ntitle: M\nvisibility: public\n---\n${'a'.repeat(1_000_000)}\n`,
    },
    'closed-text',
  ],
  [
    '2,000 pictures that are not in a folder of 2,000',
    {
      ...Object.fromEntries(
        Array.from({ length: 2000 }, (_, at) => [`pages/fotos/${picture(at)}`, '']),
      ),
      'pages/manifiesto.es.md': `---\ntitle: M\nvisibility: public\n---\n${many(2000, (at) => `![](fotos/${picture(at + 2000)})\n`)}`,
    },
    'missing-file',
  ],
];
it.each(pickCases(large, 2))('reports %s', { timeout: 240_000 }, async (_, plant, code) => {
  const { problems } = await withFolder(plant, (dir) => loadContent(dir));
  expect(problems.map((problem) => problem.code)).toContain(code);
});

const lists: readonly (readonly [title: string, lines: string])[] = [
  ['numbers for languages', `languages: [${'1,'.repeat(200_000)}]`],
  ['words for languages', `languages: [${'X,'.repeat(200_000)}]`],
  ['numbers for topics, after a good one', `topics: [{ es: Uno }, ${'1,'.repeat(200_000)}]`],
  ['wrong languages of a text', `audience: {${many(60_000, (at) => `K${at}: x,`)}}`],
];
it.each(pickCases(lists, 3))(
  'reports thousands of %s as problems',
  { timeout: 240_000 },
  async (_, lines) => {
    const plant = { 'events/charla.yaml': `${charla}${lines}\n` };
    const { problems, entries } = await withFolder(plant, (dir) => loadContent(dir));
    const own = problems.filter(({ file }) => file === 'events/charla.yaml');
    expect(own.length).toBeGreaterThan(1);
    expect(own.every(({ line }) => line === 11)).toBe(true);
    expect(entries.some(({ slug }) => slug === 'charla')).toBe(false);
  },
);

it('reports that there are more mistakes than can be listed', { timeout: 240_000 }, async () => {
  const plant = {
    'events/charla.yaml': `${charla}topics: [${many(2_000, (at) => `{ es: T${at}, en: T, pt: T },`)}${'1,'.repeat(200_000)}]\n`,
  };
  const { problems } = await withFolder(plant, (dir) => loadContent(dir));
  expect(problems).toMatchObject([{ code: 'too-many-mistakes', line: 11, path: ['topics'] }]);
});
