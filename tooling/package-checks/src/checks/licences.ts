import { existsSync } from 'node:fs';
import { join } from 'node:path';
import satisfies from 'spdx-satisfies';
import {
  allowedLicences,
  docsLicenceExceptions,
  licenceExceptions,
  type LicenceException,
} from '../data/allowed-licences.ts';
import { installedDir, requireInstalledDir } from '../lib/install-alone.ts';
import type { Problem } from '../problem.ts';
import { readManifest, type Manifest, type Workspace } from '../workspace.ts';

const DATA = 'tooling/package-checks/src/data/allowed-licences.ts';

/** What a check of licences finds on its way down from one package. */
type CheckFrom = (dir: string, by: string, exceptions: readonly LicenceException[]) => Problem[];

/**
 * What somebody gets who installs a package stands under permissive licences, the package itself included. So does what the
 * docs site is built with, since parts of it are published with its pages; the site itself is no package.
 */
export function checkLicences(
  { root, selected, partial }: Workspace,
  exceptions = licenceExceptions,
): Problem[] {
  const checked = new Set<string>();
  const check: CheckFrom = (dir, by, allowed) => {
    const problems: Problem[] = [];
    visitInstalled(dir, checked, (manifest) => {
      if (!isAllowed(manifest, allowed))
        problems.push({ location: by, message: describe(by, manifest) });
    });
    return problems;
  };
  const published = selected.filter(({ manifest }) => !manifest.private);
  const problems = published.flatMap(({ dir, name }) => check(dir, name, exceptions));
  return partial ? problems : [...problems, ...checkDocs(join(root, 'docs'), check)];
}

function checkDocs(dir: string, check: CheckFrom): Problem[] {
  if (!existsSync(join(dir, 'package.json'))) return [];
  const { name: docs, dependencies = {} } = readManifest(dir);
  const exceptions = [...licenceExceptions, ...docsLicenceExceptions];
  return Object.keys(dependencies).flatMap((name) =>
    check(requireInstalledDir(dir, name), docs, exceptions),
  );
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

function isAllowed({ name, license }: Manifest, exceptions: readonly LicenceException[]): boolean {
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
