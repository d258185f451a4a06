// `npm run bench:import`: rows per second of an import of generated rows, memory of the server meanwhile, and how long a
// signed-in request takes beside it.
import { readFileSync } from "node:fs";
import { startApp } from "../support/app";
import { removeCluster, startCluster } from "../support/cluster";
import { configure } from "../support/environment";

const ROWS = Number(process.env["BENCH_ROWS"] ?? 100_000);
const FLOOR_ROWS_PER_SECOND = 5_000;
const CEILING_MEGABYTES = 150;
const PAUSE_MS = 100;

interface Import {
  id: string;
  status: string;
  processed_rows: number;
  created_count: number;
  error_count: number;
}

const HEADER =
  "Code client;Raison sociale;Prénom;Nom;E-mail;Téléphone;Adresse;Code postal;Ville;Pays;Délai de paiement";

/** Every row a client with a contact and an address, all of them different. */
function table(rows: number): Uint8Array<ArrayBuffer> {
  const lines = Array.from(
    { length: rows },
    (_, index) =>
      `C${index};Société d’essai ${index};Hélène;Lefèvre ${index};contact${index}@essai-${index % 997}.example;` +
      `02 35 00 11 22;${index} rue des Écoles;76000;Rouen;France;30 jours`,
  );
  return new Uint8Array(Buffer.from([HEADER, ...lines, ""].join("\r\n")));
}

function residentMegabytes(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const percentile = (values: number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

const cluster = await startCluster();
process.env["KOOMKY_TEST_CLUSTER"] = JSON.stringify(cluster);
const app = await startApp({ env: { LOG_LEVEL: "warn" } });
let code = 1;
try {
  configure({ ...app.database.env, APP_URL: app.url });
  const { boot } = await import("@/lib/platform/boot");
  const { closeDatabase } = await import("@/db/client");
  boot();
  const { given } = await import("../support/given");
  const { token } = await given.workspace();
  await closeDatabase();
  const authorization = `Bearer ${token}`;

  const ask = async (method: string, path: string, body?: Uint8Array<ArrayBuffer>): Promise<Import> => {
    const headers = { authorization, ...(body && { "content-type": "text/csv" }) };
    const answer = await fetch(`${app.url}/api/v1${path}`, { method, headers, ...(body && { body }) });
    const { data } = (await answer.json()) as { data: Import };
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}`);
    return data;
  };

  interface Meanwhile {
    seconds: number;
    peak: number;
    waits: number[];
  }

  /** Looks on until the import has left a status, asking who is signed in all the while. */
  async function watch(id: string, working: string): Promise<Meanwhile & { row: Import }> {
    const started = performance.now();
    const waits: number[] = [];
    let peak = 0;
    let row = await ask("GET", `/imports/${id}`);
    while (row.status === working) {
      const asked = performance.now();
      await ask("GET", "/auth/me");
      waits.push(performance.now() - asked);
      peak = Math.max(peak, residentMegabytes(app.pid));
      await pause(PAUSE_MS);
      row = await ask("GET", `/imports/${id}`);
    }
    return { seconds: (performance.now() - started) / 1_000, peak, waits, row };
  }

  const show = (name: string, idle: number, { seconds, peak, waits, row }: Meanwhile & { row: Import }) =>
    console.log(
      `${name.padEnd(8)} ${(ROWS / seconds).toFixed(0).padStart(7)} rows/s  ${seconds.toFixed(1).padStart(6)} s  ` +
        `+${(peak - idle).toFixed(0)} MB above ${idle.toFixed(0)}  GET /auth/me p50 ${percentile(waits, 0.5).toFixed(0)} ms ` +
        `p95 ${percentile(waits, 0.95).toFixed(0)} ms  created ${row.created_count}, errors ${row.error_count}`,
    );

  // A small one first: idle means warm, not asleep.
  const small = await ask("POST", "/clients/import/csv", table(500));
  await ask("POST", `/imports/${small.id}/check`);
  await watch(small.id, "checking");
  await ask("POST", `/imports/${small.id}/commit`);
  await watch(small.id, "running");
  await ask("POST", `/imports/${small.id}/undo`);
  await watch(small.id, "undoing");
  for (let request = 0; request < 200; request += 1) await ask("GET", "/auth/me");
  const quiet: number[] = [];
  for (let request = 0; request < 100; request += 1) {
    const asked = performance.now();
    await ask("GET", "/auth/me");
    quiet.push(performance.now() - asked);
  }
  const idle = residentMegabytes(app.pid);
  console.log(
    `idle     GET /auth/me p50 ${percentile(quiet, 0.5).toFixed(0)} ms p95 ${percentile(quiet, 0.95).toFixed(0)} ms`,
  );

  const { id } = await ask("POST", "/clients/import/csv", table(ROWS));
  await ask("POST", `/imports/${id}/check`);
  const check = await watch(id, "checking");
  show("check", idle, check);
  await ask("POST", `/imports/${id}/commit`);
  const commit = await watch(id, "running");
  show("commit", idle, commit);
  await ask("POST", `/imports/${id}/undo`);
  const undo = await watch(id, "undoing");
  show("undo", idle, undo);
  const sound =
    commit.row.created_count === ROWS &&
    ROWS / commit.seconds >= FLOOR_ROWS_PER_SECOND &&
    Math.max(check.peak, commit.peak) - idle < CEILING_MEGABYTES;
  if (!sound) console.log(`Wanted: ${FLOOR_ROWS_PER_SECOND} rows/s, less than ${CEILING_MEGABYTES} MB above idle.`);
  code = sound ? 0 : 1;
} finally {
  await app.stop();
  await removeCluster(cluster);
}
process.exit(code);
