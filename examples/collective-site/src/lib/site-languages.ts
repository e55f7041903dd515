import { SHIPPED_LOCALES } from '@comunal/i18n';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { contentDir } from './content-dir.ts';

/**
 * Reads the languages of `site.yaml`, the first of which stands at the root of the site; those that the toolkit ships with
 * where there is no content, as in a test of one file. What else is wrong with the file, `comunal check` says.
 */
export function readSiteLanguages(): readonly string[] {
  const file = join(contentDir, 'site.yaml');
  if (!existsSync(file)) return SHIPPED_LOCALES;
  const site: unknown = parse(readFileSync(file, 'utf8'));
  const languages =
    typeof site === 'object' && site !== null && 'languages' in site ? site.languages : [];
  return Array.isArray(languages) ? languages.map(String) : [];
}
