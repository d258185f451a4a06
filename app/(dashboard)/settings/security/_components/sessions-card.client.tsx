"use client";

import { MonitorSmartphone, Terminal } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { z } from "zod";
import { RelativeTime } from "@/components/format/relative-time.client";
import { useImmediateAction } from "@/components/forms/use-immediate-action.client";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog.client";
import { StatusBadge } from "@/components/ui/status-badge";
import type { SessionView } from "@/lib/identity/sessions/view";
import { revokeOtherSessionsAction, revokeSessionAction } from "../actions";

type Session = z.infer<typeof SessionView>;

/** Where the person is signed in, and the way to end each of these. */
export function SessionsCard({ sessions }: { sessions: readonly Session[] }) {
  const t = useTranslations("account.sessions");
  const [asked, setAsked] = useState(false);
  const others = useImmediateAction(revokeOtherSessionsAction);
  return (
    <Card
      flush
      title={t("title")}
      count={sessions.length}
      description={t("lead")}
      action={
        sessions.length > 1 && (
          <Button size="compact" pending={others.pending} onClick={() => setAsked(true)}>
            {t("revokeOthers")}
          </Button>
        )
      }
    >
      <ul>
        {sessions.map((session) => (
          <SessionLine key={session.id} session={session} />
        ))}
      </ul>
      <ConfirmDialog
        open={asked}
        onOpenChange={setAsked}
        title={t("othersTitle")}
        description={t("othersText")}
        confirmLabel={t("revokeOthers")}
        onConfirm={() => {
          setAsked(false);
          others.run({});
        }}
      />
    </Card>
  );
}

function SessionLine({ session }: { session: Session }) {
  const t = useTranslations("account.sessions");
  const revoke = useImmediateAction(revokeSessionAction);
  const { id, kind, device, addressPrefix, current, lastSeenAt } = session;
  const Icon = kind === "api" ? Terminal : MonitorSmartphone;
  const name = device || t("unknownDevice");
  return (
    <li className="flex min-h-14 items-center gap-3 border-t border-border px-4 py-2 md:px-5">
      <Icon aria-hidden className="icon text-subtle" />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium">
          {name}
          {current && <StatusBadge status="active">{t("current")}</StatusBadge>}
        </p>
        <p className="text-table text-subtle">
          {addressPrefix && <span className="num">{addressPrefix} · </span>}
          {t.rich("lastSeen", { time: () => <RelativeTime value={lastSeenAt} /> })}
        </p>
      </div>
      {!current && (
        <Button
          size="compact"
          variant="quiet"
          pending={revoke.pending}
          aria-label={t("revokeOf", { device: name })}
          onClick={() => revoke.run({ sessionId: id })}
        >
          {t("revoke")}
        </Button>
      )}
    </li>
  );
}
