import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { StarlightUserConfig } from '@astrojs/starlight/types';
import { readTaskGroups } from './task-groups.ts';

type Sidebar = NonNullable<StarlightUserConfig['sidebar']>;
type Item = Sidebar[number];

/** The folders of `packages/`, one for each package of the reference. */
const packages = readdirSync(join(import.meta.dirname, '..', '..', '..', 'packages')).toSorted();

/** What stands beside every page: the sections, and the packages of the reference, which `narrow-sidebar` folds by page. */
export function sidebar(): Sidebar {
  return [
    folder('Empezar', { en: 'Start', pt: 'Começar' }, 'start'),
    {
      label: 'Cómo se hace',
      translations: { en: 'How to', pt: 'Como fazer' },
      items: ['howto', ...readTaskGroups().map(taskGroup)],
    },
    folder('Probar', { en: 'Try', pt: 'Experimentar' }, 'play'),
    folder('Por qué', { en: 'Why', pt: 'Por quê' }, 'why'),
    {
      label: 'Referencia',
      translations: { en: 'Reference', pt: 'Referência' },
      items: [
        folder('Comandos', { en: 'Commands', pt: 'Comandos' }, 'reference/commands'),
        folder(
          'Campos del contenido',
          { en: 'Fields of content', pt: 'Campos do conteúdo' },
          'reference/fields',
        ),
        ...packages.map((name) => folder(name, {}, `reference/${name}`)),
      ],
    },
  ];
}

function folder(label: string, translations: Record<string, string>, directory: string): Item {
  return { label, translations, items: [{ autogenerate: { directory } }] };
}

function taskGroup({ titles, slugs }: ReturnType<typeof readTaskGroups>[number]): Item {
  const { es, ...translations } = titles;
  return { label: es, translations, collapsed: true, items: [...slugs] };
}
