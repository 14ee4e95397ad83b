// Addresses that a server must not be talked into calling: its own, its network's, and those that are
// nobody's (IANA special-purpose registries, RFC 6890). Of IPv6 only global unicast is left, without the
// parts that carry an IPv4 address inside.
import { BlockList, isIP } from 'node:net'

// Two lists: one alone would find each IPv4 address among the mapped ones of IPv6.
const forbidden = { ipv4: new BlockList(), ipv6: new BlockList() }

for (const subnet of [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
]) {
  const [net = '', bits] = subnet.split('/')
  forbidden.ipv4.addSubnet(net, Number(bits), 'ipv4')
}
for (const subnet of [
  '::/3',
  '4000::/2',
  '8000::/1',
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
  '3fff::/20',
]) {
  const [net = '', bits] = subnet.split('/')
  forbidden.ipv6.addSubnet(net, Number(bits), 'ipv6')
}

/** Whether `address` may not be called; what is no IP address may not, either. */
export function isForbidden(address: string): boolean {
  const family = isIP(address)
  if (family === 0) return true
  return family === 4
    ? forbidden.ipv4.check(address, 'ipv4')
    : forbidden.ipv6.check(address, 'ipv6')
}
