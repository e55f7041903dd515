import type { CmsTexts } from './cms-texts.ts';

/** Renders the page of the forms. Nothing in it is inline, and nothing comes from elsewhere. */
export function renderPage(locale: string, { t }: CmsTexts): string {
  return `<!doctype html>
<html lang="${locale}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <meta name="referrer" content="no-referrer" />
    <title>${escapeHtml(t('cms:page.title'))}</title>
  </head>
  <body>
    <noscript>${escapeHtml(t('cms:page.noScript'))}</noscript>
    <script src="comunal.js"></script>
    <script src="decap-cms.js"></script>
  </body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
