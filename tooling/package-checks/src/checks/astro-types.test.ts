import { expect, it } from 'vitest';
import { createSampleManifest, createSampleWorkspace } from '../lib/sample-workspace.ts';
import { astroTypes } from './astro-types.ts';

const component = (code: string) => `---\n${code}\n---\n`;
const RIGHT = component('const count: number = 1;');
const WRONG = component("const count: number = 'one';");

it('names the lines of pages, of their scripts and of blocks whose types are wrong', async () => {
  const workspace = createSampleWorkspace({
    'packages/astro/package.json': createSampleManifest('@comunal/astro', {
      exports: { './components': './src/components.ts' },
    }),
    'packages/astro/tsconfig.json': {
      compilerOptions: {
        strict: true,
        module: 'ESNext',
        moduleResolution: 'Bundler',
        target: 'ES2022',
        types: [],
      },
    },
    'packages/astro/src/components.ts': 'export const limit: number = 1;',
    'packages/astro/src/Right.astro': RIGHT,
    'packages/astro/src/Wrong.astro': WRONG,
    'packages/astro/README.md': `Text.\n\n\`\`\`astro\n${RIGHT}\`\`\`\n\n\`\`\`astro\n${component(
      "import { limit } from '@comunal/astro/components';\nconst count: string = limit;",
    )}\`\`\`\n`,
    'docs/src/navigation/sidebar.ts': "export const depth: number = 'two';",
  });
  const problems = await astroTypes(workspace);
  expect(problems.map(({ location }) => location).toSorted()).toEqual([
    'docs/src/navigation/sidebar.ts:1',
    'packages/astro/README.md:12',
    'packages/astro/src/Wrong.astro:2',
  ]);
});
