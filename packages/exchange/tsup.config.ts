import { definePackage, shared } from '../../tsup.config.base.ts';

export default definePackage({
  ...shared,
  entry: {
    index: 'src/index.ts',
    'match/index': 'src/match/index.ts',
    'xlsx/index': 'src/xlsx/index.ts',
  },
  tsconfig: 'tsconfig.json',
});
