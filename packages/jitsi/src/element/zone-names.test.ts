import { afterEach, expect, it, vi } from 'vitest';

afterEach(() => {
  vi.doUnmock('@comunal/i18n/zone-name');
  vi.unstubAllGlobals();
  vi.resetModules();
});

it('keeps the names of Intl where ours cannot be loaded, and tries once', async () => {
  const reportError = vi.fn<(error: unknown) => void>();
  vi.stubGlobal('reportError', reportError);
  vi.doMock('@comunal/i18n/zone-name', () => Promise.reject(new Error('offline')));
  const { formatZone, loadZoneNames } = await import('./zone-names.ts');
  await loadZoneNames();
  expect(reportError).toHaveBeenCalledOnce();
  expect(loadZoneNames()).toBeUndefined(); // a card that renders after each attempt would never stop
  expect(formatZone('America/Mexico_City', ['es'], Date.UTC(2030, 2, 15))).toMatch(
    /^hora .*central/,
  );
});
