import { BlockList, isIP } from 'node:net';
import { networkInterfaces } from 'node:os';

const PRIVATE_NETWORKS = new BlockList();
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
  PRIVATE_NETWORKS.addSubnet(network, prefix);
  // This is the same network for hosts with IPv6 only (NAT64).
  PRIVATE_NETWORKS.addSubnet(`64:ff9b::${network}`, 96 + prefix, 'ipv6');
}
for (const [network, prefix] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const)
  PRIVATE_NETWORKS.addSubnet(network, prefix, 'ipv6');

/** Whether a host is this machine or in a private network, by its address or name. */
export function isPrivateHost(host: string): boolean {
  const plain = host.replace(/^\[|\]$/g, '').replace(/\.$|%.*$/, '');
  const version = isIP(plain);
  if (version > 0)
    return PRIVATE_NETWORKS.check(plain, version === 6 ? 'ipv6' : 'ipv4') || isOwn(plain);
  return (
    /^localhost$|\.(?:localhost|local|lan|home|internal|home\.arpa)$/i.test(plain) ||
    !plain.includes('.')
  );
}

/** Whether an address belongs to this machine, which may have public ones. */
function isOwn(plain: string): boolean {
  const own = Object.values(networkInterfaces()).flatMap((addresses = []) => addresses);
  return own.some(({ address }) => address === plain);
}
