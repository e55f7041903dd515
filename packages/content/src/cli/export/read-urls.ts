import { CliError } from '@comunal/command';
import type { ExportFilesOptions } from '@comunal/formats';
import { folders } from '../../read/folders.ts';
import type { UrlOption } from './export-manifest.ts';
import { parseUrlTemplate } from './url-template.ts';

/**
 * Reads the options that say where pages, files and the export itself are published.
 *
 * @param templates - What was given, by option.
 * @param siteUrl - The address of the site, on whose host a path stands.
 * @param describeFault - Words what is wrong with a template.
 * @throws CliError for a template that is no address, or has a placeholder that does not exist.
 */
export function readUrls(
  templates: Readonly<Partial<Record<UrlOption, string>>>,
  siteUrl: string,
  describeFault: (values: { readonly option: string; readonly names: string }) => string,
): Pick<ExportFilesOptions, 'pageUrl' | 'fileUrl' | 'exportUrl'> {
  const readTemplate = <const Name extends string>(option: UrlOption, names: readonly Name[]) => {
    const template = templates[option];
    if (template === undefined) return undefined;
    const fill = parseUrlTemplate(template, names, siteUrl);
    if (fill) return fill;
    const list = names.map((name) => `{${name}}`).join(', ');
    throw new CliError(2, describeFault({ option: `--${option}`, names: list }));
  };
  const pageUrl = readTemplate('page-url', ['language', 'type', 'slug']);
  const fileUrl = readTemplate('file-url', ['path']);
  const exportUrl = readTemplate('export-url', ['path']);
  return {
    ...(pageUrl && { pageUrl: ({ type, slug }, language) => pageUrl({ language, type, slug }) }),
    ...(fileUrl && {
      fileUrl: (type, path) =>
        fileUrl({ path: type === 'site' ? path : `${folders[type]}/${path}` }),
    }),
    ...(exportUrl && { exportUrl: (path) => exportUrl({ path }) }),
  };
}
