import { expect, it } from 'vitest';
import { madeUpManifest, madeUpWorkspace } from '../lib/made-up-workspace.ts';
import { drawDiagram, packageDiagram } from './package-diagram.ts';

const files = {
  'packages/http/package.json': madeUpManifest('@comunal/http', { dependencies: { ky: '2.0.0' } }),
  'packages/peertube/package.json': madeUpManifest('@comunal/peertube', {
    dependencies: { '@comunal/http': 'workspace:*' },
  }),
  'packages/workflows/package.json': madeUpManifest('@comunal/workflows', {
    dependencies: { '@comunal/http': 'workspace:*', '@comunal/peertube': 'workspace:*' },
  }),
};
const draw = (): string => drawDiagram(madeUpWorkspace(files).packages);

it('draws packages by level, with the arrows that do not follow from others', () => {
  const diagram = draw();
  expect(diagram.split('\n').filter((line) => line.includes('-->'))).toEqual([
    '  workflows --> peertube',
    '  peertube --> http',
  ]);
  expect(diagram).toContain('subgraph level1["level 1"]\n    peertube\n  end');
});

it('accepts the page that has it and prints it for the page that has not', () => {
  const diagram = draw();
  const judge = (page: string) =>
    packageDiagram(madeUpWorkspace({ ...files, 'docs/architecture.md': page }));
  expect(judge(`# Architecture\n\n${diagram}\n`)).toEqual([]);
  expect(judge('# Architecture\n')).toEqual([
    { location: 'docs/architecture.md', message: expect.stringContaining(diagram) },
  ]);
});
