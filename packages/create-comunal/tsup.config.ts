import { definePackage, shared } from '../../tsup.config.base.ts';

export default definePackage({
  ...shared,
  entry: ['src/index.ts', 'src/bin.ts'],
  // The few files that write a text as YAML: with the package, `npm create` would install its parsers as well.
  noExternal: ['@comunal/content'],
  esbuildOptions(options) {
    options.conditions = ['@comunal/source'];
  },
});
