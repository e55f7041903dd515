import { comunal } from '@comunal/astro';
import { defineConfig } from 'astro/config';
import { originOverrides } from './scripts/simulators.mjs';

// The invented Colectiva de Ejemplo, with simulators on this machine in the place of its invented servers.
export default defineConfig({
  outDir: './dist-sample',
  integrations: [
    comunal({
      content: './content-sample',
      originOverrides,
      offline: true,
      quickExit: { url: 'https://clima.example/' },
      lowBandwidth: true,
      print: true,
    }),
  ],
});
