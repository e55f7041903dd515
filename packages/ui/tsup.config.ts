import { defineConfig } from 'tsup';
import { shared } from '../../tsup.config.base.ts';

export default defineConfig({
  ...shared,
  entry: { index: 'src/index.ts', 'react/index': 'src/react/index.ts' },
  tsconfig: 'tsconfig.json',
});
