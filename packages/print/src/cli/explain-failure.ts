import { printable } from '@comunal/command';
import { isPrintError } from '../print-error.ts';
import { describeFailure } from '../words/describe-failure.ts';
import type { PrintTexts } from './print-texts.ts';

/** Words for a {@link PrintError}; undefined for anything else. */
export function explainFailure(thrown: unknown, { t }: PrintTexts): string | undefined {
  return isPrintError(thrown) ? printable(describeFailure(thrown, t)) : undefined;
}
