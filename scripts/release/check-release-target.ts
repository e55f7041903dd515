import { publishedAddresses } from '../../tooling/package-checks/src/checks/published-addresses.ts';
import { readWorkspace } from '../../tooling/package-checks/src/workspace.ts';
import { isLoopback } from './release-registry.ts';

/**
 * Lets only a registry on loopback have packages whose manifests lead to addresses under `.example`.
 *
 * @throws With what stands where, and what to do.
 */
export function checkReleaseTarget(root: string, registry: URL): void {
  if (isLoopback(registry)) return;
  const problems = publishedAddresses(readWorkspace(root));
  if (problems.length === 0) return;
  const lines = problems.map(({ location, message }) => `${location}: ${message}`);
  throw new Error(
    `Nothing is published to ${registry.host}: what is published would lead its users nowhere.\n${lines.join('\n')}`,
  );
}
