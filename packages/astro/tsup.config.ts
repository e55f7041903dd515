import { definePackage, shared } from '../../tsup.config.base.ts';

export default definePackage({
  ...shared,
  entry: {
    index: 'src/index.ts',
    'preview/index': 'src/preview/index.ts',
    // Runs in threads of its own.
    'social-image-worker': 'src/social-images/social-image-worker.ts',
  },
  // Pages read the content by its source; what it gives them is typed without it.
  dts: { entry: ['src/index.ts', 'src/content.ts', 'src/preview/index.ts'] },
});
