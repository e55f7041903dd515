import { satteri } from '@astrojs/markdown-satteri';
import starlight from '@astrojs/starlight';
import { defineConfig, passthroughImageService } from 'astro/config';
import { DOCS_URL } from '../tooling/package-checks/src/data/repository.ts';
import { directivesWhereWritten } from './src/directives-where-written.ts';
import { finishPages } from './src/finish-pages.ts';
import { sidebar } from './src/navigation/sidebar.ts';

export default defineConfig({
  site: DOCS_URL,
  trailingSlash: 'always',
  // Pictures are made as small as they have to be: see `npm run pictures`.
  image: { service: passthroughImageService() },
  markdown: { processor: directivesWhereWritten(satteri()) },
  integrations: [
    starlight({
      title: 'comun.al',
      description: 'Herramientas con las que una colectiva arma su sitio.',
      defaultLocale: 'es',
      locales: {
        es: { label: 'Español', lang: 'es' },
        en: { label: 'English', lang: 'en' },
        pt: { label: 'Português', lang: 'pt' },
      },
      components: { Hero: './src/components/Hero.astro' },
      credits: false,
      customCss: ['./src/styles/tokens.css', './src/styles/theme.css'],
      // Long lines break: nothing has to be scrolled on a phone, by keyboard or on paper.
      expressiveCode: { themes: ['github-light', 'github-dark'], defaultProps: { wrap: true } },
      routeMiddleware: ['./src/navigation/narrow-sidebar.ts'],
      sidebar: sidebar(),
    }),
    finishPages(),
  ],
});
