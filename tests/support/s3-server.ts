import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

interface Seen {
  method: string;
  path: string;
  authorization: string;
  length: string | undefined;
}

/** The part of the S3 protocol that the storage uses, on loopback. */
export async function startS3() {
  const objects = new Map<string, Buffer>();
  const requests: Seen[] = [];
  let refuse: (() => number | undefined) | undefined;

  const server = createServer(async (request, response) => {
    const { method = "", url = "", headers } = request;
    const path = url.split("?", 1)[0] ?? "";
    const body = await buffer(request);
    const length = headers["content-length"];
    requests.push({ method, path, authorization: headers.authorization ?? "", length });
    const status = refuse?.();
    const fail = (code: number, name: string) =>
      response.writeHead(code, { "content-type": "application/xml" }).end(`<Error><Code>${name}</Code></Error>`);
    if (status) return fail(status, status === 403 ? "AccessDenied" : "SlowDown");
    if (method === "PUT") {
      objects.set(path, body);
      return response.writeHead(200, { etag: '"1"' }).end();
    }
    if (method === "DELETE") {
      objects.delete(path);
      return response.writeHead(204).end();
    }
    const object = objects.get(path);
    return object ? response.writeHead(200, { "content-length": object.length }).end(object) : fail(404, "NoSuchKey");
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}`,
    objects,
    requests,
    /** From now on every request is answered with the status that `next` returns, if any. */
    behave: (next: (() => number | undefined) | undefined) => void (refuse = next),
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
