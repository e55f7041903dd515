import { defaultTreeAdapter as tree, html, serializeOuter } from 'parse5';
import type { TranslateTexts } from '../cli/translate-texts.ts';
import type { Omission } from './page/omission.ts';

/** What a banner tells. */
export interface BannerContent {
  /** When the preview was made. */
  readonly date: Date;
  /** What there is to know of the translation, in whole sentences. */
  readonly state: readonly string[];
  /** The exchange file whose translations are shown, by its name. */
  readonly from?: string | undefined;
  /** Whether links to other pages of the site lead there. */
  readonly hasSite: boolean;
}

// By attributes, with all that a page may have said of its elements undone: no style sheet of a site is ready for a banner.
const BOX =
  'all: initial; display: block; padding: 0.75em 1em; border-bottom: 4px solid #92400e; background: #fef3c7; color: #1c1917; font: medium/1.5 system-ui, sans-serif;';
const LINE = 'all: unset; display: block; max-width: 60em; margin: 0 auto;';
const TITLE = `${LINE} font-weight: bold;`;

/** Writes what stands above a page that is a preview: that it is one, and what is not in it. */
export function writeBanner(
  { t, language, formats }: TranslateTexts,
  { date, state, from, hasSite }: BannerContent,
  omissions: readonly Omission[],
): string {
  const day = new Intl.DateTimeFormat([...formats], { dateStyle: 'long' }).format(date);
  const title = t('translate:preview.banner.title');
  const sentences = [
    t('translate:preview.banner.unpublished', { date: day }),
    ...(from === undefined ? [] : [t('translate:preview.banner.from', { file: from })]),
    ...state,
    ...describeOmissions(omissions, t),
    t(hasSite ? 'translate:preview.banner.links' : 'translate:preview.banner.noLinks'),
    t('translate:preview.banner.answer'),
  ];
  const box = element('comunal-preview', {
    role: 'region',
    'aria-label': title,
    lang: language,
    style: BOX,
  });
  for (const [index, text] of [title, sentences.join(' ')].entries()) {
    const line = element('span', { style: index === 0 ? TITLE : LINE });
    tree.insertText(line, text);
    tree.appendChild(box, line);
  }
  return serializeOuter(box);
}

function describeOmissions(omissions: readonly Omission[], t: TranslateTexts['t']): string[] {
  const count = omissions.filter(({ kind }) => kind !== 'media').length;
  return [
    ...(count < omissions.length ? [t('translate:preview.banner.media')] : []),
    ...(count > 0 ? [t('translate:preview.banner.omitted', { count })] : []),
  ];
}

function element(name: string, attributes: Readonly<Record<string, string>>) {
  const attrs = Object.entries(attributes).map(([key, value]) => ({ name: key, value }));
  return tree.createElement(name, html.NS.HTML, attrs);
}
