import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import type { CommandContext } from './command.ts';

type Env = CommandContext['env'];

/** Where a command keeps its settings, by the XDG rules. */
export function configFolder(env: Env, command: string): string {
  return join(folder(env, 'XDG_CONFIG_HOME', '.config'), 'comunal', command);
}

/** Where a command keeps how far its work is, by the XDG rules. */
export function stateFolder(env: Env, command: string): string {
  return join(folder(env, 'XDG_STATE_HOME', join('.local', 'state')), 'comunal', command);
}

/** A folder of the XDG rules, which a relative path does not count for. */
function folder(env: Env, variable: string, below: string): string {
  const set = env[variable];
  return set && isAbsolute(set) ? set : join(env['HOME'] || homedir(), below);
}
