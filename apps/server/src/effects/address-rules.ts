import { BlockList, isIP } from 'node:net';

/** Where clouds keep what a machine may know of itself, keys included; multicast, broadcast, "this network". */
const NEVER: readonly string[] = [
  '169.254.0.0/16',
  'fe80::/10',
  'fd00:ec2::/32',
  '0.0.0.0/8',
  '224.0.0.0/3',
  'ff00::/8',
  '::/128',
];

/** Networks that are not the internet: RFC 1918, 6598, 4193, loopback, documentation and benchmarks. */
const INTERNAL: readonly string[] = [
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '::1/128',
  'fc00::/7',
  '2001:db8::/32',
];

const never = blockList(NEVER);
const internal = blockList(INTERNAL);
/** Names that can only mean the operator's own network. */
const INTERNAL_NAME = /^[^.]+$|\.(?:internal|local|lan|intranet|home\.arpa)$|(?:^|\.)localhost$/i;

/**
 * Must nothing be called at this address? Internal ones only where the operator named them: by the address itself, by a name that no
 * public server can hand out, or by saying so.
 *
 * @param name what the connection's address says: a name, or an address
 */
export function isForbidden(name: string, address: string, isInternal: boolean): boolean {
  const plain = address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '');
  const family = isIP(plain) === 6 ? 'ipv6' : 'ipv4';
  if (never.check(plain, family)) return true;
  return internal.check(plain, family) && !isInternal && isIP(name) === 0 && !INTERNAL_NAME.test(name);
}

function blockList(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', bits = ''] = network.split('/');
    list.addSubnet(address, Number(bits), isIP(address) === 6 ? 'ipv6' : 'ipv4');
  }
  return list;
}
