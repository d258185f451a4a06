import http from "node:http";
import { gunzipSync } from "node:zlib";

export interface RawAnswer {
  status: number;
  headers: http.IncomingHttpHeaders;
  text: string;
  milliseconds: number;
}

interface RawRequest {
  method: string;
  /** Sent as it stands: nothing is normalised or escaped. */
  path: string;
  headers: Record<string, string>;
  body: string | Buffer | undefined;
}

const agent = new http.Agent({ keepAlive: true, maxSockets: 16 });

/** One request that no `fetch` would send. @throws when no answer came within `timeout` milliseconds */
export function sendRaw(url: string, { method, path, headers, body }: RawRequest, timeout: number): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  const startedAt = performance.now();
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
    const options = { agent, hostname, port, method, path, headers: { ...headers, ...length } };
    const request = http.request(options, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject).on("end", () => {
        const { statusCode: status = 0 } = response;
        const packed = response.headers["content-encoding"] === "gzip";
        const text = (packed ? gunzipSync(Buffer.concat(chunks)) : Buffer.concat(chunks)).toString();
        resolve({ status, headers: response.headers, text, milliseconds: performance.now() - startedAt });
      });
    });
    request.setTimeout(timeout, () => request.destroy(new Error(`No answer within ${timeout} ms`)));
    request.on("error", reject);
    request.end(body);
  });
}

export const closeConnections = (): void => agent.destroy();
