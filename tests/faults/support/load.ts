import type { Answer } from "./ask";
import { until } from "./until";

/** Asks once; throws what no client may ever see: a broken connection, no answer, a wrong answer. */
export type Client = () => Promise<Answer>;

const LONGEST_MS = 60_000;
const MOST_ANSWERS = 20_000;
/** What a client told "later" waits before it asks again. */
const LATER_MS = 50;

/** Lets every client ask one question after the other, all clients at once, until stopped. */
export function startLoad(clients: readonly Client[]) {
  const answers: Answer[] = [];
  const broken: unknown[] = [];
  const servedAt = new Map<Client, number>();
  const began = performance.now();
  let stopped = false;
  const over = () => stopped || answers.length >= MOST_ANSWERS || performance.now() - began > LONGEST_MS;

  async function work(client: Client): Promise<void> {
    while (!over()) {
      try {
        const answer = await client();
        answers.push(answer);
        if (answer.status < 300) servedAt.set(client, answer.askedAt);
        else await new Promise((resolve) => setTimeout(resolve, LATER_MS));
      } catch (error) {
        broken.push(error);
        return;
      }
    }
  }
  const working = Promise.all(clients.map(work));

  /** Whether every client was served with a question it asked at or after `instant`. */
  const everybodyServedSince = (instant: number) =>
    broken.length > 0 || clients.every((client) => (servedAt.get(client) ?? -1) >= instant);

  return {
    answers,
    /** What broke; its client does not go on. */
    broken,
    /** Resolves when every client was served with something it asked from now on, or something broke. */
    everybodyServed: () => {
      const now = performance.now();
      return until("every client is served", () => everybodyServedSince(now), 30_000);
    },
    /** Resolves when so many more answers have come, or something broke. */
    more: (count: number) => {
      const wanted = answers.length + count;
      return until(`${count} more answers`, () => broken.length > 0 || answers.length >= wanted, 30_000);
    },
    stop: async () => {
      stopped = true;
      await working;
    },
  };
}
