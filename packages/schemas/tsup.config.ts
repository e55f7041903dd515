import { definePackage, shared } from '../../tsup.config.base.ts';

export default definePackage({
  ...shared,
  entry: { index: 'src/index.ts', rails: 'src/rails/index.ts' },
});
