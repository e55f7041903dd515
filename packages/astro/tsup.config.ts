import { defineConfig } from 'tsup';
import { shared } from '../../tsup.config.base.ts';

export default defineConfig({
  ...shared,
  entry: ['src/index.ts'],
  // Pages read the content by its source; what it gives them is typed without it.
  dts: { entry: ['src/index.ts', 'src/content.ts'] },
});
