// Which test files can depend on what a variation changes.
import { globSync } from 'node:fs';
import { listFacilities } from './facilities.mjs';
import { readImportGraph } from './import-graph.mjs';

/** The test files of vitest.config.ts. */
const PATTERNS = [
  '{packages,tooling}/*/{src,test}/**/*.test.ts',
  'scripts/**/*.test.ts',
  '{docs,examples/*,integrations/*}/test/**/*.test.ts',
];
const EXCLUDED = ['**/node_modules/**', '**/dist/**'];
/** What gives tests their environment has all facilities, and depends on none. */
const NEUTRAL = /^tooling\/test-kit\/src\/environment\/(?!.*\.test\.ts$)/;

/** Answers the facilities that each test file can reach: a map of sets. */
export async function readTestFacilities(root, tests = listTests(root)) {
  const graph = await readImportGraph(root, tests);
  const known = new Map();
  const facilitiesOf = (source) => {
    if (!known.has(source))
      known.set(source, NEUTRAL.test(source.path) ? [] : listFacilities(source));
    return known.get(source);
  };
  return new Map(
    [...graph].map(([test, sources]) => [test, new Set(sources.flatMap(facilitiesOf))]),
  );
}

/** Lists the files that reach all facilities of one of the combinations of a variation. */
export function selectTests(facilities, { dependsOn }) {
  return [...facilities]
    .filter(([, reached]) => dependsOn.some((all) => all.every((name) => reached.has(name))))
    .map(([test]) => test);
}

function listTests(root) {
  return globSync(PATTERNS, { cwd: root, exclude: EXCLUDED }).map((path) =>
    path.replaceAll('\\', '/'),
  );
}
