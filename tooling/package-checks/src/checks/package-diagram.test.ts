import { expect, it } from 'vitest';
import { createSampleManifest, createSampleWorkspace } from '../lib/sample-workspace.ts';
import { drawDiagram, packageDiagram } from './package-diagram.ts';

const files = {
  'packages/http/package.json': createSampleManifest('@comunal/http', {
    dependencies: { ky: '2.0.0' },
  }),
  'packages/peertube/package.json': createSampleManifest('@comunal/peertube', {
    dependencies: { '@comunal/http': 'workspace:*' },
  }),
  'packages/workflows/package.json': createSampleManifest('@comunal/workflows', {
    dependencies: { '@comunal/http': 'workspace:*', '@comunal/peertube': 'workspace:*' },
  }),
};
const draw = (): string => drawDiagram(createSampleWorkspace(files).packages);

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
  const check = (page: string) =>
    packageDiagram(createSampleWorkspace({ ...files, 'docs/architecture.md': page }));
  expect(check(`# Architecture\n\n${diagram}\n`)).toEqual([]);
  expect(check('# Architecture\n')).toEqual([
    { location: 'docs/architecture.md', message: expect.stringContaining(diagram) },
  ]);
});
