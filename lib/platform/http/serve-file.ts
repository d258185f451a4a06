import { Readable } from "node:stream";

/** A file on its way out. `open` is only called when the browser does not have it yet. */
export interface ServedFile {
  /** Left out for what is only shown. */
  name?: string;
  mediaType: string;
  /** Hexadecimal. Left out: other bytes the next time, so that browsers keep nothing of it. */
  sha256?: string;
  /**
   * Shown in a window or in a frame of our own pages instead of being downloaded: by a viewer of the browser, only for types that run
   * nothing, or as HTML written by others in a sandbox.
   */
  shown?: "viewer" | "sandbox";
  /** A stream is passed on while it is written, so that memory holds a part at a time. */
  open(): Promise<Buffer | Readable | ReadableStream<Uint8Array>>;
}

const HEADERS = {
  /** Whatever a file is, opened in a window it can do nothing; in a picture element it is a picture. */
  download: {
    "content-security-policy": "sandbox; default-src 'none'",
    "cross-origin-resource-policy": "same-origin",
  },
  /** Viewers of browsers do not work in a sandbox. */
  viewer: {
    "x-frame-options": "SAMEORIGIN",
    "content-security-policy": "base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
    "cross-origin-resource-policy": "same-origin",
  },
  /** It loads nothing, runs nothing and leads nowhere but to a new window. */
  sandbox: {
    "x-frame-options": "SAMEORIGIN",
    "content-security-policy":
      "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; " +
      "base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
    "referrer-policy": "no-referrer",
  },
};

/**
 * A stream with its first part at hand: what goes wrong before it is still told by a status. When it goes wrong later, the connection
 * breaks off, so that nobody takes half a file for a whole one.
 */
async function begun(stream: ReadableStream<Uint8Array>): Promise<ReadableStream<Uint8Array>> {
  const reader = stream.getReader();
  let first: Awaited<ReturnType<typeof reader.read>> | undefined = await reader.read();
  return new ReadableStream(
    {
      async pull(controller) {
        const { done, value } = first ?? (await reader.read());
        first = undefined;
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}

async function bodyOf({ open }: ServedFile) {
  const content = await open();
  if (Buffer.isBuffer(content)) return new Uint8Array(content);
  return begun(content instanceof Readable ? (Readable.toWeb(content) as ReadableStream<Uint8Array>) : content);
}

const isKnown = (request: Request, etag: string) =>
  (request.headers.get("if-none-match") ?? "").split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag);

/** The answer with a file, or 304 for a browser that has it. */
export async function serveFile(request: Request, file: ServedFile): Promise<Response> {
  const { name, mediaType, sha256, shown } = file;
  const etag = sha256 && `"${sha256}"`;
  const headers = {
    ...HEADERS[shown ?? "download"],
    "x-content-type-options": "nosniff",
    ...(etag ? { "cache-control": "private, no-cache", etag } : { "cache-control": "private, no-store" }),
  };
  if (etag && isKnown(request, etag)) return new Response(null, { status: 304, headers });
  const disposition = `${shown ? "inline" : "attachment"}; filename*=UTF-8''${encodeURIComponent(name ?? "")}`;
  const described = { "content-type": mediaType, ...(name && { "content-disposition": disposition }) };
  return new Response(await bodyOf(file), { headers: { ...headers, ...described } });
}
