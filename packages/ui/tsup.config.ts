import { definePackage, shared } from '../../tsup.config.base.ts';

export default definePackage({
  ...shared,
  entry: { index: 'src/index.ts', 'react/index': 'src/react/index.ts' },
  tsconfig: 'tsconfig.json',
});
