import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { unavailable } from "@/lib/kernel/errors";
import { bounded } from "../crypto/bounded";
import { onStop } from "../telemetry/lifecycle";

interface Options {
  /** The worker's file, from the root of the repository. It is never bundled: a worker needs a real file. */
  file: string;
  /** Threads at most; each is started when it is first needed and kept. */
  threads: number;
  /** Jobs that may wait for a thread; more are refused. */
  waiting: number;
  /** Milliseconds for a job, with the start of its thread. */
  timeout: number;
  /** Of one thread's JavaScript heap. */
  megabytes: number;
}

export interface WorkerPool<Input, Output> {
  /**
   * Does a job off the main thread.
   * @throws DomainError unavailable `server.busy` when too many wait, `worker.slow` after the time limit, `worker.died` when the
   * thread ended; Error when the job itself threw
   */
  run(input: Input): Promise<Output>;
  stop(): Promise<void>;
}

/** What a worker answers. */
export type WorkerReply<Output> = { result: Output } | { error: Error };

/**
 * Threads for work that takes longer than a request may hold up others. A thread that dies or takes too long ends with its job
 * and is replaced; the other jobs notice nothing.
 */
export function makeWorkerPool<Input, Output>(options: Options): WorkerPool<Input, Output> {
  const { file, threads, waiting, timeout, megabytes } = options;
  const inTurn = bounded({ running: threads, waiting });
  const idle: Worker[] = [];
  const all = new Set<Worker>();

  function start(): Worker {
    const worker = new Worker(join(/* turbopackIgnore: true */ process.cwd(), file), {
      execArgv: ["--import", "tsx"],
      // Nothing of the application's own environment: what prints needs no secret.
      env: { NODE_ENV: "production" },
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
    });
    all.add(worker);
    // While it idles nobody waits for it: a command ends when its own work is done.
    worker.unref();
    worker.on("error", () => drop(worker));
    worker.on("exit", () => drop(worker));
    return worker;
  }

  function drop(worker: Worker): void {
    all.delete(worker);
    const place = idle.indexOf(worker);
    if (place >= 0) idle.splice(place, 1);
  }

  function answer(worker: Worker, input: Input): Promise<Output> {
    return new Promise((resolve, reject) => {
      const died = (cause?: unknown) =>
        finish(() => reject(unavailable("worker.died", "The work ended too early", 1, cause)));
      const exited = () => died();
      const replied = (reply: WorkerReply<Output>) =>
        finish(() => {
          idle.push(worker);
          if ("result" in reply) resolve(reply.result);
          else reject(reply.error);
        });
      const timer = setTimeout(() => {
        finish(() => reject(unavailable("worker.slow", "The work took too long", 5)));
        void worker.terminate();
      }, timeout);
      function finish(settle: () => void): void {
        clearTimeout(timer);
        worker.off("message", replied).off("error", died).off("exit", exited);
        worker.unref();
        settle();
      }
      worker.on("message", replied).on("error", died).on("exit", exited);
      worker.ref();
      worker.postMessage(input, []);
    });
  }

  const stop = async (): Promise<void> => {
    await Promise.all([...all].map((worker) => worker.terminate()));
  };
  onStop(stop);
  return { run: (input) => inTurn(() => answer(idle.pop() ?? start(), input)), stop };
}
