import type { Plugin } from 'vite';
import { readSiteConfig, type ResolvedOptions } from './options.ts';

const CONFIG = 'virtual:comunal/config';

/** A Vite plugin that tells the routes what the integration was given. */
export function virtualModules(options: ResolvedOptions): Plugin {
  return {
    name: '@comunal/astro:virtual-modules',
    resolveId: (id) => (id === CONFIG ? resolvedId(id) : undefined),
    load: (id) =>
      id === resolvedId(CONFIG)
        ? `export const config = ${JSON.stringify(readSiteConfig(options))};`
        : undefined,
  };
}

function resolvedId(id: string): string {
  return `\0${id}`;
}
