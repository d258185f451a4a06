import { invalid } from "@/lib/kernel/errors";
import { isFuture } from "@/lib/kernel/instant";

/** @throws DomainError invalid, with an issue on `path`, for an instant that is still to come */
export function refuseFuture(path: string, instant: Date | null | undefined, now: Date): void {
  if (!instant || !isFuture(instant, now)) return;
  const message = "This is in the future.";
  throw invalid("input.invalid", "Some fields were refused.", [{ path, code: "date.in_future", message }]);
}
