import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { listFilesWithOwnProcess } from './scripts/lib/own-process.ts';
import { SlowestFirst } from './scripts/lib/slowest-first.ts';
import { TestReporter } from './scripts/test-reporter/reporter.ts';
import { enterTestEnvironment } from './tooling/test-kit/src/environment/create-environment.ts';

const toPath = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
// Tests read the sources of the packages, so they need no build.
const conditions = ['@comunal/source'];
const resolve = { conditions };
const node = ['{packages,tooling}/*/{src,test}/**/*.test.ts', 'scripts/**/*.test.ts'];
const isolated = listFilesWithOwnProcess(node, toPath('.'));
const exclude = ['**/node_modules/**', '**/dist/**'];
/** What the integration writes for the routes of a site. */
const alias = {
  'virtual:comunal/config': toPath('packages/astro/test/support/config.ts'),
};

// Before any process of tests starts: they inherit it.
enterTestEnvironment();

const common = {
  env: {
    // Children of tests, such as commands and builds, take half of the time to start once what they import is compiled.
    NODE_COMPILE_CACHE: toPath('node_modules/.cache/comunal/compiled'),
  },
  setupFiles: [
    // The first one, so that it measures the others too.
    ...(process.env['COMUNAL_TEST_TIMES'] ? [toPath('scripts/test-reporter/measure-cpu.ts')] : []),
    toPath('scripts/lib/compare-bytes.ts'),
  ],
  // A forgotten `.only` fails everywhere, not only where vitest recognizes a CI service.
  allowOnly: false,
  // What ends a test that would never end, such as work that grows by the square. It judges no speed: on a busy machine, and
  // where a real browser goes through a whole site, everything may be slow. Only a test that needs more names its own.
  testTimeout: 300_000,
  hookTimeout: 480_000,
  expect: { poll: { timeout: 120_000 } },
};

export default defineConfig({
  test: {
    // Many tests wait for a browser, a server or a build of their own, and leave the core to others meanwhile.
    maxWorkers: availableParallelism() + 2,
    sequence: { sequencer: SlowestFirst },
    globalSetup: ['./scripts/lib/generate.mjs'],
    reporters: [new TestReporter()],
    projects: [
      {
        resolve: { ...resolve, alias },
        ssr: { resolve },
        test: {
          name: 'node',
          include: node,
          exclude: [...exclude, ...isolated],
          isolate: false,
          ...common,
          typecheck: {
            // `npm test` has a step for types, with those of tests in it.
            enabled: process.env['COMUNAL_TYPES_CHECKED'] !== '1',
            checker: 'tsc',
            tsconfig: 'tsconfig.test.json',
            include: ['packages/*/src/**/*.test-d.ts'],
            // The sources have a step of their own; here one package's errors would fail another's tests.
            ignoreSourceErrors: true,
          },
        },
      },
      {
        resolve: { ...resolve, alias },
        ssr: { resolve },
        test: { name: 'isolated', include: isolated, exclude, ...common },
      },
      {
        resolve,
        ssr: { resolve },
        test: {
          name: 'site',
          include: ['{docs,examples/*,integrations/*}/test/**/*.test.ts'],
          exclude,
          isolate: false,
          ...common,
        },
      },
    ],
  },
});
