import { Buffer } from "node:buffer";

interface Attached {
  name: string;
  mediaType: string;
  content: Buffer;
}

const unfolded = (head: string) => head.replace(/\r?\n[ \t]+/g, " ");

/** The name in a header, also one that is percent-encoded in numbered parts (RFC 2231). */
function nameIn(head: string): string {
  const plain = /filename="?([^";\r\n]+)"?/i.exec(head)?.[1];
  if (plain !== undefined) return plain;
  const parts = [...head.matchAll(/filename\*(?:\d+\*?)?=([^;\s]+)/gi)].map((match) => match[1] ?? "");
  return decodeURIComponent(parts.join("").replace(/^utf-8''/i, ""));
}

/** The files of a mail as it came over the wire. */
export function attachmentsOf(raw: string): Attached[] {
  const boundary = /multipart\/mixed;\s+boundary="([^"]+)"/i.exec(raw)?.[1];
  if (boundary === undefined) return [];
  return raw.split(`--${boundary}`).flatMap((part) => {
    const end = part.indexOf("\r\n\r\n");
    const head = unfolded(part.slice(0, end));
    if (!/content-disposition: attachment/i.test(head)) return [];
    const mediaType = /content-type: ([^;\r\n]+)/i.exec(head)?.[1] ?? "";
    return [{ name: nameIn(head), mediaType, content: Buffer.from(part.slice(end), "base64") }];
  });
}

const CODES: Record<string, (coded: string) => Buffer> = {
  base64: (coded) => Buffer.from(coded, "base64"),
  "quoted-printable": (coded) =>
    Buffer.from(
      coded
        .replace(/=\r?\n/g, "")
        .replace(/=([0-9A-F]{2})/gi, (_match, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
      "latin1",
    ),
};

/** The plain text of a mail as it came over the wire. */
export function textOf(raw: string): string {
  const at = raw.search(/^content-type: text\/plain/im);
  if (at < 0) return "";
  const [head = "", ...rest] = raw.slice(at).split("\r\n\r\n");
  const body = rest.join("\r\n\r\n").split(/\r\n--/, 1)[0] ?? "";
  const coding = /content-transfer-encoding: (\S+)/i.exec(head)?.[1]?.toLowerCase() ?? "";
  return CODES[coding]?.(body).toString("utf8") ?? body;
}
