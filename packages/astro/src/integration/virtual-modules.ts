import type { Plugin } from 'vite';
import type { LoadedProject } from './create-project.ts';
import { readSiteConfig } from './site-config.ts';

/** The code of each module, by its name. */
type VirtualModules = Readonly<Record<string, () => string>>;

/** A Vite plugin that tells the routes what the integration was given. */
export function virtualModules(project: LoadedProject): Plugin {
  const { options } = project;
  let isDevelopment = false;
  const modules: VirtualModules = {
    'virtual:comunal/config': () =>
      `export const config = ${JSON.stringify(readSiteConfig(options, { ...project, isDevelopment }))};`,
    'virtual:comunal/custom-css': () =>
      options.customCss.map((file) => `import ${JSON.stringify(file)};`).join('\n'),
  };
  return {
    name: '@comunal/astro:virtual-modules',
    // Not by NODE_ENV, which a shell may have set to anything.
    configResolved: ({ command }) => {
      isDevelopment = command === 'serve';
    },
    resolveId: (id) => (Object.hasOwn(modules, id) ? `\0${id}` : undefined),
    load: (id) => {
      const name = id.slice(1);
      return id.startsWith('\0') && Object.hasOwn(modules, name) ? modules[name]?.() : undefined;
    },
  };
}
