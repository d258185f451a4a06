import { useEffect, useState } from "react";
import type { MailView } from "@/lib/ops/mailbox/view";

const PAUSE_MS = 1_000;
const TRIES = 30;

export type MailOutcome = {
  status: "sent" | "captured" | "failed" | "retrying" | "unknown" | "slow";
  error: string | null;
};

async function look(mailId: string): Promise<MailOutcome | null> {
  const response = await fetch(`/api/v1/mailbox/${mailId}`);
  if (!response.ok) return null;
  const { status, error } = ((await response.json()) as { data: Pick<MailView, "status" | "error"> }).data;
  if (status !== "queued" && status !== "sending") return { status, error };
  return error === null ? null : { status: "retrying", error };
}

/** What became of a queued message, asked for each second until a server has answered or half a minute is over. */
export function useMailOutcome(mailId: string | null): MailOutcome | null {
  const [known, setKnown] = useState<{ mailId: string; outcome: MailOutcome } | null>(null);
  useEffect(() => {
    if (mailId === null) return;
    let tries = 0;
    let timer: ReturnType<typeof setTimeout>;
    const ask = async () => {
      const outcome = await look(mailId).catch(() => null);
      tries += 1;
      if (outcome) setKnown({ mailId, outcome });
      else if (tries < TRIES) timer = setTimeout(ask, PAUSE_MS);
      else setKnown({ mailId, outcome: { status: "slow", error: null } });
    };
    timer = setTimeout(ask, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [mailId]);
  return known?.mailId === mailId ? known.outcome : null;
}
