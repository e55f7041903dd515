// node main.ts, in the folder of a built package with elements: writes what editors and frameworks read of them into dist.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeElements } from './describe-elements.ts';
import { createEditorData } from './editor-data.ts';
import { FRAMEWORKS, renderFrameworkTypes } from './framework-types.ts';
import { createPackageManifest } from './package-manifest.ts';

interface Manifest {
  readonly name: string;
  readonly exports: Readonly<Record<'./element' | './define', { readonly default: string }>>;
}

const { name, exports } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const elements = describeElements(process.cwd());
if (elements.length === 0) throw new Error('No class in src/element has a tag @tagname.');
mkdirSync('dist/types', { recursive: true });
writeJson(
  'dist/custom-elements.json',
  createPackageManifest(elements, { element: fileOf('./element'), define: fileOf('./define') }),
);
writeJson('dist/vscode.html-custom-data.json', createEditorData(elements));
for (const framework of FRAMEWORKS)
  writeFileSync(
    join('dist/types', `${framework}.d.ts`),
    renderFrameworkTypes(framework, elements, `${name}/element`),
  );

function fileOf(subpath: './element' | './define'): string {
  return exports[subpath].default.replace('./', '');
}

function writeJson(path: string, data: object): void {
  writeFileSync(path, `${JSON.stringify(data, null, 2)}\n`);
}
