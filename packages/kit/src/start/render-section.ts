import { bytes as formatBytes } from '@comunal/command';
import { escapeText } from 'entities/escape';
import type { KitLanguage } from '../build/kit-languages.ts';
import { toLinkHtml } from '../pages/element-edits.ts';
import { toRelative } from '../site/to-relative.ts';
import { kitTexts, type KitTexts } from './kit-texts.ts';
import { nameOf } from './language-name.ts';
import type { StartPage } from './start-page.ts';

/** Writes what the first page says in one language. */
export function renderSection(
  code: string,
  language: KitLanguage | undefined,
  others: readonly KitLanguage[],
  page: StartPage,
): string {
  const texts = kitTexts(code);
  const { t } = texts;
  const title = language?.title || page.manifest.title;
  const buttons = language
    ? [
        toLinkHtml(toRelative(language.home, ''), t('kit:start.home')),
        toLinkHtml(toRelative(language.searchPage, ''), t('kit:start.search')),
      ]
    : [];
  const also = others.map(({ code: tag, home }) =>
    toLinkHtml(toRelative(home, ''), nameOf(tag, code)),
  );
  return `<section id="${code}" lang="${code}">
<h1>${escapeText(title)}</h1>
<p class="lead">${escapeText(t('kit:start.lead'))}</p>
<p class="buttons">${buttons.join(' ')}</p>
${also.length > 0 ? `<p>${escapeText(t('kit:start.also'))} ${also.join(', ')}</p>` : ''}
${renderFigures(page, texts)}
<div class="columns">
${renderWarning(page, texts)}
<div>${renderPrints(page, texts)}${renderPassOn(texts)}${renderVerify(page, texts)}${renderLeftOut(page, texts)}</div>
</div>
</section>`;
}

function renderFigures({ pages, files, bytes, manifest }: StartPage, texts: KitTexts): string {
  const number = new Intl.NumberFormat([...texts.formats]);
  const date = new Intl.DateTimeFormat([...texts.formats], { dateStyle: 'long', timeZone: 'UTC' });
  const { t } = texts;
  const figures = [
    [number.format(pages), t('kit:start.pages')],
    [number.format(files), t('kit:start.files')],
    [formatBytes(texts, bytes), t('kit:start.size')],
    [date.format(new Date(manifest.made)), t('kit:start.made')],
  ];
  return `<ul class="figures">${figures.map(([value = '', label = '']) => `<li><b>${escapeText(value)}</b> ${escapeText(label)}</li>`).join('')}</ul>`;
}

function renderLeftOut({ manifest: { leftOut }, hasUnlisted }: StartPage, texts: KitTexts): string {
  const { t } = texts;
  if (leftOut.length === 0 && hasUnlisted) return '';
  const items = leftOut.map(
    ({ path, bytes }) => `<li>${escapeText(path)} (${escapeText(formatBytes(texts, bytes))})</li>`,
  );
  const list =
    items.length > 0
      ? `<p>${escapeText(t('kit:start.leftOutWhy'))}</p><ul>${items.join('')}</ul>`
      : '';
  const also = !hasUnlisted ? `<p>${escapeText(t('kit:start.unlisted'))}</p>` : '';
  return `<h2>${escapeText(t('kit:start.leftOut'))}</h2>${list}${also}`;
}

function renderVerify({ keys }: StartPage, { t }: KitTexts): string {
  const command = `npx --package @comunal/cli --package @comunal/kit comunal kit verify .${keys.map(() => ' --key KEY').join('')}`;
  const words = t(keys.length > 0 ? 'kit:start.verifyKey' : 'kit:start.verifyUnsigned');
  return `<h2>${escapeText(t('kit:start.verify'))}</h2><p>${escapeText(t('kit:start.verifyHow'))}</p><pre>${escapeText(command)}</pre><p>${escapeText(words)}</p>`;
}

function renderPassOn({ t }: KitTexts): string {
  return `<h2>${escapeText(t('kit:start.passOn'))}</h2><p>${escapeText(t('kit:start.passOnHow'))}</p>`;
}

function renderPrints({ prints }: StartPage, { t }: KitTexts): string {
  if (prints.length === 0) return '';
  const items = prints.map((path) => {
    const name = path.slice(path.indexOf('/') + 1);
    return `<li>${toLinkHtml(toRelative(path, ''), name)}</li>`;
  });
  return `<h2>${escapeText(t('kit:start.print'))}</h2><ul>${items.join('')}</ul>`;
}

function renderWarning({ hosts }: StartPage, { t }: KitTexts): string {
  const limits = (['notFinder', 'notTraces', 'notLinks', 'notOthers', 'notProof'] as const).map(
    (key) => `<li>${escapeText(t(`kit:start.${key}`))}</li>`,
  );
  const items = hosts.map((host) => `<li>${escapeText(host)}</li>`);
  const list =
    hosts.length > 0
      ? `<details><summary>${escapeText(t('kit:start.hosts'))}</summary><ul>${items.join('')}</ul></details>`
      : '';
  return `<div class="warning"><h2>${escapeText(t('kit:start.protects'))}</h2><ul>${limits.join('')}</ul>${list}</div>`;
}
