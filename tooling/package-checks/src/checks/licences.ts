import satisfies from 'spdx-satisfies';
import { allowedLicences, licenceExceptions as ourExceptions } from '../data/allowed-licences.ts';
import { installedDir, requireInstalledDir } from '../lib/install-alone.ts';
import type { Problem } from '../problem.ts';
import { readManifest, type Manifest, type Workspace } from '../workspace.ts';

const DATA = 'tooling/package-checks/src/data/allowed-licences.ts';

/** What somebody gets who installs a package stands under permissive licences, the package itself included. */
export function checkLicences({ selected }: Workspace, exceptions = ourExceptions): Problem[] {
  const checked = new Set<string>();
  return selected
    .filter(({ manifest }) => !manifest.private)
    .flatMap(({ dir, name }) => {
      const problems: Problem[] = [];
      visitInstalled(dir, checked, (manifest) => {
        if (!isAllowed(manifest, exceptions))
          problems.push({ location: name, message: describe(name, manifest) });
      });
      return problems;
    });
}

/** Visits a package and all that it depends on, each once. */
function visitInstalled(
  dir: string,
  visited: Set<string>,
  visit: (manifest: Manifest) => void,
): void {
  if (visited.has(dir)) return;
  visited.add(dir);
  const manifest = readManifest(dir);
  visit(manifest);
  const { dependencies = {}, optionalDependencies = {} } = manifest;
  for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
    // An optional one is left out where it is for another platform.
    const next =
      name in optionalDependencies ? installedDir(dir, name) : requireInstalledDir(dir, name);
    if (next !== undefined) visitInstalled(next, visited, visit);
  }
}

function isAllowed({ name, license }: Manifest, exceptions: typeof ourExceptions): boolean {
  if (license === undefined) return false;
  if (exceptions.some((exception) => exception.name.test(name) && exception.license === license))
    return true;
  try {
    return satisfies(license, allowedLicences);
  } catch {
    // What is no SPDX expression, such as "SEE LICENSE IN FILE".
    return false;
  }
}

function describe(by: string, { name, license }: Manifest): string {
  const stands = license === undefined ? 'names no licence' : `is under "${license}"`;
  const subject = name === by ? 'it' : `${name}, which it brings along,`;
  return `${subject} ${stands}: choose another package, or allow it with a reason in ${DATA}.`;
}
