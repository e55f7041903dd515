import { CliError } from '@comunal/command';
import type { ExportFilesOptions } from '@comunal/formats';
import type { LiteI18n } from '@comunal/i18n/lite';
import { folders } from '../../read/folders.ts';
import type { UrlOption } from './export-manifest.ts';
import { parseUrlTemplate } from './url-template.ts';

/**
 * Reads the options that say where pages, files and the export itself are published.
 *
 * @param templates - What was given, by option.
 * @param siteUrl - The address of the site, on whose host a path stands.
 * @param t - Words what is wrong with a template.
 * @throws CliError for a template that is no address, has a placeholder that does not exist, or would give all the same address.
 */
export function readUrls(
  templates: Readonly<Partial<Record<UrlOption, string>>>,
  siteUrl: string,
  t: LiteI18n<'formats'>['t'],
): Pick<ExportFilesOptions, 'pageUrl' | 'fileUrl' | 'exportUrl'> {
  const readTemplate = <const Name extends string>(option: UrlOption, names: readonly Name[]) => {
    const template = templates[option];
    if (template === undefined) return undefined;
    const fill = parseUrlTemplate(template, names, siteUrl);
    const list = names.map((name) => `{${name}}`);
    if (!fill)
      throw new CliError(
        2,
        t('formats:export.badTemplate', { option: `--${option}`, names: list.join(', ') }),
      );
    const own = list.at(-1) ?? '';
    if (template.includes(own)) return fill;
    throw new CliError(
      2,
      t('formats:export.missingPlaceholder', { option: `--${option}`, name: own }),
    );
  };
  const pageUrl = readTemplate('page-url', ['language', 'type', 'slug']);
  const fileUrl = readTemplate('file-url', ['path']);
  const exportUrl = readTemplate('export-url', ['path']);
  return {
    ...(pageUrl && {
      pageUrl: ({ type, slug }, language) =>
        type === 'site' ? new URL(siteUrl).href : pageUrl({ language, type, slug }),
    }),
    ...(fileUrl && {
      fileUrl: (type, path) =>
        fileUrl({ path: type === 'site' ? path : `${folders[type]}/${path}` }),
    }),
    ...(exportUrl && { exportUrl: (path) => exportUrl({ path }) }),
  };
}
