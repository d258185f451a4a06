"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useMemo, useState } from "react";
import { useForm } from "react-hook-form";
import { renamePage } from "@/components/layout/rename-page";
import { toast } from "@/components/ui/toast";
import type { Currency } from "@/lib/kernel/currency";
import type { Issue } from "@/lib/kernel/errors";
import { createCollector, type Collected } from "./collect-draft";
import { storedOf } from "./draft-changes";
import { PLACES, type DocumentEditorProps, type EditorClient } from "./editor-types";
import { firstTyped } from "./first-typed";
import { copyKey, dropCopy } from "./local-copy";
import { typedDocument, type DraftView, type TypedDocument } from "./typed-document";
import { useCollected } from "./use-collected.client";
import { useDraftSaving } from "./use-draft-saving.client";
import { useLocalCopy } from "./use-local-copy.client";
import type { VatWords } from "./vat";

/** These alone make no draft: somebody has only looked whom it could be for. */
const FOLLOW_CLIENT: readonly string[] = ["clientId", "currency", "locale"];

/** A draft while it is edited: what is typed, what it comes to, and how saving goes. */
export function useDocumentEditor(props: DocumentEditorProps) {
  const { kind, draft, settings, deeds, sources, creditedBefore = [] } = props;
  const t = useTranslations("editor");
  const locale = useLocale();
  const words = useMemo<VatWords>(
    () => ({ E: t("vat.E"), AE: t("vat.AE"), K: t("vat.K"), G: t("vat.G"), O: t("vat.O"), Z: t("vat.Z") }),
    [t],
  );
  const reader = { locale, words };
  const collecting = { kind, usual: settings.usual, words, locale, creditedBefore };
  const [first] = useState(() => (draft ? typedDocument(draft, reader) : firstTyped(settings, props.client, reader)));
  const [untouched] = useState(() => storedOf(kind, createCollector(collecting)(first)));
  const form = useForm<TypedDocument>({ defaultValues: first });
  const [client, setClient] = useState(props.client);
  const [issues, setIssues] = useState<Issue[] | null>(props.issues);
  const [id, setId] = useState(draft?.id ?? null);

  const { collected, read, refresh } = useCollected(form, collecting);
  const isWorthKeeping = (now: Collected) =>
    Object.entries(storedOf(kind, now)).some(
      ([name, value]) => !FOLLOW_CLIENT.includes(name) && untouched[name as keyof typeof untouched] !== value,
    );
  const saving = useDraftSaving(
    {
      kind,
      deeds,
      collect: read,
      collectView: (view) => createCollector(collecting)(typedDocument(view, reader)),
      isWorthKeeping,
      onSaved: (saved, isNew) => {
        setIssues(saved.issues);
        if (!isNew) return;
        setId(saved.id);
        // With its record, the draft has a copy of its own.
        dropCopy(copyKey(settings.owner, kind, null, locale));
        renamePage(`${PLACES[kind].path}/${saved.id}/edit`);
      },
    },
    { draft, known: draft ? untouched : {} },
  );
  const { saver, autosaver } = saving;
  useEffect(
    () => form.subscribe({ formState: { values: true }, callback: () => autosaver.changed() }),
    [form, autosaver],
  );

  const worth = id !== null || isWorthKeeping(collected);
  const problems = worth ? [...collected.problems, ...saver.refused(collected)] : [];
  /** At this very moment, which the last render may not know of yet. */
  const isUnsaved = () => {
    const now = read();
    if (saver.saved() === null && !isWorthKeeping(now)) return false;
    return !autosaver.isClean() || now.problems.length > 0 || saver.refused(now).length > 0;
  };
  const unsaved = worth && (saving.state !== "clean" || problems.length > 0);
  const copy = useLocalCopy({
    key: copyKey(settings.owner, kind, id, locale),
    version: saver.saved()?.version ?? 0,
    unsaved,
    text: collected.text,
  });

  const readClient = async (clientId: string): Promise<EditorClient | null> => {
    const answer = await sources.readClient({ clientId }).catch(() => null);
    const found = (answer?.ok && answer.data) || null;
    if (found && form.getValues("clientId") === clientId) setClient(found);
    return found;
  };
  /** A draft without a record follows its client’s currency and language. */
  const chooseClient = async ({ id: clientId, name }: { id: string; name: string }) => {
    const before = client;
    form.setValue("clientId", clientId, { shouldDirty: true });
    const { currency, locale: language, paymentTermsDays } = before ?? { ...settings, paymentTermsDays: null };
    setClient({ id: clientId, name, address: null, contact: null, currency, locale: language, paymentTermsDays });
    const found = await readClient(clientId);
    if (!found || saver.saved()) return;
    if (form.getValues("currency") === currency) form.setValue("currency", found.currency);
    if (form.getValues("locale") === language) form.setValue("locale", found.locale);
  };

  const show = (next: TypedDocument) => {
    form.reset(next);
    refresh();
    if (next.clientId) void readClient(next.clientId);
  };
  const startFrom = async (view: DraftView) => {
    saver.startFrom(view);
    autosaver.settle();
    show(typedDocument(view, reader));
    const answer = await deeds.check({ [PLACES[kind].id]: view.id });
    if (answer.ok && answer.data) setIssues(answer.data);
  };
  const refuse = () => toast({ message: t("said.unreachable"), tone: "error" });
  const reload = async () => {
    const answer = await deeds.read({ [PLACES[kind].id]: saver.saved()?.id }).catch(() => null);
    if (answer?.ok && answer.data) await startFrom(answer.data);
    else refuse();
  };
  /** What is typed becomes a draft of its own; the other stays as somebody else left it. */
  const saveAsCopy = async () => {
    if (draft && "reason" in draft) {
      const made = await deeds.create({ invoiceId: draft.invoice.id }, saver.key()).catch(() => null);
      if (!made?.ok || !made.data) return refuse();
      saver.startAnew(made.data);
      setId(made.data.id);
      renamePage(`${PLACES[kind].path}/${made.data.id}/edit`);
    } else saver.startAnew();
    autosaver.settle();
    autosaver.changed();
    if (await autosaver.flush()) toast({ message: t("said.copied") });
  };
  const restore = () => {
    if (!copy.offer) return;
    show(copy.offer.typed);
    copy.forget();
    autosaver.changed();
  };
  /** What is missing may have been mended on another page meanwhile. */
  const recheck = async () => {
    const saved = saver.saved();
    if (!saved || saving.state !== "clean") return;
    const answer = await deeds.check({ [PLACES[kind].id]: saved.id }).catch(() => null);
    if (answer?.ok && answer.data) setIssues(answer.data);
  };

  return {
    form,
    locale,
    words,
    client,
    chooseClient,
    collected,
    read,
    problems,
    unsaved,
    isUnsaved,
    worth,
    issues,
    setIssues,
    id,
    saving,
    copy,
    restore,
    reload,
    saveAsCopy,
    recheck,
    currency: form.getValues("currency") as Currency,
  };
}

export type EditedDocument = ReturnType<typeof useDocumentEditor>;
