import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** Networks that no other network reaches. */
const local = new BlockList();
local.addSubnet('127.0.0.0', 8);
local.addSubnet('10.0.0.0', 8);
local.addSubnet('172.16.0.0', 12);
local.addSubnet('192.168.0.0', 16);
local.addSubnet('169.254.0.0', 16);
local.addSubnet('::1', 128, 'ipv6');
local.addSubnet('fc00::', 7, 'ipv6');
local.addSubnet('fe80::', 10, 'ipv6');

/** Names that no certificate is issued for: of one's own network, and of onion and I2P services, which encrypt by themselves. */
const LOCAL_NAME = /(?:^|\.)(?:localhost|local|lan|internal|home\.arpa|test|onion|i2p)$/;

/** Whether a host is one's own machine or network, or encrypts without HTTPS. */
export function isLocalHost(hostname: string): boolean {
  const host = hostname.toLowerCase().replaceAll(/^\[|\]$/g, '');
  if (isIPv4(host)) return local.check(host);
  if (isIPv6(host)) return local.check(host, 'ipv6');
  return LOCAL_NAME.test(host) || !host.includes('.');
}
