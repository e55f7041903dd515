import { MACHINE_PATH } from './create-environment.ts';
import { findProgram } from './find-program.ts';

/**
 * Finds a program of the machine that is not among the base tools.
 *
 * @param isSuitable - Tells whether a program of that name is one that the test can use, such as a Python with a library.
 */
export function findTool(name: string, isSuitable?: (file: string) => boolean): string | undefined {
  return findProgram(name, process.env[MACHINE_PATH] ?? process.env['PATH'] ?? '', isSuitable);
}

/** Returns the path of a program that the test asked for by `needs`. */
export function getTool(name: string): string {
  const program = findTool(name);
  if (program === undefined)
    throw new Error(`There is no ${name}: give the test the options of needs('${name}').`);
  return program;
}
