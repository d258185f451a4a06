"use client";

import { useFormatter, useTranslations } from "next-intl";
import Link from "next/link";
import { useEffect, useRef, type ReactNode } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import type { SaveState } from "./autosaver";
import { useEditor } from "./editor-context.client";
import { PLACES } from "./editor-types";
import type { LocalCopy } from "./local-copy";
import type { Trouble } from "./save-draft";

export type EditorNoticesProps = {
  state: SaveState;
  trouble: Trouble | null;
  /** What was typed at an earlier visit and never saved. */
  offer: LocalCopy | null;
  /** The saved draft changed since that was typed. */
  offerIsOld: boolean;
  documentId: string | null;
  onRestore: () => void;
  onForget: () => void;
  onReload: () => void;
  onCopy: () => void;
  onRetry: () => void;
};

const signInLink = (words: ReactNode) => (
  <a href="/login" target="_blank" rel="noreferrer" className="link text-current">
    {words}
  </a>
);

/** What keeps the draft from being saved, and the ways on. */
export function EditorNotices({ state, trouble, offer, offerIsOld, ...deeds }: EditorNoticesProps) {
  const t = useTranslations("editor.notices");
  const states = useTranslations("states");
  const format = useFormatter();
  const { kind } = useEditor();
  return (
    <div className="grid gap-2 px-(--gutter) not-empty:pt-4">
      {offer && (
        <Banner
          live
          action={
            <span className="flex flex-none flex-wrap gap-2">
              <Button size="compact" onClick={deeds.onRestore}>
                {t("restore")}
              </Button>
              <Button size="compact" variant="quiet" onClick={deeds.onForget}>
                {t("forget")}
              </Button>
            </span>
          }
        >
          {t(offerIsOld ? "offerOld" : "offer", {
            when: format.dateTime(new Date(offer.at), { dateStyle: "medium", timeStyle: "short" }),
          })}
        </Banner>
      )}
      {state === "conflict" && typeof trouble === "string" && (
        <Conflict trouble={trouble} {...deeds} path={PLACES[kind].path} />
      )}
      {state === "signed-out" && (
        <Banner tone="danger" live action={<Retry onRetry={deeds.onRetry} />}>
          {states.rich("sessionExpired", { link: signInLink })}
        </Banner>
      )}
      {state === "failed" && (
        <Banner tone="danger" live action={<Retry onRetry={deeds.onRetry} />}>
          {typeof trouble === "object" && trouble ? trouble.message : states("unreachable")}
        </Banner>
      )}
    </div>
  );
}

function Retry({ onRetry }: { onRetry: () => void }) {
  const t = useTranslations("editor.notices");
  return (
    <Button size="compact" onClick={onRetry}>
      {t("retry")}
    </Button>
  );
}

type ConflictProps = Pick<EditorNoticesProps, "onReload" | "onCopy" | "documentId"> & {
  trouble: Extract<Trouble, string>;
  path: string;
};

/** Somebody else was faster. It takes the focus, because nothing is saved until somebody decides. */
function Conflict({ trouble, path, documentId, onReload, onCopy }: ConflictProps) {
  const t = useTranslations("editor.conflict");
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      data-edge=""
      className="rounded-card border border-danger-edge bg-surface px-4 py-3 focus:outline-2! focus:outline-offset-2 focus:outline-focus"
    >
      <p className="font-semibold">{t(`${trouble}.title`)}</p>
      <p className="mt-1 text-table text-muted">{t(`${trouble}.text`)}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        {trouble === "changed" && <Button onClick={onReload}>{t("reload")}</Button>}
        {trouble === "issued" && documentId && (
          <Link href={`${path}/${documentId}`} className="link self-center">
            {t("show")}
          </Link>
        )}
        <Button variant="quiet" onClick={onCopy}>
          {t("copy")}
        </Button>
      </div>
    </div>
  );
}
