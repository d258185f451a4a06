import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { asDomainError } from "../errors/present";
import { START_PAGE } from "@/lib/kernel/local-path";
import type { Ctx } from "../context";
import { PATH_HEADER } from "../edge/path-header";
import { requireContext } from "./require-context";

/** Sends a visitor without a full session to sign in and come back; throws anything else on. */
export async function signInFirst(error: unknown): Promise<never> {
  const known = asDomainError(error);
  if (known?.kind !== "unauthenticated") throw error;
  const page = known.code === "auth.second_factor_required" ? "/login/2fa" : "/login";
  const wanted = (await headers()).get(PATH_HEADER);
  redirect(wanted && wanted !== START_PAGE ? `${page}?next=${encodeURIComponent(wanted)}` : page);
}

/** The context of a page that cannot be shown to anybody else. */
export const pageContext = (): Promise<Ctx> => requireContext().catch(signInFirst);
