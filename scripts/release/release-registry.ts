import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withoutNpmSettings } from '../../tooling/package-checks/src/rehearsal/child-environment.ts';

/**
 * Reads the registry of a release from `RELEASE_REGISTRY`. There is no default: what npm is set to on a machine is never
 * published to by accident.
 *
 * @throws When it is missing, no address by http(s), or holds a password.
 */
export function readReleaseRegistry(env: NodeJS.ProcessEnv): URL {
  const value = env['RELEASE_REGISTRY'] ?? '';
  const url = URL.parse(value.endsWith('/') ? value : `${value}/`);
  if (url?.username || url?.password)
    throw new Error(
      'RELEASE_REGISTRY holds a name or a password, which would be written to a file. Set RELEASE_TOKEN in its place.',
    );
  if (url && isLoopback(url)) return url;
  if (url?.protocol === 'https:') return url;
  throw new Error(
    `RELEASE_REGISTRY ${value ? 'is no address that begins with https://, nor one on loopback' : 'names no registry'}. Set it, such as RELEASE_REGISTRY=https://registry.npmjs.org/ or, for a rehearsal, http://127.0.0.1:4873/.`,
  );
}

/** Whether a registry is on this machine alone. */
export function isLoopback({ protocol, hostname }: URL): boolean {
  return /^https?:$/.test(protocol) && ['127.0.0.1', '[::1]', 'localhost'].includes(hostname);
}

/**
 * Creates the environment for programs that talk to the registry of a release, and to no other: the settings that
 * `npm run` and the machine hand on would beat ours, so none of them is left.
 *
 * @param dir - A folder where the settings file is written. It names the variable of the token, not the token.
 */
export function createReleaseEnvironment(
  registry: URL,
  dir: string,
  env: NodeJS.ProcessEnv,
): NodeJS.ProcessEnv {
  const file = join(dir, 'npmrc');
  const credentials = `//${registry.host}${registry.pathname}:_authToken=\${RELEASE_TOKEN}`;
  const lines = [
    `registry=${registry.href}`,
    `@comunal:registry=${registry.href}`,
    ...(env['RELEASE_TOKEN'] ? [credentials] : []),
  ];
  writeFileSync(file, `${lines.join('\n')}\n`);
  return {
    ...withoutNpmSettings(env),
    npm_config_userconfig: file,
    npm_config_registry: registry.href,
    pnpm_config_registry: registry.href,
    ...(env['RELEASE_PROVENANCE'] === '1' ? { pnpm_config_provenance: 'true' } : {}),
  };
}
