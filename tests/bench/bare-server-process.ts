import http from "node:http";
import type { AddressInfo } from "node:net";
import { Pool } from "pg";

// What the same question costs without a framework: Node.js, the driver, one statement.
const pool = new Pool({ connectionString: process.env["DATABASE_APP_URL"], max: 12 });

const server = http.createServer(async (_, response) => {
  try {
    const { rows } = await pool.query<{ now: Date }>("select now() as now");
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify({ now: rows[0]?.now }));
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
});

server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
process.on("disconnect", () => process.exit(0));
