/**
 * Runs other programs, such as git and ffmpeg: without a shell, for as long as this process lives, and with bounded output.
 *
 * @example
 * ```ts
 * import { runProgram } from '@comunal/command/process';
 *
 * const { code, output } = await runProgram('git', ['--version'], { maxOutputBytes: 1_000 });
 * console.log(code, /version/.test(output.toString())); // → 0 true
 * ```
 *
 * @packageDocumentation
 */
export { killOnExit } from './kill-on-exit.ts';
export { ProgramError } from './program-error.ts';
export { readLines } from './read-lines.ts';
export { runGit, type RunGitOptions } from './run-git.ts';
export { runProgram, type ProgramResult, type RunProgramOptions } from './run-program.ts';
export { startProgram, type ProgramSurroundings } from './start-program.ts';
