import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Tests read the sources of the packages, so they need no build.
const conditions = ['@comunal/source'];
const resolve = { conditions };
const exclude = ['**/node_modules/**', '**/dist/**'];
/** What the integration writes for the routes of a site. */
const alias = {
  'virtual:comunal/config': fileURLToPath(
    new URL('packages/astro/test/support/config.ts', import.meta.url),
  ),
};

/**
 * What ends a test that would never end, such as work that grows by the square. It judges no speed: on a busy machine, and
 * where a real browser goes through a whole site, everything may be slow. Only a test that needs more names its own.
 */
const timeouts = {
  testTimeout: 300_000,
  hookTimeout: 480_000,
  expect: { poll: { timeout: 120_000 } },
};

export default defineConfig({
  test: {
    // Many tests wait for a browser or a server: two at a time also where two cores are all there is.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    globalSetup: ['./scripts/lib/generate.mjs'],
    reporters: ['default', './scripts/count-reporter.mjs'],
    projects: [
      {
        resolve: { ...resolve, alias },
        ssr: { resolve },
        test: {
          name: 'node',
          include: ['{packages,tooling}/*/{src,test}/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude,
          ...timeouts,
          typecheck: {
            enabled: true,
            checker: 'tsc',
            tsconfig: 'tsconfig.test.json',
            include: ['packages/*/src/**/*.test-d.ts'],
            // The sources have a step of their own; here one package's errors would fail another's tests.
            ignoreSourceErrors: true,
          },
        },
      },
      {
        resolve,
        ssr: { resolve },
        test: {
          name: 'site',
          include: ['examples/*/test/**/*.test.ts'],
          exclude,
          ...timeouts,
        },
      },
    ],
  },
});
