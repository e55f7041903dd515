import type { ComunalConfig } from './comunal-config.ts';

/**
 * Gives a configuration in TypeScript its types. It returns what it was given; `comunal` checks it when it reads the file.
 *
 * @param config - The configuration, which `comunal.config.ts` exports by default.
 * @example
 * ```ts
 * import { defineConfig } from '@comunal/workflows';
 *
 * export default defineConfig({
 *   peertube: { baseUrl: 'https://video.example', channel: 'colectiva', username: 'ana' },
 *   archive: { prefix: 'colectiva', accessKey: { env: 'IA_KEY' }, secretKey: { command: ['pass', 'show', 'ia'] } },
 *   site: { build: ['npm', 'run', 'build'] },
 * });
 * ```
 */
export function defineConfig(config: ComunalConfig): ComunalConfig {
  return config;
}
