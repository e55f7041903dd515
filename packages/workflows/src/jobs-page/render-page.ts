import { markup } from '@comunal/http/markup';
import type { LiteI18n } from '@comunal/i18n/lite';
import { collectPageTexts } from './page-texts.ts';

/** Renders the page, which holds its texts and nothing of any run: those are asked for with the key of the session. */
export function renderPage(texts: LiteI18n<'jobs'>): string {
  const { t, language } = texts;
  return markup`<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${t('jobs:page.title')}</title>
    <link rel="stylesheet" href="/page.css" />
    <script type="module" src="/page.js"></script>
  </head>
  <body>
    <comunal-jobs data-texts="${JSON.stringify(collectPageTexts(texts))}">
      <main>
        <h1>${t('jobs:page.title')}</h1>
        <noscript><p>${t('jobs:page.noScript')}</p></noscript>
      </main>
    </comunal-jobs>
  </body>
</html>
`.markup;
}
