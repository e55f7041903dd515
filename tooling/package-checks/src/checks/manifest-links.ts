import { REPOSITORY, repositoryUrl } from '../data/repository.ts';
import type { Problem } from '../problem.ts';
import type { Manifest, Workspace } from '../workspace.ts';

/** Each published package.json says where the package's repository, page and issues are. */
export function manifestLinks({ selected }: Workspace): Problem[] {
  return selected
    .filter(({ manifest }) => !manifest.private)
    .flatMap(({ folder, manifest }) => {
      const expected: Pick<Manifest, 'repository' | 'homepage' | 'bugs'> = {
        repository: {
          type: 'git',
          url: `git+${REPOSITORY}.git`,
          directory: `packages/${folder}`,
        },
        homepage: repositoryUrl(`packages/${folder}`),
        bugs: `${REPOSITORY}/issues`,
      };
      return Object.entries(expected)
        .filter(
          ([field, value]) =>
            JSON.stringify(manifest[field as keyof typeof expected]) !== JSON.stringify(value),
        )
        .map(([field, value]) => ({
          location: `packages/${folder}/package.json`,
          message: `"${field}" has to be ${JSON.stringify(value)}.`,
        }));
    });
}
