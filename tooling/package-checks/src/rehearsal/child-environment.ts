import { execFileSync } from 'node:child_process';

/** The registry that npm is set to here. */
export function findUpstream(cwd: string): string {
  return execFileSync('npm', ['config', 'get', 'registry'], { cwd, encoding: 'utf8' }).trim();
}

/**
 * The environment of somebody who calls npm, with a registry on loopback in the place of theirs. What `npm run` exports
 * would beat it, and the rehearsal would talk to the real registry.
 */
export function childEnvironment(
  registry: string,
  cache: string,
  env: NodeJS.ProcessEnv = process.env,
): NodeJS.ProcessEnv {
  const direct = env['NO_PROXY'] ?? env['no_proxy'];
  return {
    ...withoutNpmSettings(env),
    npm_config_registry: registry,
    // A registry that the machine has set for our scope would beat the one for all packages.
    'npm_config_@comunal:registry': registry,
    NO_PROXY: [direct, new URL(registry).hostname].filter(Boolean).join(),
    npm_config_cache: cache,
    // What an earlier rehearsal downloaded is there: this is the warm cache that times are printed for.
    npm_config_prefer_offline: 'true',
    // The answer to npm's question whether it may fetch create-comunal.
    npm_config_yes: 'true',
    npm_config_audit: 'false',
    npm_config_fund: 'false',
    npm_config_update_notifier: 'false',
    LANG: 'es_MX.UTF-8',
    CI: '',
  };
}

/**
 * Leaves out the settings that `npm run` and pnpm export, which beat all others.
 *
 * @public - also for releases, in scripts/
 */
export function withoutNpmSettings(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !/^p?npm_config_/i.test(name));
  return Object.fromEntries(kept);
}
