import { readFileSync } from 'node:fs';

/** A package that a created site installs. */
type SitePackage =
  | '@comunal/astro'
  | '@comunal/audit'
  | '@comunal/cli'
  | '@comunal/content'
  | 'astro';

/** The versions that this package was made and tested with: its own, and the ranges of what a site installs. */
export interface PackageRanges {
  readonly version: string;
  readonly ranges: Readonly<Record<SitePackage, string>>;
}

interface Manifest {
  readonly version: string;
  readonly devDependencies: Readonly<Record<string, string>>;
}

/** Reads them in this package's own manifest, which stands one folder above both the source and what is built. */
export function readPackageRanges(): PackageRanges {
  const url = new URL('../package.json', import.meta.url);
  const { version, devDependencies } = JSON.parse(readFileSync(url, 'utf8')) as Manifest; // our own
  const range = (name: SitePackage): string => {
    const declared = devDependencies[name] ?? '*';
    // In the repository they have no released version, and none is installed from a registry.
    return declared.startsWith('workspace:') ? '*' : `^${declared.replace(/^\^/, '')}`;
  };
  return {
    version,
    ranges: {
      '@comunal/astro': range('@comunal/astro'),
      '@comunal/audit': range('@comunal/audit'),
      '@comunal/cli': range('@comunal/cli'),
      '@comunal/content': range('@comunal/content'),
      astro: range('astro'),
    },
  };
}
