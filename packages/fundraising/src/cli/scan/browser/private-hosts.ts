import { BlockList, isIP } from 'node:net';

const NEAR = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const)
  NEAR.addSubnet(network, prefix);
for (const [network, prefix] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
] as const)
  NEAR.addSubnet(network, prefix, 'ipv6');

/** Whether a host is this machine or one in its own network, by its address or its name. */
export function isNear(host: string): boolean {
  const plain = host.replace(/^\[|\]$/g, '');
  const version = isIP(plain);
  if (version > 0) return NEAR.check(plain, version === 6 ? 'ipv6' : 'ipv4');
  return (
    /^localhost$|\.(?:localhost|local|lan|home|internal|home\.arpa)$/i.test(plain) ||
    !plain.includes('.')
  );
}
