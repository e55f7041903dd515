import { SHIPPED_LOCALES } from '@comunal/i18n';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/**
 * Reads the languages of `site.yaml`, the first of which stands at the root of the site; those that the toolkit ships with
 * where there is no such file. What else is wrong with it, loading the content reports.
 */
export function readSiteLanguages(contentDir: string): readonly string[] {
  const file = join(contentDir, 'site.yaml');
  if (!existsSync(file)) return SHIPPED_LOCALES;
  const site: unknown = readYaml(file);
  const languages =
    typeof site === 'object' && site !== null && 'languages' in site ? site.languages : [];
  return Array.isArray(languages) ? languages.map(String) : [];
}

function readYaml(file: string): unknown {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined; // Loading the content names the line.
  }
}
