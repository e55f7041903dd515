import { pickCases } from '@comunal/test-kit/pick-cases';
import { describe, expect, it } from 'vitest';
import { auditSite } from '../src/audit-site.ts';
import { innocentSites } from './innocent/innocent-sites.ts';
import { page } from './planted/planted-leak.ts';
import { closedOptions } from './planted/planted-closed.ts';
import { plantedLeaks } from './planted/planted-leaks.ts';
import { gatherLeaks } from './support/gather-leaks.ts';
import { writeSite } from './support/write-site.ts';

describe('auditSite', () => {
  it('finds nothing in a page that gives nothing away', async () => {
    const dir = await writeSite({ 'index.html': page('<p>Hola.</p>') });
    expect(await auditSite(dir)).toEqual({ files: 1, findings: [] });
  });

  // All of them stand in one site below; alone, the short form looks at a part of those of each code.
  it.each(pickCases(plantedLeaks, 3, ({ code }) => code))(
    'finds $code: $name',
    async ({ code, files, options, file, line }) => {
      const { findings } = await auditSite(await writeSite(files), options);
      expect(findings).toContainEqual(
        expect.objectContaining({ code, file, ...(line !== undefined && { line }) }),
      );
    },
  );

  it.each(innocentSites)('finds nothing in $name', async ({ files, options }) => {
    const { findings } = await auditSite(await writeSite(files), options);
    expect(findings).toEqual([]);
  });
});

describe('one site with many leaks', () => {
  it('has sixty leaks of twenty-five codes at least', () => {
    expect(plantedLeaks.length).toBeGreaterThanOrEqual(60);
    expect(new Set(plantedLeaks.map(({ code }) => code)).size).toBeGreaterThanOrEqual(25);
  });

  it('gives away each of them', async () => {
    const { files, leaks } = gatherLeaks(plantedLeaks.filter(({ isAlone }) => !isAlone));
    const { findings } = await auditSite(await writeSite(files), {
      ...closedOptions,
      url: 'https://colectiva.example/',
    });
    const reported = new Set(findings.map(({ code, file }) => `${code} ${file}`));
    const missed = leaks.filter(({ leak, file }) => !reported.has(`${leak.code} ${file}`));
    expect(missed.map(({ leak, file }) => `${file} ${leak.code}: ${leak.name}`)).toEqual([]);
  });
});
