import type { Check } from './problem.ts';

// Loaded one at a time: the compiler and the bundler take half a second each to load.
const checks: Readonly<Record<string, () => Promise<Check>>> = {
  anywhere: async () => {
    const { anywhere } = await import('./checks/anywhere.ts');
    return (workspace) => anywhere(workspace);
  },
  'doc-comments': async () => (await import('./checks/doc-comments.ts')).docComments,
  'export-collisions': async () => (await import('./checks/export-collisions.ts')).exportCollisions,
  'manifest-links': async () => (await import('./checks/manifest-links.ts')).manifestLinks,
  'message-keys': async () => (await import('./checks/message-keys.ts')).messageKeys,
  'package-diagram': async () => (await import('./checks/package-diagram.ts')).packageDiagram,
  packed: async () => (await import('./checks/packed.ts')).packed,
  'install-bytes': async () => {
    const { installBytes } = await import('./checks/install-bytes.ts');
    return (workspace) => installBytes(workspace);
  },
  consume: async () => (await import('./checks/consume.ts')).consume,
  'readme-shape': async () => (await import('./checks/readme-shape.ts')).readmeShape,
  'readme-links': async () => (await import('./checks/readme-links.ts')).readmeLinks,
  'readme-examples': async () => (await import('./checks/readme-examples.ts')).readmeExamples,
  'honest-words': async () => (await import('./checks/honest-words.ts')).honestWords,
  'busy-machine': async () => (await import('./checks/busy-machine.ts')).busyMachine,
  'api-reports': async () => (await import('./checks/api-reports.ts')).apiReports,
  'write-api-reports': async () => (await import('./checks/api-reports.ts')).writeApiReports,
  'own-words': async () => (await import('./checks/own-words.ts')).ownWords,
};

/** The check of that name. */
export async function loadCheck(name: string): Promise<Check> {
  const load = checks[name];
  if (load) return load();
  throw new Error(`There is no check "${name}". Checks: ${Object.keys(checks).join(', ')}`);
}
