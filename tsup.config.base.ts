import type { Options } from 'tsup';

/** What every package builds alike; a package spreads it and names its entries. */
export const shared = {
  format: ['esm'],
  target: 'es2022',
  dts: true,
  sourcemap: true,
  clean: true,
} satisfies Options;
