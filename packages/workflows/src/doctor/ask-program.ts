import { ProgramError, type ProgramResult } from '@comunal/command/process';

/** How long a program may take to say its version. */
export const askLimitMs = 15_000;

/** What a program answers. @returns undefined where it is missing, or does not end in time. */
export async function askProgram(
  answer: Promise<ProgramResult>,
): Promise<ProgramResult | undefined> {
  try {
    const result = await answer;
    return result.code === null ? undefined : result;
  } catch (thrown) {
    if (thrown instanceof ProgramError) return undefined;
    throw thrown;
  }
}
