import { comunal } from '@comunal/astro';
import { defineConfig } from 'astro/config';

// The sample as its readers would have it, with the addresses of its invented servers: for the pictures of `npm run pictures`.
export default defineConfig({
  outDir: './dist-pictures',
  integrations: [comunal({ content: './content-sample' })],
});
