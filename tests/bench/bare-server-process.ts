import http from "node:http";
import type { AddressInfo } from "node:net";
import { Pool } from "pg";

// What the same question costs without a framework: Node.js, the driver, one statement.
const pool = new Pool({ connectionString: process.env["DATABASE_APP_URL"], max: 12 });

const server = http.createServer((_, response) => {
  pool
    .query("select now() as now")
    .then(({ rows }) => {
      response.writeHead(200, { "content-type": "application/json" });
      response.end(JSON.stringify({ now: rows[0]?.now }));
    })
    .catch((error: Error) => response.writeHead(500).end(error.message));
});

server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
process.on("disconnect", () => process.exit(0));
