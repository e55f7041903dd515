import { commandPackages } from './command-packages.ts';

/** Gives the command that a name is an alias of, or else the name itself. */
export function resolveAlias(name: string): string {
  const match = Object.entries(commandPackages).find(([, { aliases }]) => aliases?.includes(name));
  return match ? match[0] : name;
}
