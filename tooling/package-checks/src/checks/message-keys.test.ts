import { expect, it } from 'vitest';
import { createSampleManifest, createSampleWorkspace } from '../lib/sample-workspace.ts';
import { messageKeys } from './message-keys.ts';

it('finds a text that nothing shows, and knows plurals, templates and groups', () => {
  const workspace = createSampleWorkspace({
    'packages/i18n/package.json': createSampleManifest('@comunal/i18n'),
    'packages/i18n/locales/es/site.json': {
      nav: { home: 'Inicio', lost: 'Perdido' },
      nodes_one: '{{count}} nodo',
      nodes_other: '{{count}} nodos',
      role: { author: 'Autoría' },
      place: { city: 'ciudad' },
    },
    'packages/i18n/src/home.test.ts': "t('site:nav.lost');",
    'examples/a-site/src/page.astro': "{t('site:nav.home')} {t('site:nodes', { count })}",
    'examples/a-site/src/place.ts': "const prefix = 'site:place';",
    'examples/a-site/src/role.ts': 't(`site:role.${role}`);',
  });
  expect(messageKeys(workspace).map(({ message }) => message.split(' ')[0])).toEqual([
    '"nav.lost"',
  ]);
});
