import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { readWorkspace, type Workspace } from '../workspace.ts';

/** Writes files (path to text, or to data written as JSON) into a folder that the running test removes. */
export function createSampleFolder(files: Readonly<Record<string, unknown>>): string {
  const root = mkdtempSync(join(tmpdir(), 'comunal-checks-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  }
  return root;
}

/** A workspace of invented packages; give `packages/NAME/package.json` and further files. */
export function createSampleWorkspace(
  files: Readonly<Record<string, unknown>>,
  only?: string,
): Workspace {
  return readWorkspace(createSampleFolder(files), only);
}

/** The manifest of an invented package with the usual shape. */
export function createSampleManifest(
  name: string,
  more: Readonly<Record<string, unknown>> = {},
): unknown {
  return {
    name,
    version: '1.0.0',
    type: 'module',
    files: ['dist'],
    exports: {
      '.': {
        '@comunal/source': './src/index.ts',
        types: './dist/index.d.ts',
        default: './dist/index.js',
      },
      './package.json': './package.json',
    },
    ...more,
  };
}
