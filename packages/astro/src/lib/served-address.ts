import { config } from 'virtual:comunal/config';

const overrides = new Map(Object.entries(config.originOverrides));

/** An address as the page holds it: at the origin that `originOverrides` puts in the place of its own, where there is one. */
export function servedAddress(address: string): string {
  const { origin } = new URL(address);
  const override = overrides.get(origin);
  return override === undefined ? address : override + address.slice(origin.length);
}
