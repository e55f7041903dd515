import type { PlaceLeaf, PostalAddressLeaf, VirtualLocationLeaf } from 'schema-dts';
import type { PublicPlace } from '../place-text.ts';
import { compact } from './compact.ts';
import { pick, type JsonLdContext } from './json-ld-context.ts';

/** Where something takes place: at a place, in a room that anybody may join, or both. */
export function toLocations(
  {
    place,
    joinUrl,
  }: { readonly place?: PublicPlace | undefined; readonly joinUrl?: string | undefined },
  context: JsonLdContext,
): (PlaceLeaf | VirtualLocationLeaf)[] {
  return [
    ...(place ? [toPlace(place, context)] : []),
    ...(joinUrl === undefined ? [] : [{ '@type': 'VirtualLocation', url: joinUrl } as const]),
  ];
}

/** Describes a place as exactly as it may be published. */
export function toPlace(place: PublicPlace, context: JsonLdContext): PlaceLeaf {
  const { coordinates } = place;
  return compact<PlaceLeaf>({
    '@type': 'Place',
    name: pick(place.name, context),
    address: toAddress(place, context),
    geo: coordinates && { '@type': 'GeoCoordinates', ...coordinates },
  });
}

function toAddress(place: PublicPlace, context: JsonLdContext): PostalAddressLeaf {
  const areas = [place, ...(place.within ?? [])];
  const nameOf = (...levels: readonly PublicPlace['level'][]) =>
    pick(areas.find(({ level }) => levels.includes(level))?.name, context);
  return compact<PostalAddressLeaf>({
    '@type': 'PostalAddress',
    streetAddress: pick(place.address, context),
    addressLocality: nameOf('city', 'municipality'),
    addressRegion: nameOf('state'),
    addressCountry: nameOf('country'),
  });
}
