import { refresh } from "next/cache";
import { headers } from "next/headers";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { requireContext } from "../auth/require-context";
import type { Ctx } from "../context";
import { idempotencyOfForm, onlyOnce, Replayed } from "../http/idempotency";
import type { UseCase } from "../operation";
import type { FormState } from "./form-state";
import { presentForm } from "./present-form";

interface Done<Data> {
  message?: string;
  /** What the form needs to go on; never the raw record. */
  data?: Data;
  /**
   * Whether the open page shows what changed and is to be read again. Nothing is ever revalidated: the only pages kept are
   * those before sign-in, and one rendered anew would no longer match the hashes of its policy.
   */
  refresh?: boolean;
}

/**
 * A server action over one use case. It authorises inside, through the use case; what the browser sends is untrusted input.
 * Redirects and the like thrown by `onOk` pass through.
 */
export function formAction<Input extends z.ZodType, Output, Data = undefined>(
  useCase: UseCase<Input, Output>,
  onOk: (output: Output, ctx: Ctx) => Done<Data> | Promise<Done<Data>>,
): (raw: unknown) => Promise<FormState<Data>> {
  return (raw) => answered(async (ctx) => onOk(await useCase(ctx, raw), ctx));
}

/**
 * A server action that makes a record once, however often its page has to ask: an answer can be lost on the way.
 * @param read the record an earlier request with the same key made; what else that request said is not compared
 */
export function onceAction<Input extends z.ZodType, Output extends { id: string }, Data>(
  useCase: UseCase<Input, Output>,
  read: (ctx: Ctx, id: string) => Promise<Output>,
  onOk: (output: Output, ctx: Ctx, repeated: boolean) => Promise<Done<Data>>,
): (raw: unknown, key: unknown) => Promise<FormState<Data>> {
  return (raw, key) =>
    answered(async (ctx) => {
      const once = onlyOnce<Output>(idempotencyOfForm(key), ({ id }) => ({ status: 201, body: { id } }));
      try {
        return await onOk(await useCase(ctx, raw, once), ctx, false);
      } catch (error) {
        if (!(error instanceof Replayed)) throw error;
        return onOk(await read(ctx, (error.reply.body as { id: string }).id), ctx, true);
      }
    });
}

async function answered<Data>(work: (ctx: Ctx) => Done<Data> | Promise<Done<Data>>): Promise<FormState<Data>> {
  try {
    const { message, data, refresh: stale = false } = await work(await requireContext());
    if (stale) refresh();
    return { ok: true, ...(message === undefined ? {} : { message }), ...(data === undefined ? {} : { data }) };
  } catch (error) {
    unstable_rethrow(error);
    const requestId = (await headers()).get("x-request-id") ?? crypto.randomUUID();
    return presentForm(error, requestId);
  }
}
