import type { Check } from './problem.ts';

// Loaded one at a time: the compiler and the bundler take half a second each to load.
const checks: Readonly<Record<string, () => Promise<Check>>> = {
  'runtime-neutral': async () => {
    const { checkRuntimeNeutral } = await import('./checks/runtime-neutral.ts');
    return (workspace) => checkRuntimeNeutral(workspace);
  },
  'doc-comments': async () => (await import('./checks/doc-comments.ts')).docComments,
  'export-collisions': async () => (await import('./checks/export-collisions.ts')).exportCollisions,
  'public-exports': async () => (await import('./checks/public-exports.ts')).publicExports,
  'manifest-links': async () => (await import('./checks/manifest-links.ts')).manifestLinks,
  'write-manifest-links': async () =>
    (await import('./checks/manifest-links.ts')).writeManifestLinks,
  'published-addresses': async () =>
    (await import('./checks/published-addresses.ts')).publishedAddresses,
  'message-keys': async () => (await import('./checks/message-keys.ts')).messageKeys,
  'package-diagram': async () => (await import('./checks/package-diagram.ts')).packageDiagram,
  'write-package-diagram': async () =>
    (await import('./checks/package-diagram.ts')).writePackageDiagram,
  'packed-packages': async () => (await import('./checks/packed-packages.ts')).packedPackages,
  'packed-tarball': async () => {
    const { checkPackedTarball } = await import('./checks/packed-tarball.ts');
    return (workspace) => checkPackedTarball(workspace);
  },
  'install-bytes': async () => {
    const { installBytes } = await import('./checks/install-bytes.ts');
    return (workspace) => installBytes(workspace);
  },
  licences: async () => {
    const { checkLicences } = await import('./checks/licences.ts');
    return (workspace) => checkLicences(workspace);
  },
  'create-site': async () => (await import('./checks/create-site.ts')).createSite,
  'follow-tutorial': async () => (await import('./checks/follow-tutorial.ts')).followTutorial,
  'clean-install': async () => {
    const { checkCleanInstall } = await import('./checks/clean-install.ts');
    return (workspace) => checkCleanInstall(workspace);
  },
  'readme-shape': async () => (await import('./checks/readme-shape.ts')).readmeShape,
  'readme-links': async () => (await import('./checks/readme-links.ts')).readmeLinks,
  'readme-examples': async () => (await import('./checks/readme-examples.ts')).readmeExamples,
  'astro-types': async () => (await import('./checks/astro-types.ts')).astroTypes,
  'docs-blocks': async () => (await import('./checks/docs-blocks.ts')).docsBlocks,
  'docs-links': async () => (await import('./checks/docs-links.ts')).docsLinks,
  'docs-translations': async () => (await import('./checks/docs-translations.ts')).docsTranslations,
  'protection-claims': async () =>
    (await import('./checks/protection-claims.ts')).checkProtectionClaims,
  'test-timing': async () => (await import('./checks/test-timing.ts')).checkTestTiming,
  'test-environment': async () =>
    (await import('./checks/test-environment.ts')).checkTestEnvironment,
  'api-reports': async () => (await import('./checks/api-reports.ts')).apiReports,
  'write-api-reports': async () => (await import('./checks/api-reports.ts')).writeApiReports,
  'local-paths': async () => (await import('./checks/local-paths.ts')).checkLocalPaths,
};

/** The check of that name. */
export async function loadCheck(name: string): Promise<Check> {
  const load = checks[name];
  if (load) return load();
  throw new Error(`There is no check "${name}". Checks: ${Object.keys(checks).join(', ')}`);
}
