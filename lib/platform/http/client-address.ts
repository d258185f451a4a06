import { isIP } from "node:net";

/** An IPv6 address as its first four groups: one customer's network, whatever addresses it makes up inside. */
function network(address: string): string {
  const [head = "", tail] = address.split("::");
  const front = head === "" ? [] : head.split(":");
  const back = tail ? tail.split(":") : [];
  const gap = tail === undefined ? 0 : 8 - front.length - back.length;
  const groups = [...front, ...Array.from({ length: Math.max(gap, 0) }, () => "0"), ...back];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")}::/64`;
}

/** Proxies write `1.2.3.4`, `1.2.3.4:5678`, `2001:db8::1` or `[2001:db8::1]:5678`. */
function withoutPort(entry: string): string {
  return /^\[([^\]]+)\](?::\d+)?$/.exec(entry)?.[1] ?? /^(\d+(?:\.\d+){3}):\d+$/.exec(entry)?.[1] ?? entry;
}

function normal(entry: string): string | undefined {
  const address = withoutPort(entry.trim()).replace(/%.*$/, "").toLowerCase();
  const mapped = /^::ffff:(\d+(?:\.\d+){3})$/.exec(address)?.[1];
  if (isIP(mapped ?? address) === 4) return mapped ?? address;
  // This machine itself, whose network is nobody's.
  if (address === "::1") return "127.0.0.1";
  return isIP(address) === 6 ? network(address) : undefined;
}

/**
 * What came last from the right through `hops` trusted proxies in a list that each proxy appends to. Entries further left
 * were written by whoever called the first trusted proxy and mean nothing.
 * @returns nothing when no proxy is trusted or the list is shorter than that
 */
export function trustedEntry(list: string | undefined, hops: number): string | undefined {
  if (hops < 1 || !list) return undefined;
  return list.split(",").at(-hops)?.trim();
}

/**
 * Who calls, as limits and logs know them: an IPv4 address, or the /64 network of an IPv6 address.
 * @param socket address of the other end of the connection
 * @param forwardedFor the X-Forwarded-For header
 * @param hops how many proxies in front of us are ours (TRUSTED_PROXY_HOPS)
 */
export function clientAddress(socket: string | undefined, forwardedFor: string | undefined, hops: number): string {
  const forwarded = trustedEntry(forwardedFor, hops);
  return (forwarded && normal(forwarded)) ?? normal(socket ?? "") ?? "unknown";
}
