import { expect, it } from 'vitest';
import { createSampleManifest, createSampleWorkspace } from '../lib/sample-workspace.ts';
import { drawPackageGraph } from '../lib/draw-package-graph.ts';
import { createPackageGraph } from '../lib/package-graph.ts';
import { packageDiagram, writePackageDiagram } from './package-diagram.ts';

const PAGE = 'The packages are `http`, `peertube` and `workflows`.';
const pages = (text: string) =>
  Object.fromEntries(
    ['es', 'en', 'pt'].map((language) => [
      `docs/src/content/docs/${language}/why/architecture.md`,
      text,
    ]),
  );
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

it('has packages by level, and the arrows that do not follow from others', () => {
  expect(createPackageGraph(createSampleWorkspace(files).packages)).toEqual({
    rows: [
      { level: 2, folders: ['workflows'] },
      { level: 1, folders: ['peertube'] },
      { level: 0, folders: ['http'] },
    ],
    arrows: [
      { from: 'workflows', to: 'peertube' },
      { from: 'peertube', to: 'http' },
    ],
  });
});

it('draws a box for each package and a line for each arrow', () => {
  const svg = drawPackageGraph(createPackageGraph(createSampleWorkspace(files).packages));
  expect(svg.match(/<rect x/g)).toHaveLength(3);
  expect(svg.match(/<path d/g)).toHaveLength(2);
  expect(svg).toContain('>workflows</text>');
});

it('accepts the picture that was written, and no other', () => {
  const workspace = createSampleWorkspace({ ...files, ...pages(PAGE) });
  expect(packageDiagram(workspace)).toMatchObject([{ location: 'docs/src/assets/packages.svg' }]);
  writePackageDiagram(workspace);
  expect(packageDiagram(workspace)).toEqual([]);
});

it('names the packages that a page leaves out', () => {
  const workspace = createSampleWorkspace({ ...files, ...pages('There is `http`.') });
  writePackageDiagram(workspace);
  expect(packageDiagram(workspace)).toEqual(
    ['es', 'en', 'pt'].map((language) => ({
      location: `docs/src/content/docs/${language}/why/architecture.md`,
      message: 'does not name peertube, workflows.',
    })),
  );
});
