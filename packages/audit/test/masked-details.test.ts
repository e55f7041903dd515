import { expect, it } from 'vitest';
import { auditSite } from '../src/audit-site.ts';
import { closedOptions } from './planted/planted-closed.ts';
import { page } from './planted/planted-leak.ts';
import { writeSite } from './support/write-site.ts';

async function listDetails(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { findings } = await auditSite(await writeSite(files), closedOptions);
  return findings.map(({ detail }) => detail);
}

it('quotes no beginning of a closed address that is too long to be shown', async () => {
  const link = `/${'a'.repeat(285)}/noche-de-los-faroles/`;
  const details = await listDetails({ 'index.html': page(`<a href="${link}">x</a>`) });
  expect(details).toContain('*');
  expect(details.join('\n')).not.toContain('noche');
});

it('shows the beginning of a long address that says nothing closed', async () => {
  const link = `/${'a'.repeat(1000)}/`;
  const details = await listDetails({ 'index.html': page(`<a href="${link}">x</a>`) });
  expect(details).toEqual([`${link.slice(0, 300)}…`]);
});

it('quotes no closed slug of one word in an address beside those of its type', async () => {
  const details = await listDetails({
    'actividades/taller-abierto/index.html': page('<a href="/actividades/brigada/?a=1">x</a>'),
  });
  expect(details).toContain('*');
  expect(details.join('\n')).not.toMatch(/brigada\//);
});
