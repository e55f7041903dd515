import type { AssetFault } from './assets/asset-fault.ts';
import type { AssetType } from './assets/asset-types.ts';

/** Reports `not-a-picture`: a file that an entry shows as a picture and that is none. */
export function checkNotAPicture({ kind }: AssetType, value: string): AssetFault | undefined {
  return kind === 'picture' ? undefined : { code: 'not-a-picture', values: { value } };
}
