import { escapeAttribute, escapeText } from 'entities/escape';
import type { KitLanguage } from '../build/kit-languages.ts';
import { writePolicyTags } from '../pages/content-policy.ts';
import type { PageSearch } from '../pages/page-context.ts';
import { kitTexts } from '../start/kit-texts.ts';
import { startStyle } from '../start/start-style.ts';
import { toRelative } from '../site/to-relative.ts';

/** Writes a page that searches one language of a site that has none of its own. */
export function renderSearchPage(language: KitLanguage, search: PageSearch): string {
  const { t } = kitTexts(language.code);
  const policy = writePolicyTags({ own: [], hasScriptFiles: true, hasInlineCode: false });
  const attributes = {
    'data-kit-search': search.language,
    'data-kit-root': search.root,
    'data-none': t('kit:search.none'),
    'data-some': t('kit:search.some'),
  };
  const written = Object.entries(attributes).map(
    ([name, value]) => `${name}="${escapeAttribute(value)}"`,
  );
  const home = toRelative(language.home, language.searchPage);
  return `<!doctype html>
<html lang="${escapeAttribute(language.code)}"><head><meta charset="utf-8">${policy}
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeText(t('kit:search.title'))}</title>
<style>${startStyle}</style></head>
<body><main>
<h1>${escapeText(t('kit:search.title'))}</h1>
<noscript><p>${escapeText(t('kit:search.needsScript'))}</p></noscript>
<form ${written.join(' ')} role="search" hidden><label>${escapeText(t('kit:search.label'))} <input type="search" name="q" autocomplete="off"></label> <button>${escapeText(t('kit:search.submit'))}</button></form>
<p id="search-status" role="status"></p>
<ol id="search-results"></ol>
<p><a href="${escapeAttribute(home)}">${escapeText(language.title || t('kit:start.home'))}</a></p>
</main>
${search.scripts.map((src) => `<script src="${escapeAttribute(src)}"></script>`).join('')}
</body></html>
`;
}
