import { readFileSync } from 'node:fs';

/** The version in the package's own manifest, which stands one folder above both the source and what is built. */
export const version: string = readVersion();

function readVersion(): string {
  const manifest: unknown = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  );
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? String(manifest.version)
    : '';
}
