import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Replaces a module, a timer or a global, sets a variable of the environment, changes the working folder, registers a language,
 * or looks at the first import of a module.
 */
const AFFECTS_PROCESS =
  /\bvi\.(?:mock|doMock|resetModules|stubGlobal|stubEnv|useFakeTimers|setSystemTime)\(|\bregisterLanguage\(|\bprocess\.env\[[^\]]+\] = |\bdelete process\.env\b|\bObject\.assign\(process\.env\b|\bprocess\.chdir\(|\bawait import\('\.{1,2}\//;

/**
 * Lists the test files that need a process of their own, by what stands in them, so that nobody has to keep a list. All others
 * share a few processes: to start one, and to import the sources into it, takes longer than most of them.
 */
export function listFilesWithOwnProcess(patterns: readonly string[], root: string): string[] {
  return globSync([...patterns], { cwd: root })
    .filter((file) => AFFECTS_PROCESS.test(readFileSync(join(root, file), 'utf8')))
    .map((file) => file.replaceAll('\\', '/'))
    .toSorted();
}
