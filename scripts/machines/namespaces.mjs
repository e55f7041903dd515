// Commands that change the machine for the programs that they start, and for no other.
import { spawnSync } from 'node:child_process';

/**
 * Returns a command that runs a program in Linux namespaces of its own.
 *
 * @param kind - Option of `unshare`, such as `--mount`.
 * @param script - Shell commands that change something in there first.
 */
export function inNamespaces(kind, script) {
  return ['unshare', kind, 'sh', '-c', `{ ${script}; } && exec "$0" "$@"`];
}

/** Says why namespaces of this kind cannot be had, or nothing. */
export function needsNamespaces(kind) {
  if (process.getuid?.() !== 0) return 'needs root';
  const { status, error } = spawnSync('unshare', [kind, 'true']);
  return error || status !== 0 ? `unshare ${kind} is not permitted` : undefined;
}

export function needsProgram(name) {
  return spawnSync(name, ['--version']).error ? `needs ${name}` : undefined;
}
