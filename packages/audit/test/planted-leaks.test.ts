import { describe, expect, it } from 'vitest';
import { auditSite } from '../src/audit-site.ts';
import { innocentSites } from './innocent/innocent-sites.ts';
import { page } from './planted/planted-leak.ts';
import { plantedLeaks } from './planted/planted-leaks.ts';
import { writeSite } from './support/write-site.ts';

describe('auditSite', () => {
  it('finds nothing in a page that gives nothing away', async () => {
    const dir = await writeSite({ 'index.html': page('<p>Hola.</p>') });
    expect(await auditSite(dir)).toEqual({ files: 1, findings: [] });
  });

  it.each(plantedLeaks)('finds $code: $name', async ({ code, files, options, file, line }) => {
    const { findings } = await auditSite(await writeSite(files), options);
    expect(findings).toContainEqual(
      expect.objectContaining({ code, file, ...(line !== undefined && { line }) }),
    );
  });

  it.each(innocentSites)('finds nothing in $name', async ({ files, options }) => {
    const { findings } = await auditSite(await writeSite(files), options);
    expect(findings).toEqual([]);
  });
});
