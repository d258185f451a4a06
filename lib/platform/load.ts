import { forbidden as showForbidden, notFound as showNotFound, unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { signInFirst } from "./auth/page-context";
import { requireContext } from "./auth/require-context";
import { numberFailure } from "./errors/number-failure";
import { asDomainError } from "./errors/present";
import type { UseCase } from "./operation";

/**
 * Reads for a page: signed-out visitors go to sign-in, a missing record is the not-found page, a missing right the
 * forbidden page; anything else reaches the error page.
 */
export async function load<Input extends z.ZodType, Output>(
  query: UseCase<Input, Output>,
  raw: z.input<Input>,
): Promise<Output> {
  try {
    return await query(await requireContext(), raw);
  } catch (error) {
    unstable_rethrow(error);
    const known = asDomainError(error);
    if (known?.kind === "not_found") showNotFound();
    if (known?.kind === "forbidden") showForbidden();
    if (known?.kind === "unauthenticated") return signInFirst(error);
    throw await numberFailure(error);
  }
}
