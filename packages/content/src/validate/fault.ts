import type { FieldPath } from '@comunal/schemas';
import type { Finding } from '../model/finding.ts';

/** A problem at a path inside an entry, before its file is known. */
export type Fault = Pick<
  Finding,
  'code' | 'severity' | 'target' | 'values' | 'variant' | 'nearest' | 'isSafeToQuote'
> & {
  readonly path: FieldPath;
};
