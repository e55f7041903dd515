import { comunal } from '@comunal/astro';
import { defineConfig } from 'astro/config';

// comun.al's 2021; astro.sample.config.ts makes the invented Colectiva de Ejemplo.
export default defineConfig({
  integrations: [comunal({ content: './content' })],
});
