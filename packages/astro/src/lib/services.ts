import type { PublicByType } from '@comunal/schemas';
import { listPublic } from './content.ts';

type Service = PublicByType['service'];

/** Services that somebody can open today, and those that are planned, paused, over or without an address. */
export function servicesByUse(): { readonly usable: Service[]; readonly others: Service[] } {
  const services = listPublic('service');
  const isUsable = ({ state, url, onionUrl }: Service): boolean =>
    (url ?? onionUrl) !== undefined && (state === 'running' || state === 'unknown');
  return {
    usable: services.filter(isUsable),
    others: services.filter((service) => !isUsable(service)),
  };
}
