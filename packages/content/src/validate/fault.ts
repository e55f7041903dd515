import type { FieldPath } from '@comunal/schemas';
import type { Finding } from '../model/finding.ts';

/** A problem inside an entry, before its file is known. */
export type Fault = Pick<
  Finding,
  'code' | 'target' | 'values' | 'variant' | 'nearest' | 'isSafeToQuote'
> & {
  readonly path: FieldPath;
};
