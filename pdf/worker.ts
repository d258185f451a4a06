// A thread that prints: see lib/billing/paper/render-paper.ts, which starts it.
import { parentPort } from "node:worker_threads";
import type { Sheet } from "@/lib/billing/paper/sheet";
import type { WorkerReply } from "@/lib/platform/pdf/worker-pool";
import { print } from "./print";

parentPort?.on("message", (sheet: Sheet) => {
  print(sheet).then(
    (bytes) => parentPort?.postMessage({ result: bytes } satisfies WorkerReply<Uint8Array>, [bytes.buffer]),
    (error: unknown) => {
      const defect = error instanceof Error ? error : new Error(String(error));
      parentPort?.postMessage({ error: defect } satisfies WorkerReply<Uint8Array>, []);
    },
  );
});
