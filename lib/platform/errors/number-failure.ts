import { headers } from "next/headers";

/**
 * Gives a failure of a page the number of its request: the error page shows `digest` and nothing else of an error, and the
 * log has the same number.
 */
export async function numberFailure(error: unknown): Promise<unknown> {
  const requestId = (await headers()).get("x-request-id");
  return error instanceof Error && requestId ? Object.assign(error, { digest: requestId }) : error;
}
