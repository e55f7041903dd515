import { CliError } from '@comunal/command';
import type { ImportSession } from './open-import.ts';

/**
 * Runs a part of an import. Where somebody stopped it, the error says what became of the content folder.
 *
 * @param isWriting - Whether that part writes.
 * @throws whatever the part throws.
 */
export async function sayStopped<Result>(
  { context: { signal }, texts: { t } }: ImportSession,
  isWriting: boolean,
  act: () => Promise<Result>,
): Promise<Result> {
  try {
    return await act();
  } catch (thrown) {
    if (!signal.aborted || thrown instanceof CliError) throw thrown;
    throw new CliError(130, t(`formats:import.${isWriting ? 'stoppedMidway' : 'stopped'}`));
  }
}
