import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditSite, type AuditReport } from '../src/audit-site.ts';
import { innocentMetadata } from './innocent/innocent-metadata.ts';
import { plantedMetadata } from './planted/planted-metadata.ts';
import { gatherLeaks } from './support/gather-leaks.ts';
import { writeSite } from './support/write-site.ts';

describe('metadata of files', () => {
  const { files, leaks } = gatherLeaks(plantedMetadata);
  let report: AuditReport;
  let removeSite = (): Promise<void> => Promise.resolve();
  // One site for all: it starts ExifTool once.
  beforeAll(async () => {
    const innocent = Object.assign({}, ...innocentMetadata.map((site) => site.files)) as object;
    const atRoot = Object.entries(innocent).filter(([path]) => path === 'index.html');
    const below = Object.entries(innocent).map(([path, content]) => [`innocent/${path}`, content]);
    const dir = await writeSite(
      { ...files, ...Object.fromEntries([...atRoot, ...below]) },
      (remove) => {
        removeSite = remove;
      },
    );
    report = await auditSite(dir);
  });

  afterAll(() => removeSite());

  it.each(leaks)('finds $leak.code: $leak.name', ({ leak, file }) => {
    const { code, line } = leak;
    expect(report.findings).toContainEqual(
      expect.objectContaining({ code, file, ...(line !== undefined && { line }) }),
    );
  });

  it.each(innocentMetadata)('finds nothing in $name', ({ files: own }) => {
    const paths = new Set(Object.keys(own).map((path) => `innocent/${path}`));
    expect(report.findings.filter(({ file }) => paths.has(file))).toEqual([]);
  });

  it('names tags, and never a value', () => {
    expect(JSON.stringify(report)).not.toMatch(/Ana|Ejemplo|Modelo|0421337|Ciudad/);
  });

  it('reads every file', () => {
    expect(report.findings.filter(({ code }) => code === 'not-inspected')).toEqual([]);
  });
});
