// A thread for tests of the pool: it does what it is told.
import { parentPort, threadId } from "node:worker_threads";

type Job = "answer" | "environment" | "exit" | "hang" | "throw" | "crash" | "fill memory";

parentPort?.on("message", (job: Job) => {
  const answer = (reply: unknown) => parentPort?.postMessage(reply, []);
  switch (job) {
    case "answer":
      return answer({ result: threadId });
    case "environment":
      return answer({ result: Object.keys(process.env) });
    case "throw":
      return answer({ error: new TypeError("no such font") });
    case "exit":
      return process.exit(3);
    case "crash":
      return setImmediate(() => {
        throw new Error("crashed");
      });
    case "fill memory": {
      const full: number[][] = [];
      for (;;) full.push(Array.from({ length: 10_000 }, (_, index) => index));
    }
    case "hang":
      for (;;);
  }
});
