import { describe, expect, test } from "vitest";
import { clientAddress, trustedEntry } from "./client-address";

describe("clientAddress", () => {
  test.each<[string | undefined, string | undefined, number, string, string]>([
    ["203.0.113.9", undefined, 0, "203.0.113.9", "the socket"],
    ["203.0.113.9", "198.51.100.1", 0, "203.0.113.9", "a forged header without a trusted proxy"],
    ["127.0.0.1", "198.51.100.1", 1, "198.51.100.1", "one proxy"],
    ["127.0.0.1", "6.6.6.6, 198.51.100.1", 1, "198.51.100.1", "a forged entry in front of a true one"],
    ["127.0.0.1", "6.6.6.6, 198.51.100.1, 10.0.0.2", 2, "198.51.100.1", "two proxies"],
    ["127.0.0.1", "198.51.100.1", 2, "127.0.0.1", "fewer entries than proxies"],
    ["127.0.0.1", "junk", 1, "127.0.0.1", "an entry that is no address"],
    ["127.0.0.1", "", 1, "127.0.0.1", "an empty header"],
    ["::ffff:203.0.113.9", undefined, 0, "203.0.113.9", "a mapped IPv4 address"],
    ["127.0.0.1", "198.51.100.1:4711", 1, "198.51.100.1", "an entry with a port"],
    ["127.0.0.1", "[2001:DB8::7]:4711", 1, "2001:db8:0:0::/64", "a bracketed IPv6 entry"],
    ["2001:db8:a:b:1:2:3:4", undefined, 0, "2001:db8:a:b::/64", "a full IPv6 address"],
    ["2001:db8:a:b::4", undefined, 0, "2001:db8:a:b::/64", "another address of that network"],
    ["2001:0db8:000a:000b::4", undefined, 0, "2001:db8:a:b::/64", "leading zeros"],
    ["fe80::1%eth0", undefined, 0, "fe80:0:0:0::/64", "a zone"],
    ["::1", undefined, 0, "127.0.0.1", "this machine over IPv6"],
    [undefined, undefined, 0, "unknown", "a connection that is gone"],
  ])("%s with %s and %d hops is %s: %s", (socket, forwarded, hops, expected) => {
    expect(clientAddress(socket, forwarded, hops)).toBe(expected);
  });
});

describe("trustedEntry", () => {
  test.each([
    ["https", 1, "https"],
    ["http, https", 1, "https"],
    ["https, http", 2, "https"],
    ["https", 0, undefined],
    [undefined, 1, undefined],
  ])("%s through %d hops is %s", (list, hops, expected) => {
    expect(trustedEntry(list, hops)).toBe(expected);
  });
});
