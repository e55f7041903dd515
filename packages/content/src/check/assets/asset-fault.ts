import type { Finding } from '../../model/finding.ts';

/** What is wrong with a file, before it is known which value names it. */
export type AssetFault = Pick<Finding, 'code' | 'variant' | 'values' | 'nearest'>;
