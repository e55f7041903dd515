import { REPOSITORY, repositoryUrl } from '../data/repository.ts';
import type { Problem } from '../problem.ts';
import type { Manifest, Workspace } from '../workspace.ts';

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
      const expected: Pick<Manifest, 'repository' | 'homepage' | 'bugs'> = {
        repository: {
          type: 'git',
          url: `git+${REPOSITORY}.git`,
          directory: `packages/${folder}`,
        },
        homepage: repositoryUrl(`packages/${folder}`),
        bugs: `${REPOSITORY}/issues`,
      };
      const links = Object.entries(expected)
        .filter(
          ([field, value]) =>
            JSON.stringify(manifest[field as keyof typeof expected]) !== JSON.stringify(value),
        )
        .map(([field, value]) => ({
          location,
          message: `"${field}" has to be ${JSON.stringify(value)}.`,
        }));
      return [...links, ...checkRelease(manifest).map((message) => ({ location, message }))];
    });
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
