import http from "node:http";
import { makeDrain } from "./drain.mjs";
import { envelope, makeEdge, refuse } from "./edge.mjs";
import { securityHeaders } from "../../lib/platform/http/security-headers.ts";
import { Refusal } from "./refusal.mjs";

const BROKEN = {
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: "408 Request Timeout",
    code: "request.timeout",
    message: "The request took too long.",
  },
  HPE_HEADER_OVERFLOW: {
    status: "431 Request Header Fields Too Large",
    code: "request.headers",
    message: "The headers are too large.",
  },
};
const MALFORMED = {
  status: "400 Bad Request",
  code: "request.malformed",
  message: "This is not a valid HTTP request.",
};

/** Answers what the HTTP parser refused: there is no request object, only a connection. */
function answerBroken(error, socket, answering, appUrl) {
  if (error.code === "ECONNRESET" || !socket.writable || answering(socket)) return socket.destroy();
  const problem = BROKEN[error.code] ?? MALFORMED;
  const body = envelope(problem, crypto.randomUUID());
  const headers = {
    ...securityHeaders(appUrl.startsWith("https:")),
    "Content-Type": "application/json; charset=utf-8",
    "Content-Length": Buffer.byteLength(body),
    Connection: "close",
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return socket.end(`HTTP/1.1 ${problem.status}\r\n${lines.join("")}\r\n${body}`);
}

/**
 * The HTTP server around a request handler: the edge in front of it, limits against slow senders, and a way to end
 * without cutting a request off.
 * @param {{ appUrl: string, hops: number, handle: (request, response) => Promise<void>, onError(error): void }} options
 */
export function makeServer({ appUrl, hops, handle, onError }) {
  const enter = makeEdge({ appUrl, hops });
  const server = http.createServer({ headersTimeout: 15_000, requestTimeout: 300_000, keepAliveTimeout: 65_000 });
  server.maxHeadersCount = 100;
  const { answering, drain } = makeDrain(server);

  server.on("request", (request, response) => {
    if (!enter(request, response)) return;
    handle(request, response).catch((error) => {
      onError(error);
      if (response.headersSent) response.destroy();
      else
        refuse(
          response,
          { status: 500, code: "internal", message: "Something went wrong on our side." },
          request.headers["x-request-id"],
        );
    });
  });
  server.on("clientError", (error, socket) => answerBroken(error, socket, answering, appUrl));

  return {
    server,
    drain,
    /** @returns {Promise<void>} listening on `port` of every address, or of `host` */
    listen: (port, host) =>
      new Promise((resolve, reject) => {
        server.once("error", (error) => {
          const reason = error.code === "EADDRINUSE" ? "is in use" : `cannot be used (${error.code})`;
          reject(new Refusal(`port ${port} ${reason}: stop the other program or set PORT`));
        });
        server.listen({ port, host }, resolve);
      }),
  };
}
