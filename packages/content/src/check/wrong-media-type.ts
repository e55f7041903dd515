import type { AssetFault } from './assets/asset-fault.ts';
import type { AssetType } from './assets/asset-types.ts';

/** Reports `wrong-media-type`: a file for download whose entry declares another media type than its content has. */
export function checkWrongMediaType(
  { mediaTypes }: AssetType,
  declared: string,
  value: string,
): AssetFault | undefined {
  if (mediaTypes.includes(declared)) return undefined;
  const [nearest = ''] = mediaTypes;
  return { code: 'wrong-media-type', values: { value, declared }, nearest };
}
