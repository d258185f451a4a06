import net from "node:net";

/** How long a connection without a request may still send one after the server was told to stop. */
const LAST_CALL = 300;

/**
 * Knows the requests in flight of a server and lets it end without cutting one off.
 * @param {import("node:http").Server} server
 */
export function makeDrain(server) {
  /** Answers under way on each open connection. */
  const open = new Map();
  let draining = false;

  server.on("connection", (socket) => {
    open.set(socket, new Set());
    socket.once("close", () => open.delete(socket));
  });
  server.prependListener("request", ({ socket }, response) => {
    open.get(socket)?.add(response);
    if (draining) response.setHeader("connection", "close");
    response.once("close", () => open.get(socket)?.delete(response));
  });

  const answering = (socket) => (open.get(socket)?.size ?? 0) > 0;
  const busy = () => [...open.keys()].some(answering);

  function closeIdle() {
    for (const socket of open.keys()) if (!answering(socket)) socket.destroy();
  }

  async function waitWhile(condition, patience) {
    for (const deadline = Date.now() + patience; condition() && Date.now() < deadline;) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  return {
    /** Whether this connection is in the middle of an answer. */
    answering,
    /**
     * Takes no new connection, answers what is in flight, and closes the rest.
     * @param {number} patience milliseconds for the requests in flight
     * @returns {Promise<boolean>} whether all of them were answered
     */
    async drain(patience) {
      draining = true;
      for (const response of [...open.values()].flatMap((responses) => [...responses])) {
        if (!response.headersSent) response.setHeader("connection", "close");
      }
      // The HTTP server's own close() would at once cut connections whose next request is already on its way.
      net.Server.prototype.close.call(server);
      await waitWhile(() => open.size > 0, LAST_CALL);
      closeIdle();
      await waitWhile(busy, patience);
      const clean = !busy();
      for (const socket of open.keys()) socket.destroy();
      return clean;
    },
  };
}
