import { defineConfig } from 'astro/config';

// One site, two contents: the real one and an invented one (scripts/build.mjs builds both).
const content = process.env['COMUNAL_CONTENT'] ?? 'content';

export default defineConfig({
  // Built beside the site that is there, which the new one replaces when it is whole.
  outDir: process.env['COMUNAL_OUT'] ?? (content === 'content' ? './dist' : './dist-sample'),
  cacheDir: `./node_modules/.astro/${content}`,
  publicDir: './public',
  trailingSlash: 'always',
  build: { inlineStylesheets: 'never', format: 'directory' },
  devToolbar: { enabled: false },
  // Nothing inline: the content security policy allows no inline script.
  vite: { build: { assetsInlineLimit: 0 } },
});
