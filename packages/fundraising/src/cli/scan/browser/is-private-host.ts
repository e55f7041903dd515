import { BlockList, isIP } from 'node:net';
import { networkInterfaces } from 'node:os';

const NEAR = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['224.0.0.0', 3],
] as const) {
  NEAR.addSubnet(network, prefix);
  // The same, written for a network that has IPv6 alone.
  NEAR.addSubnet(`64:ff9b::${network}`, 96 + prefix, 'ipv6');
}
for (const [network, prefix] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const)
  NEAR.addSubnet(network, prefix, 'ipv6');

/** Whether a host is this machine or one in its own network, by its address or its name. */
export function isPrivateHost(host: string): boolean {
  const plain = host.replace(/^\[|\]$/g, '').replace(/\.$|%.*$/, '');
  const version = isIP(plain);
  if (version > 0) return NEAR.check(plain, version === 6 ? 'ipv6' : 'ipv4') || isOwn(plain);
  return (
    /^localhost$|\.(?:localhost|local|lan|home|internal|home\.arpa)$/i.test(plain) ||
    !plain.includes('.')
  );
}

/** Whether it is an address of this machine, which may be one that everybody can reach. */
function isOwn(plain: string): boolean {
  const own = Object.values(networkInterfaces()).flatMap((each = []) => each);
  return own.some(({ address }) => address === plain);
}
