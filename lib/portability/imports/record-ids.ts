import { createHash } from "node:crypto";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A UUID (version 8) that is the same every time and nobody else's. */
function derived(...parts: string[]): string {
  const hex = createHash("sha256").update(parts.join("\n")).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/**
 * Ids of the records an import makes. Where the file has ids of its own, they lead to the same record in every row, chunk
 * and repetition of this import without ever being taken over: they may belong to another workspace.
 */
export class RecordIds {
  /** @param next a fresh id of the database's own making */
  constructor(
    private readonly importId: string,
    private readonly next: () => string,
  ) {}

  #known(kind: string, key: string | null): string[] {
    if (key === null) return [];
    const id = key.trim().toLowerCase();
    return [...(UUID.test(id) ? [id] : []), derived(this.importId, kind, id)];
  }

  #fresh(kind: string, key: string | null): string {
    return this.#known(kind, key).at(-1) ?? this.next();
  }

  /** Under which a client that the file calls so may be known here. */
  ofClient = (key: string | null): string[] => this.#known("client", key);
  ofContact = (key: string | null): string[] => this.#known("contact", key);
  newClient = (key: string | null): string => this.#fresh("client", key);
  newContact = (key: string | null): string => this.#fresh("contact", key);
}
