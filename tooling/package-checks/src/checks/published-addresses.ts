import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOCS_URL } from '../data/repository.ts';
import type { Problem } from '../problem.ts';
import type { Manifest, Workspace } from '../workspace.ts';

/** What leads to a host. Whether each has to be there is what the check `manifest-links` says. */
const FIELDS = ['repository', 'homepage', 'bugs', 'funding'] as const;

const ADVICE =
  'Set REPOSITORY in tooling/package-checks/src/data/repository.ts to where the repository is published, then run `node tooling/package-checks/src/main.ts write-manifest-links`; the check readme-links names what else has to change.';

const DATA = 'tooling/package-checks/src/data/repository.ts';

/**
 * No published package.json or README leads to a host under `.example`, which nobody can ever own: not a check of every day,
 * since the repository and its docs have no address yet, but one without which nothing is published to others.
 */
export function publishedAddresses({ selected }: Workspace, docsUrl = DOCS_URL): Problem[] {
  const ofManifests = selected
    .filter(({ manifest }) => !manifest.private)
    .flatMap(({ folder, manifest }) => {
      const fields = FIELDS.filter((field) => isPlaceholder(readAddress(manifest, field)));
      if (fields.length === 0) return [];
      const location = `packages/${folder}/package.json`;
      const names = new Intl.ListFormat('en').format(fields);
      return [{ location, message: `an address under .example stands in ${names}. ${ADVICE}` }];
    });
  if (!isPlaceholder(docsUrl)) return ofManifests;
  const message = `leads to the docs under .example. Set DOCS_URL in ${DATA} to where the docs site is published; the check readme-shape says what has to stand here.`;
  const ofReadmes = selected
    .filter(({ dir, manifest }) => !manifest.private && leadsTo(docsUrl, join(dir, 'README.md')))
    .map(({ folder }) => ({ location: `packages/${folder}/README.md`, message }));
  return [...ofManifests, ...ofReadmes];
}

function leadsTo(address: string, file: string): boolean {
  return existsSync(file) && readFileSync(file, 'utf8').includes(address);
}

function readAddress(manifest: Manifest, field: (typeof FIELDS)[number]): string | undefined {
  const value = manifest[field];
  return typeof value === 'object' ? value.url : value;
}

function isPlaceholder(address: string | undefined): boolean {
  if (address === undefined) return false;
  const { hostname } = new URL(address.replace(/^git\+/, ''));
  return hostname === 'example' || hostname.endsWith('.example');
}
