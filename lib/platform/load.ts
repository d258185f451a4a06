import { forbidden as showForbidden, notFound as showNotFound, redirect, unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { requireContext } from "./auth/require-context";
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
    if (known?.code === "auth.second_factor_required") redirect("/login/2fa");
    if (known?.kind === "unauthenticated") redirect("/login");
    if (known?.kind === "not_found") showNotFound();
    if (known?.kind === "forbidden") showForbidden();
    throw error;
  }
}
