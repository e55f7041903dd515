import type { PublicByType } from '@comunal/schemas';
import { getPublic } from './content.ts';
import { servedAddress } from './served-address.ts';
import { isUpcoming, nextFirst } from './when.ts';

/** A transmission that is still to come. */
export interface Transmission {
  readonly event: PublicByType['event'];
  /** The address of the stream. */
  readonly address: string;
}

/** Lists the transmissions of a podcast that are to come and will take place, on a day given as `YYYY-MM-DD`. */
export function listTransmissions(
  { live = [] }: PublicByType['podcast'],
  today: string,
): Transmission[] {
  return live
    .flatMap(({ event: slug, url }) => {
      const event = getPublic('event', slug);
      const isComing =
        event?.visibility === 'public' && event.state !== 'cancelled' && isUpcoming(event, today);
      return isComing ? [{ event, address: servedAddress(url) }] : [];
    })
    .toSorted((a, b) => nextFirst(a.event, b.event));
}
