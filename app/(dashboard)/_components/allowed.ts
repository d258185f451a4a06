import { forbidden as showForbidden } from "next/navigation";
import { DomainError } from "@/lib/kernel/errors";
import { pageContext } from "@/lib/platform/auth/page-context";
import type { Ctx } from "@/lib/platform/context";

/**
 * Decides who may see a page before anything of it is sent: what streams in later can no longer change the answer's
 * status to 403.
 */
export async function allowed(useCase: { authorize(ctx: Ctx): void }): Promise<void> {
  const ctx = await pageContext();
  try {
    useCase.authorize(ctx);
  } catch (error) {
    if (error instanceof DomainError && error.kind === "forbidden") showForbidden();
    throw error;
  }
}
