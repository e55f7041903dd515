import { readAssetName, withOneEnding } from './assets/read-asset-name.ts';
import type { AssetFault } from './assets/asset-fault.ts';

/** Reports `forbidden-file`: a file whose name says that it is of no type a site publishes. */
export function checkForbiddenFile(value: string): AssetFault | undefined {
  const name = readAssetName(value);
  if (!('refused' in name)) return undefined;
  const fault = { code: 'forbidden-file', variant: name.refused, values: { value } } as const;
  return name.refused === 'double' ? { ...fault, nearest: withOneEnding(value) } : fault;
}
