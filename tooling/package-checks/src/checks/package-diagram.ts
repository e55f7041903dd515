import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { drawPackageGraph } from '../lib/draw-package-graph.ts';
import { DOCS_LANGUAGES } from '../lib/docs-pages.ts';
import { createPackageGraph } from '../lib/package-graph.ts';
import type { Problem } from '../problem.ts';
import type { Workspace } from '../workspace.ts';

const PICTURE = 'docs/src/assets/packages.svg';
const ADVICE = 'run node tooling/package-checks/src/main.ts write-package-diagram.';

/**
 * The picture of packages on the page about the architecture shows those that there are and what they need, and the page names
 * each of them, in every language, for those who do not see the picture.
 */
export function packageDiagram({ root, packages }: Workspace): Problem[] {
  const problems: Problem[] = [];
  if (readText(join(root, PICTURE)) !== drawPackageGraph(createPackageGraph(packages)))
    problems.push({ location: PICTURE, message: `is not what the packages are: ${ADVICE}` });
  for (const language of DOCS_LANGUAGES) {
    const location = `docs/src/content/docs/${language}/why/architecture.md`;
    const text = readText(join(root, location));
    const missing = packages.filter(({ folder }) => !text.includes(`\`${folder}\``));
    if (missing.length > 0)
      problems.push({
        location,
        message: `does not name ${missing.map(({ folder }) => folder).join(', ')}.`,
      });
  }
  return problems;
}

/** Draws the picture anew. */
export function writePackageDiagram({ root, packages }: Workspace): Problem[] {
  const path = join(root, PICTURE);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, drawPackageGraph(createPackageGraph(packages)));
  return [];
}

function readText(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}
