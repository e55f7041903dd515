import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// Tests read the sources of the packages, so they need no build.
const conditions = ['@comunal/source'];
const resolve = { conditions };
const exclude = ['**/node_modules/**', '**/dist/**'];

export default defineConfig({
  test: {
    // Many tests wait for a browser or a server: two at a time also where two cores are all there is.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    reporters: ['default', './scripts/count-reporter.mjs'],
    projects: [
      {
        resolve,
        ssr: { resolve },
        test: {
          name: 'node',
          include: ['{packages,tooling}/*/{src,test}/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude,
          // Against what never ends; a busy machine must not fail what is only slow.
          testTimeout: 120_000,
          hookTimeout: 120_000,
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
          // A real browser goes through a whole site, on two shared cores.
          testTimeout: 240_000,
          hookTimeout: 480_000,
        },
      },
    ],
  },
});
