import { useEffect } from "react";

/**
 * An empty installation starts with set-up, any other with sign-in: whoever opens the wrong one of the two is moved on.
 * A failed look-up changes nothing, the form then says what is wrong.
 * @param needed the answer to "is set-up needed?" on which to leave this page
 * @param target where the right page is
 */
export function useFollowSetUp(needed: boolean, target: string): void {
  useEffect(() => {
    const asked = new AbortController();
    const look = async () => {
      const response = await fetch("/api/auth/setup", { signal: asked.signal });
      const { data } = (await response.json()) as { data?: { needed?: boolean } };
      if (response.ok && data?.needed === needed) location.replace(target);
    };
    look().catch(() => undefined);
    return () => asked.abort();
  }, [needed, target]);
}
