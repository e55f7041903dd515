import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { FUNDING, REPOSITORY, repositoryUrl } from '../data/repository.ts';
import type { Problem } from '../problem.ts';
import type { Manifest, Workspace } from '../workspace.ts';

const ADVICE =
  'To write all of them: node tooling/package-checks/src/main.ts write-manifest-links.';

const MIN_KEYWORDS = 3;

/**
 * Each published package.json says where the package's repository, page and issues are and by which words it is found,
 * takes its changelog along, and leaves the registry to whoever releases.
 */
export function manifestLinks({ selected }: Workspace): Problem[] {
  return selected
    .filter(({ manifest }) => !manifest.private)
    .flatMap(({ folder, manifest }) => {
      const location = `packages/${folder}/package.json`;
      const links = listWrongLinks(folder, manifest).map(([field, value]) => ({
        location,
        message: `"${field}" has to be ${JSON.stringify(value) ?? 'left out'}. ${ADVICE}`,
      }));
      return [...links, ...checkRelease(manifest).map((message) => ({ location, message }))];
    });
}

/** Writes the addresses of data/repository.ts into each published package.json, where another one stands. */
export function writeManifestLinks({ selected }: Workspace): Problem[] {
  for (const { dir, folder, manifest } of selected) {
    const wrong = listWrongLinks(folder, manifest);
    if (manifest.private || wrong.length === 0) continue;
    const written = { ...manifest, ...Object.fromEntries(wrong) };
    writeFileSync(join(dir, 'package.json'), `${JSON.stringify(written, undefined, 2)}\n`);
  }
  return [];
}

type Links = Pick<Manifest, 'repository' | 'homepage' | 'bugs' | 'funding'>;

function listWrongLinks(folder: string, manifest: Manifest): [string, unknown][] {
  const expected: Record<keyof Links, unknown> = {
    repository: { type: 'git', url: `git+${REPOSITORY}.git`, directory: `packages/${folder}` },
    homepage: repositoryUrl(`packages/${folder}`),
    bugs: `${REPOSITORY}/issues`,
    funding: FUNDING,
  };
  return Object.entries(expected).filter(
    ([field, value]) => !isDeepStrictEqual(manifest[field as keyof Links], value),
  );
}

function checkRelease({ files = [], keywords = [], publishConfig = {} }: Manifest): string[] {
  const messages: string[] = [];
  if (new Set(keywords).size < MIN_KEYWORDS || new Set(keywords).size < keywords.length)
    messages.push(`"keywords" has to name at least ${MIN_KEYWORDS} words, each once.`);
  if (!files.includes('CHANGELOG.md')) messages.push('"files" has to list CHANGELOG.md.');
  if (publishConfig.registry !== undefined)
    messages.push('"publishConfig.registry" would override RELEASE_REGISTRY: remove it.');
  return messages;
}
