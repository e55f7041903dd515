import { readFileSync } from 'node:fs';
import markdownIt from 'markdown-it';

const NOTES = {
  es: { cancelled: 'Se canceló.', postponed: 'Se pospuso.' },
  en: { cancelled: 'Cancelled.', postponed: 'Postponed.' },
  pt: { cancelled: 'Foi cancelada.', postponed: 'Foi adiada.' },
};
const FIELDS = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: { dateStyle: 'long' },
  time: {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  },
};

export default function (eleventyConfig) {
  const { siteUrl, entries } = JSON.parse(readFileSync('export/entries.json', 'utf8'));
  const site = entries.find(({ type }) => type === 'site');
  const listed = entries.filter(({ type }) => ['event', 'article'].includes(type));
  const getPath = ({ type, slug }) => (type === 'site' ? '' : `${type}/${slug}/`);
  const paths = new Set(listed.map(getPath));
  const hasPage = (entry) => paths.has(getPath(entry));
  const pages = [site, ...listed].flatMap((entry) =>
    site.languages.map((lang) => ({ entry, lang, path: getPath(entry) })),
  );
  eleventyConfig.addGlobalData('pages', pages);
  eleventyConfig.addGlobalData('collective', { ...site, siteUrl, listed });
  eleventyConfig.addFilter('path', getPath);
  eleventyConfig.addFilter('withPage', (references = []) => references.filter(hasPage));

  // A text can lack the language of its page: `lang` then tells screen readers which one it is in.
  eleventyConfig.addFilter('localize', (texts, lang) => {
    const language = [lang, 'und', ...site.languages, ...Object.keys(texts)].find(
      (tag) => texts[tag] !== undefined,
    );
    return { text: texts[language], lang: language === 'und' ? '' : language };
  });
  eleventyConfig.addFilter('date', ({ iso, precision, zone = 'UTC' }, lang) =>
    new Intl.DateTimeFormat(lang, { ...FIELDS[precision], timeZone: zone }).format(new Date(iso)),
  );
  eleventyConfig.addFilter('note', (state, lang) => (NOTES[lang] ?? NOTES.en)[state]);

  // HTML in a text is shown as text, and no picture is loaded from another host.
  const markdown = markdownIt().disable('image');
  markdown.renderer.rules.link_open = (tokens, index, options, { lang }, renderer) => {
    const token = tokens[index];
    const href = token.attrGet('href') ?? '';
    const [, type, slug] = /^(?:\.\.\/)?(event|article)s?\/([^/.#]+)/.exec(href) ?? [];
    if (type && hasPage({ type, slug })) token.attrSet('href', `/${lang}/${type}/${slug}/`);
    else if (!/^(https?|mailto):/.test(href)) token.attrs = []; // leads to a page that is not made here
    return renderer.renderToken(tokens, index, options);
  };
  eleventyConfig.addFilter('markdown', (text, lang) => markdown.render(text, { lang }));

  return { dir: { input: 'site', output: 'dist' } };
}
