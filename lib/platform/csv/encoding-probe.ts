import type { CsvFormat } from "@/db/schema/portability/imports";
import { invalid } from "@/lib/kernel/errors";

type Encoding = CsvFormat["encoding"];

/** What is looked at to recognise a file. */
export const HEAD_BYTES = 64 * 1024;

const startsWith = (bytes: Buffer, ...mark: number[]) => mark.every((byte, index) => bytes[index] === byte);

const notText = () => invalid("csv.not_text", "This is no text file. Save the table as CSV first.");

/**
 * Looks at a file while it passes: its first bytes, and whether all of it is UTF-8. One accent far down decides between
 * UTF-8 and Windows-1252, so the head alone would not do.
 */
export class EncodingProbe {
  readonly #head: Buffer[] = [];
  #headSize = 0;
  readonly #utf8 = new TextDecoder("utf-8", { fatal: true });
  #isUtf8 = true;

  async *watch(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of content) {
      this.#look(chunk);
      yield chunk;
    }
    this.#decode(new Uint8Array(), false);
  }

  #look(chunk: Uint8Array): void {
    if (this.#headSize < HEAD_BYTES) {
      const part = Buffer.from(chunk.subarray(0, HEAD_BYTES - this.#headSize));
      this.#head.push(part);
      this.#headSize += part.length;
    }
    this.#decode(chunk, true);
  }

  #decode(chunk: Uint8Array, stream: boolean): void {
    if (!this.#isUtf8) return;
    try {
      this.#utf8.decode(chunk, { stream });
    } catch {
      this.#isUtf8 = false;
    }
  }

  /** The first bytes of the file. */
  get head(): Buffer {
    return Buffer.concat(this.#head);
  }

  /** @throws DomainError invalid `csv.not_text` for pictures, archives, spreadsheets and the like */
  encoding(): Encoding {
    const head = this.head;
    if (startsWith(head, 0xff, 0xfe)) return "utf-16le";
    if (startsWith(head, 0xfe, 0xff) || head.includes(0)) throw notText();
    return this.#isUtf8 ? "utf-8" : "windows-1252";
  }
}

/** The text of a file's first bytes; a character cut in two at the end is left out. */
export const decodeHead = (head: Uint8Array, encoding: Encoding): string =>
  new TextDecoder(encoding).decode(head, { stream: true });
