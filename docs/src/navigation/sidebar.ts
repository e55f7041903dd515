import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { StarlightUserConfig } from '@astrojs/starlight/types';

type Sidebar = NonNullable<StarlightUserConfig['sidebar']>;

/** The folders of `packages/`, one for each package of the reference. */
const packages = readdirSync(join(import.meta.dirname, '..', '..', '..', 'packages')).toSorted();

/** What stands beside every page: four sections, and the packages of the reference, which `narrowSidebar` folds by page. */
export function sidebar(): Sidebar {
  return [
    group('Empezar', { en: 'Start', pt: 'Começar' }, ['start']),
    group('Cómo se hace', { en: 'How to', pt: 'Como fazer' }, ['howto']),
    group('Por qué', { en: 'Why', pt: 'Por quê' }, ['why']),
    {
      label: 'Referencia',
      translations: { en: 'Reference', pt: 'Referência' },
      items: [
        group('Comandos', { en: 'Commands', pt: 'Comandos' }, ['reference/commands']),
        group('Campos del contenido', { en: 'Fields of content', pt: 'Campos do conteúdo' }, [
          'reference/fields',
        ]),
        ...packages.map((folder) => group(folder, {}, [`reference/${folder}`])),
      ],
    },
  ];
}

function group(
  label: string,
  translations: Record<string, string>,
  directories: readonly string[],
): Sidebar[number] {
  return {
    label,
    translations,
    items: directories.map((directory) => ({ autogenerate: { directory } })),
  };
}
