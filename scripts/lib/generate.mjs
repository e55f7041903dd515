// Generates the sources that are not in git: the modules of messages in packages/i18n/src/generated.
// Also vitest's global setup, so that a test run sees every edit of packages/i18n/locales.

/** Loaded late: it is TypeScript, which the Node of a fresh clone may not read. */
export async function generateSources() {
  const script = await import('../../packages/i18n/scripts/generate-sources.ts');
  script.generateSources();
}

export const setup = generateSources;
