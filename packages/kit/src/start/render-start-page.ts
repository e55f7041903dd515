import { escapeAttribute, escapeText } from 'entities/escape';
import { writePolicyTags } from '../pages/content-policy.ts';
import { kitTexts } from './kit-texts.ts';
import { nameOf } from './language-name.ts';
import { renderSection } from './render-section.ts';
import type { StartPage } from './start-page.ts';
import { startStyle } from './start-style.ts';

/** The languages that this page is written in. */
const WRITTEN = ['es', 'en', 'pt'] as const;

/** Writes the page that people open first, in the languages of the site, without a script. */
export function renderStartPage(page: StartPage): string {
  const { manifest, languages } = page;
  const baseOf = (code: string): string => code.split('-', 1)[0] ?? '';
  const spoken = languages
    .map(({ code }) => WRITTEN.find((each) => each === baseOf(code)))
    .filter((code) => code !== undefined);
  const written = spoken.length > 0 ? [...new Set(spoken)] : WRITTEN;
  const others = languages.filter(({ code }) => !WRITTEN.some((each) => each === baseOf(code)));
  const sections = written.map((code) => {
    const language = languages.find((each) => baseOf(each.code) === code) ?? languages[0];
    return renderSection(code, language, others, page);
  });
  const [first] = written;
  const policy = writePolicyTags({ own: [], hasScriptFiles: false, hasInlineCode: false });
  const navigation = written.map(
    (code) =>
      `<a href="#${code}" lang="${code}" hreflang="${code}">${escapeText(nameOf(code, code))}</a>`,
  );
  return `<!doctype html>
<html lang="${first}"><head><meta charset="utf-8">${policy}
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer"><meta name="robots" content="noindex">
<title>${escapeText(manifest.title)}</title>
<style>${startStyle}</style></head>
<body>${written.length > 1 ? `<nav class="languages" aria-label="${escapeAttribute(kitTexts(first ?? 'es').t('kit:start.languages'))}">${navigation.join(' ')}</nav>` : ''}
<main>
${sections.join('\n')}
</main></body></html>
`;
}
