import { createHash, randomUUID } from "node:crypto";
import { z } from "zod";
import { inSystem } from "@/db/system";
import type { JobEvent } from "@/db/schema/jobs/job-runs";
import type { FunctionPlan } from "./read-functions";
import { startTriggered } from "./start-runs";

const sentSchema = z.array(
  z.object({
    id: z.string().nullish(),
    name: z.string().min(1),
    data: z.record(z.string(), z.unknown()).nullish(),
    ts: z.number().nullish(),
  }),
);
const workspaceSchema = z.object({ workspaceId: z.uuid() });

/** Stands where the event API of a server would: events arrive through the SDK's `fetch` and become runs. */
export interface EventApi {
  fetch: typeof globalThis.fetch;
  /** Opens it: before that, sending fails. */
  open(plans: readonly FunctionPlan[]): void;
  /** The functions events can start, none before it is open. */
  plans(): readonly FunctionPlan[];
}

const reply = (status: number, body: Record<string, unknown>) => Response.json({ ...body, status }, { status });

/** One sending keeps its ids when the SDK repeats it after a lost answer: it repeats the seed. */
function idFor(seed: string | null, index: number): string {
  if (seed === null) return randomUUID();
  return createHash("sha256").update(`${seed}:${index}`).digest("hex");
}

export function createEventApi(): EventApi {
  let opened: readonly FunctionPlan[] | null = null;

  async function accept(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    if (request.method !== "POST" || !pathname.startsWith("/e/")) {
      return reply(501, { error: `The embedded job executor has no ${request.method} ${pathname}` });
    }
    if (opened === null) return reply(503, { error: "The jobs are not started in this process" });
    const plans = opened;
    const sent = sentSchema.safeParse(await request.json());
    if (!sent.success) return reply(400, { error: z.prettifyError(sent.error) });
    const seed = request.headers.get("x-inngest-event-id-seed");
    const events = sent.data.map((event, index): JobEvent => ({
      id: event.id ?? idFor(seed, index),
      name: event.name,
      ts: event.ts ?? Date.now(),
      data: event.data ?? {},
    }));
    await inSystem("write", async (tx) => {
      for (const event of events) {
        const workspace = workspaceSchema.safeParse(event.data);
        await startTriggered(tx, plans, event, workspace.success ? workspace.data.workspaceId : null);
      }
    });
    return reply(200, { ids: events.map((event) => event.id) });
  }

  return {
    fetch: (input, init) => accept(new Request(input, init)),
    open: (plans) => {
      opened = plans;
    },
    plans: () => opened ?? [],
  };
}
