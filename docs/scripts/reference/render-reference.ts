import { Application } from 'typedoc';
import type { PluginOptions } from 'typedoc-plugin-markdown';
import { EntryRouter } from './entry-router.ts';
import { ReferenceTheme } from './reference-theme.ts';

/**
 * Renders what typedoc read of the packages as Markdown, one file an entry point: `out/captions/main.md`.
 *
 * @param parts - The JSON files of the packages.
 * @param base - The address below which the pages will be served, such as `/es/reference`.
 * @throws {Error} when typedoc has a warning, such as a link in a comment that leads nowhere.
 */
export async function renderReference(
  parts: readonly string[],
  out: string,
  base: string,
): Promise<void> {
  const options: Partial<PluginOptions> = {
    expandObjects: true,
    hideBreadcrumbs: true,
    hidePageHeader: true,
    hidePageTitle: true,
    interfacePropertiesFormat: 'table',
    classPropertiesFormat: 'table',
    parametersFormat: 'table',
    publicPath: base,
    tableColumnSettings: { hideModifiers: true, hideInherited: true, hideOverrides: true },
    typeAliasPropertiesFormat: 'table',
    typeDeclarationFormat: 'table',
    useCodeBlocks: true,
  };
  const app = await Application.bootstrapWithPlugins(
    {
      disableSources: true,
      entryPointStrategy: 'merge',
      entryPoints: [...parts],
      logLevel: 'Warn',
      name: 'comun.al',
      out,
      plugin: ['typedoc-plugin-markdown'],
      readme: 'none',
      router: 'entry',
      theme: 'reference',
      ...options,
      // Settings of the root are for reading sources.
    },
    [],
  );
  app.renderer.defineRouter('entry', EntryRouter);
  app.renderer.defineTheme('reference', ReferenceTheme);
  const project = await app.convert();
  if (!project) throw new Error('typedoc could not put the packages together.');
  await app.generateOutputs(project);
  if (app.logger.hasErrors() || app.logger.hasWarnings())
    throw new Error('typedoc has something to say: it stands above.');
}
