import { readFileSync } from 'node:fs';
import { toSlug } from '@comunal/command';
import { stringifyYaml } from '@comunal/content/format';
import { readPackageRanges } from './package-ranges.ts';
import { renderManifest } from './render-manifest.ts';
import { renderTemplate, type TemplateValues } from './render-template.ts';
import { sampleSlugs } from './sample-slugs.ts';
import { isTemplateLocale, type SiteChoices, type TemplateLocale } from './site-choices.ts';
import { listTemplateFiles } from './template-files.ts';
import { themes } from './themes.ts';
import { toName } from './to-name.ts';

const TEMPLATE = new URL('../template/', import.meta.url);

/** Zones of the sample's hours, one for each language, so that nothing of this machine is published. */
const zones: Readonly<Record<TemplateLocale, string>> = {
  es: 'America/Mexico_City',
  en: 'UTC',
  pt: 'America/Sao_Paulo',
};

/** What stands in the sample of a closed workshop, and must be in no page. */
const workshopNotes: Readonly<Record<TemplateLocale, string>> = {
  es: 'Aquí puede ir lo que solo sabe la colectiva.',
  en: 'What only the collective knows can stand here.',
  pt: 'Aqui pode ficar o que só o coletivo sabe.',
};

/**
 * Renders the files of a site, by their paths with slashes.
 *
 * @param today - The sample talk takes place a year from it, so that its room has a card.
 */
export function renderSiteFiles(choices: SiteChoices, today: Date): ReadonlyMap<string, string> {
  // A part of a host name has at most 63 characters.
  const organization = toSlug(choices.name, 60) || 'colectiva';
  const slugs = sampleSlugs[sampleLocale(choices)];
  const values = templateValues(choices, organization, today);
  const files = new Map([['package.json', renderManifest(organization, readPackageRanges())]]);
  for (const { template, path } of listTemplateFiles(choices, organization, slugs))
    files.set(
      path,
      renderTemplate(readFileSync(new URL(template, TEMPLATE), 'utf8'), values(path)),
    );
  return files;
}

/** The first language of the site that the samples are written in. */
function sampleLocale({ languages, locale }: SiteChoices): TemplateLocale {
  return languages.find(isTemplateLocale) ?? locale;
}

function templateValues(choices: SiteChoices, slug: string, today: Date) {
  const { languages, locale, sections, theme, url = `https://${slug}.example` } = choices;
  const name = toName(choices.name);
  const { host, pathname } = new URL(url);
  const base = pathname.replace(/\/$/, '');
  const sample = sampleLocale(choices);
  const [firstLanguage = sample] = languages;
  const chosen: readonly string[] = sections.filter((section) => section !== 'support');
  // News appears with the first article, which needs no change here.
  const menu = ['home', ...chosen.toSpliced(chosen.indexOf('activities') + 1, 0, 'news'), 'about'];
  if (sections.includes('support')) menu.push('support');
  const values = {
    slug,
    url,
    host,
    base: base === '' ? '/' : base,
    files: `${base}/files`,
    // Of an address with a path the folder is part of what the server looks up.
    serverRoot: base === '' ? `/srv/${slug}/dist` : `/srv/${slug}`,
    serverFolder: base === '' ? `/srv/${slug}/dist` : `/srv/${slug}${base}`,
    organization: toScalar(slug),
    languageItems: languages.map((tag) => `  - ${toScalar(tag)}`).join('\n'),
    firstLanguage: toScalar(firstLanguage),
    sections: [...menu, 'search'].map((section) => `'${section}'`).join(', '),
    talkDate: `${today.getUTCFullYear() + 1}${today.toISOString().slice(4, 10).replace('-02-29', '-02-28')}`,
    talkSlug: sampleSlugs[sample].talk,
    zone: zones[sample],
    workshopNotes: toScalar(workshopNotes[locale]),
    ...themes[theme],
  };
  return (path: string): TemplateValues => ({
    locale,
    languages,
    // In Markdown the name stands as it is.
    values: { ...values, name: path.endsWith('.md') ? name : toScalar(name) },
  });
}

/** Writes a text of one line as `comunal format` does: in quotes where it would be read as something else. */
function toScalar(text: string): string {
  return stringifyYaml(text).trimEnd();
}
