import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import type { Package, Workspace } from '../workspace.ts';
import { readDocsPages, SOURCE_LANGUAGE } from './docs-pages.ts';
import { filesUnder } from './gather.ts';

/** Pages and sources whose blocks are written into one folder, and run in one process. */
export interface ExampleGroup {
  /** Folders of projects: what they have installed can be imported. */
  readonly projects: readonly string[];
  /** From the root. */
  readonly files: readonly string[];
  /** A folder that lies beside the blocks, if it exists. */
  readonly fixtures?: string;
}

/** What holds examples: the READMEs, docs and sources of each package, the docs of the repository, and the docs site in Spanish. */
export function listExampleGroups({ root, selected, partial }: Workspace): ExampleGroup[] {
  const ofPackages = selected.map((pkg) => ({
    projects: [pkg.dir],
    files: filesOf(pkg).map((file) => `packages/${pkg.folder}/${file}`),
    fixtures: join(pkg.dir, 'fixtures', 'readme'),
  }));
  if (partial) return ofPackages;
  const repository = filesUnder(root, 'docs').filter((file) => /^docs\/[^/]+\.md$/.test(file));
  // A reader of the docs has what the docs and the examples are made with, such as Astro and Vite.
  const projects = ['docs', ...globSync('examples/*', { cwd: root })].map((path) =>
    join(root, path),
  );
  const site = [...readDocsPages(root, SOURCE_LANGUAGE).values()].map(({ file, slug }) => ({
    projects,
    files: [file],
    fixtures: join(root, 'docs', 'fixtures', slug),
  }));
  const alone = site.filter(({ fixtures }) => existsSync(fixtures));
  const others = site.filter((page) => !alone.includes(page)).flatMap(({ files }) => files);
  return [...ofPackages, ...alone, { projects, files: [...repository, ...others] }];
}

/** Sources come first: their examples tidy up, while a page may leave a language registered for the blocks after it. */
function filesOf(pkg: Package): string[] {
  const files = filesUnder(pkg.dir);
  return [SOURCE, PAGE].flatMap((kind) => files.filter((file) => kind.test(file)));
}

const PAGE = /^README\.md$|^docs\/[^/]+\.md$/;
const SOURCE = /^src\/.*(?<!\.test|\.test-d|\.d)\.tsx?$/;
