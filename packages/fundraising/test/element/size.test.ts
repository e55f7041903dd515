import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundleForPage } from '@comunal/test-kit';
import { expect, it } from 'vitest';

it('bundles no schema library, no texts of the command and no towns of banks, and stays within its size', async () => {
  const entry = join(import.meta.dirname, '..', '..', 'src', 'define', 'index.ts');
  const code = await bundleForPage(entry);
  expect(code).toContain('CUENTA DE PRUEBA'); // the texts of visitors are there
  expect(code).not.toMatch(
    /_zod|ZodMini|i18next|comunal fundraising keygen|Aguascalientes|Tapachula/,
  );
  // Since it was 65.5: ways to give that open by their names. Since it was 65.7: the first of a month as Brazilians write it,
  // and cards that fit into a narrow page.
  expect(gzipSync(code, { level: 9 }).length).toBeLessThan(66_000);
});
