import { crc32 } from "node:zlib";

export interface ZipEntry {
  name: string;
  content: Buffer;
}

const END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;

function expectSignature(bytes: Buffer, at: number, signature: number): void {
  if (bytes.readUInt32LE(at) !== signature) throw new Error(`No ZIP record at ${at}`);
}

/** Opens an archive of stored files by its directory, and checks the checksum of each. */
export function readZip(bytes: Buffer): ZipEntry[] {
  const end = bytes.length - 22;
  expectSignature(bytes, end, END);
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  return Array.from({ length: count }, () => {
    expectSignature(bytes, at, DIRECTORY_ENTRY);
    if (bytes.readUInt16LE(at + 10) !== 0) throw new Error("A compressed file");
    const [checksum, size] = [bytes.readUInt32LE(at + 16), bytes.readUInt32LE(at + 20)];
    const [named, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const local = bytes.readUInt32LE(at + 42);
    const name = bytes.toString("utf8", at + 46, at + 46 + named);
    at += 46 + named + extra + comment;
    expectSignature(bytes, local, LOCAL_ENTRY);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = bytes.subarray(start, start + size);
    if (crc32(content) !== checksum) throw new Error(`${name} is damaged`);
    return { name, content };
  });
}
