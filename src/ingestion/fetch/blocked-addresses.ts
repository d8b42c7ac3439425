import { BlockList, isIPv4, isIPv6 } from 'node:net';

const blocked = new BlockList();
// RFC 6890 and its successors: this host, private, shared, loopback, link-local, documentation, benchmarking, multicast, reserved.
for (const [network, prefix] of [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.0.2.0', 24],
  ['192.88.99.0', 24], ['192.168.0.0', 16], ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24], ['224.0.0.0', 4], ['240.0.0.0', 4],
] as const) blocked.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of [
  ['::', 128], ['::1', 128], ['64:ff9b::', 96], ['64:ff9b:1::', 48], ['100::', 64], ['2001::', 23], ['2001:db8::', 32], ['2002::', 16], ['fc00::', 7], ['fe80::', 10], ['fec0::', 10], ['ff00::', 8],
] as const) blocked.addSubnet(network, prefix, 'ipv6');

/** Whether an IP address lies inside a network that no page of an outlet is on; anything that is no address is blocked too. */
export function isBlockedAddress(address: string): boolean {
  const plain = address.replace(/^\[|\]$|%.*$/gu, '');
  const mapped = /^::(?:ffff:)?(?:0:)?(\d+\.\d+\.\d+\.\d+)$/iu.exec(plain)?.[1] ?? hexMapped(plain);
  if (mapped !== null) return isBlockedAddress(mapped);
  if (isIPv4(plain)) return blocked.check(plain, 'ipv4');
  return !isIPv6(plain) || blocked.check(plain, 'ipv6');
}

/** "::ffff:7f00:1" as "127.0.0.1". */
function hexMapped(address: string): string | null {
  const match = /^(?:0{0,4}:){2,5}ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$|^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/iu.exec(address);
  if (match === null) return null;
  const high = parseInt(match[1] ?? match[3]!, 16);
  const low = parseInt(match[2] ?? match[4]!, 16);
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}
