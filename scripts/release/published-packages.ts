import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The part of a published package's manifest that a release reads. */
interface ReleaseManifest {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly private?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** A package that releases publish. */
export interface PublishedPackage {
  readonly dir: string;
  readonly manifest: ReleaseManifest;
}

/** Reads the manifests of `packages/*` that are not private. */
export function readPublishedPackages(root: string): readonly PublishedPackage[] {
  const parent = join(root, 'packages');
  return readdirSync(parent)
    .toSorted()
    .map((folder) => join(parent, folder))
    .filter((dir) => existsSync(join(dir, 'package.json')))
    .map((dir) => {
      // The shape is ours: the check `manifest-links` and pnpm hold it.
      const manifest = JSON.parse(
        readFileSync(join(dir, 'package.json'), 'utf8'),
      ) as ReleaseManifest;
      return { dir, manifest };
    })
    .filter(({ manifest }) => !manifest.private);
}
