import { markup } from '@comunal/http/markup';
import type { CmsTexts } from './cms-texts.ts';

/**
 * Renders the page of the forms. Nothing in it is inline but an empty icon, without which browsers ask the server for one at an
 * address of theirs. Nothing comes from elsewhere.
 */
export function renderPage(locale: string, { t }: CmsTexts): string {
  return markup`<!doctype html>
<html lang="${locale}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <meta name="referrer" content="no-referrer" />
    <link rel="icon" href="data:," />
    <title>${t('cms:page.title')}</title>
  </head>
  <body>
    <noscript>${t('cms:page.noScript')}</noscript>
    <script src="comunal.js"></script>
    <script src="decap-cms.js"></script>
  </body>
</html>
`.markup;
}
