import { forbidden } from "@/lib/kernel/errors";
import type { Ctx } from "../context";

const STEP_UP_MINUTES = 5;

/**
 * Sensitive changes ask for the password or a code again after five minutes.
 * @throws DomainError forbidden, code `auth.step_up_required`
 */
export function requireStepUp(ctx: Ctx): void {
  const since = ctx.actor.steppedUpAt;
  const fresh = since !== null && ctx.now().getTime() - since.getTime() < STEP_UP_MINUTES * 60_000;
  if (!fresh) throw forbidden("auth.step_up_required", "Give your password or a code again to do this.");
}
