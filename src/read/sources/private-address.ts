import { BlockList, isIP } from "node:net"

/** Loopback, private, link-local, shared, documentation, multicast and reserved ranges (IANA special-purpose registries). */
const PRIVATE = new BlockList()
for (const [network, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
] as const)
  PRIVATE.addSubnet(network, bits, "ipv4")
for (const [network, bits] of [
  ["::", 128],
  ["::1", 128],
  ["64:ff9b::", 96],
  ["64:ff9b:1::", 48],
  ["100::", 64],
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["fc00::", 7],
  ["fe80::", 10],
  ["fec0::", 10],
  ["ff00::", 8],
] as const)
  PRIVATE.addSubnet(network, bits, "ipv6")

/**
 * Is the IP address one that the public internet cannot reach? An IPv4 address in IPv6 clothes counts as itself.
 *
 * @example isPrivateAddress("::ffff:10.0.0.1") // true
 */
export function isPrivateAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 0) return true
  if (family === 4) return PRIVATE.check(address, "ipv4")
  // BlockList compares mapped addresses (::ffff:a.b.c.d) with the IPv4 ranges by itself.
  return PRIVATE.check(address, "ipv6") || /^::(?!ffff:)/i.test(address)
}

/** Does the host of an address name a private place by itself, before any look-up? */
export function isPrivateHost(hostname: string): boolean {
  const bare = hostname
    .replace(/^\[|\]$/g, "")
    .replace(/\.$/, "")
    .toLowerCase()
  if (isIP(bare) !== 0) return isPrivateAddress(bare)
  return !bare.includes(".") || /\.(?:localhost|local|internal|intranet|lan|home\.arpa)$/.test(bare)
}
