import type { CommandContext } from '@comunal/command';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

type Env = CommandContext['env'];

/** Where log-ins are kept: one file for each server. */
export function configFolder(env: Env): string {
  return join(folder(env, 'XDG_CONFIG_HOME', '.config'), 'comunal', 'peertube');
}

/** Where it is kept how far uploads are. */
export function stateFolder(env: Env): string {
  return join(folder(env, 'XDG_STATE_HOME', join('.local', 'state')), 'comunal', 'peertube');
}

/** A folder of the XDG rules, which a relative path does not count for. */
function folder(env: Env, variable: string, below: string): string {
  const set = env[variable];
  return set && isAbsolute(set) ? set : join(env['HOME'] || homedir(), below);
}
