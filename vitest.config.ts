import { defineConfig } from 'vitest/config';

const conditions = ['@comunal/source'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    name: 'node',
    reporters: ['default', './scripts/count-reporter.mjs'],
    include: ['{packages,tooling,examples}/*/{src,test}/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    typecheck: {
      enabled: true,
      tsconfig: 'tsconfig.test.json',
      include: ['packages/*/src/**/*.test-d.ts'],
    },
  },
});
