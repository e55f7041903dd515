import { definePackage, shared } from '../../tsup.config.base.ts';

export default definePackage({
  ...shared,
  entry: [
    'src/index.ts',
    'src/astro/index.ts',
    'src/cli/index.ts',
    'src/edit/index.ts',
    'src/format/index.ts',
    'src/labels/index.ts',
    'src/sensitive/index.ts',
    'src/translation/index.ts',
  ],
  // A list of names in JSON: inside the bundle it needs no import attributes, which not every tool reads.
  noExternal: ['spdx-license-ids'],
});
