import { expect, test } from 'vitest'
import { isForbidden } from './forbidden-addresses.ts'

const inside = [
  '127.0.0.1',
  '127.255.255.254',
  '0.0.0.0',
  '10.1.2.3',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:8.8.8.8',
  '::ffff:7f00:1',
  '64:ff9b::7f00:1',
  'fe80::1',
  'fc00::1',
  'fd12:3456::1',
  'ff02::1',
  '2002:7f00:1::',
  '2001:0:7f00:1::',
  'localhost',
  '',
]
const outside = [
  '8.8.8.8',
  '172.32.0.1',
  '172.15.0.1',
  '192.167.1.1',
  '100.128.0.1',
  '2606:4700::1111',
  '2a00:1450:4001::1',
]

test.each(inside)('%s is not called', address => expect(isForbidden(address)).toBe(true))
test.each(outside)('%s is', address => expect(isForbidden(address)).toBe(false))
