// Writes src/trackers/tracker-hosts.json from third-party-web, the data by which Lighthouse names third parties. The package itself
// is 8 MB, so that only its hosts of trackers go along: `node packages/audit/scripts/generate-tracker-hosts.ts`.
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

interface Entity {
  readonly name: string;
  readonly categories: readonly string[];
  readonly domains: readonly string[];
}

const TRACKING = new Set(['ad', 'analytics', 'marketing', 'social', 'tag-manager']);

const require = createRequire(import.meta.url);
const { entities } = require('third-party-web/nostats-subset') as {
  readonly entities: readonly Entity[];
};
const licence = await readFile(require.resolve('third-party-web/LICENSE'), 'utf8');
const trackers = entities
  .filter(({ categories }) => categories.some((category) => TRACKING.has(category)))
  .map(({ name, domains }): [string, readonly string[]] => [name, domains])
  .toSorted(([a], [b]) => (a < b ? -1 : 1));
const notice = `The hosts of trackers in third-party-web 0.30.0.\n${licence}`;
await writeFile(
  new URL('../src/trackers/tracker-hosts.json', import.meta.url),
  `${JSON.stringify({ notice, trackers: Object.fromEntries(trackers) }, undefined, 1)}\n`,
);
