import { registerLanguage } from '@comunal/i18n';
import { eventSchema, toPublic } from '@comunal/schemas';
import { expect, it } from 'vitest';
import { renderEvent } from './index.ts';

it('speaks a language that was registered after another card, and marks what that lacks', () => {
  const entry = eventSchema.parse({
    type: 'event',
    slug: 'taller',
    visibility: 'public',
    title: { es: 'Taller', tzh: 'Nopjun' },
    starts: '2030-03-08',
    state: 'cancelled',
  });
  const event = toPublic(entry, () => undefined);
  if (!event) throw new Error('This activity is not public.');
  const render = () => renderEvent(event, { locale: 'tzh', siteUrl: 'https://colectiva.example/' });
  expect(render()).toContain('<article class="comunal-event" lang="es">');
  const remove = registerLanguage('tzh', { site: { nav: { home: 'Na' } } }, { fallback: ['es'] });
  try {
    expect(render()).toContain('<article class="comunal-event" lang="tzh">');
    expect(render()).toContain('<strong><span lang="es">Cancelada</span></strong>');
  } finally {
    remove();
  }
  expect(render()).toContain('<article class="comunal-event" lang="es">');
});
