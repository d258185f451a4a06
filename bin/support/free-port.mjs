import net from "node:net";

/** @returns {Promise<number>} a TCP port of 127.0.0.1 that nobody uses at this moment */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
