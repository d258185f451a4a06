"use client";

import { useTranslations } from "next-intl";
import { lazy, Suspense, useEffect, useMemo, useState } from "react";
import { ActionForm } from "@/components/forms/action-form.client";
import { Button } from "@/components/ui/button";
import { Checklist } from "./checklist.client";
import { ClosingFields } from "./closing-fields.client";
import { CreditedFields } from "./credited-fields.client";
import { DetailFields } from "./detail-fields.client";
import { EditorBar } from "./editor-bar.client";
import { EditorProvider, type EditorWorld } from "./editor-context.client";
import { EditorNotices } from "./editor-notices.client";
import type { DocumentEditorProps } from "./editor-types";
import { readDecimal, writePercent } from "./figures";
import { HeadFields } from "./head-fields.client";
import { LinesGrid } from "./lines-grid.client";
import { ProblemSummary } from "./problem-summary.client";
import { TotalsBar } from "./totals-bar.client";
import { useDocumentEditor } from "./use-document-editor.client";
import { useEditorDeeds } from "./use-editor-deeds.client";
import { useEditorFocus } from "./use-editor-focus.client";
import { useEditorKeys } from "./use-editor-keys.client";
import { useFieldErrors } from "./use-field-errors.client";
import { amountPrinters } from "./printed-amount";
import { usePreview } from "./use-preview.client";

// No first paint needs these.
const LeaveGuard = lazy(async () => ({ default: (await import("@/components/forms/leave-guard.client")).LeaveGuard }));
const EditorDialogs = lazy(async () => ({ default: (await import("./editor-dialogs.client")).EditorDialogs }));
const PreviewPanel = lazy(async () => ({ default: (await import("./preview-panel.client")).PreviewPanel }));

const stays = ({ pathname }: URL) => pathname === location.pathname;

/** Writes a quote, an invoice or a credit note: saved while it is typed, computed by the server’s own function. */
export function DocumentEditor(props: DocumentEditorProps) {
  const { kind, draft, settings, sources } = props;
  const t = useTranslations("editor");
  const editor = useDocumentEditor(props);
  const { form, collected, problems, saving, issues, id, client, locale, words, copy } = editor;
  const [strict, setStrict] = useState(false);
  const focus = useEditorFocus(editor);
  const deeds = useEditorDeeds({ ...props, editor, focus, onAttempt: () => setStrict(true) });
  const preview = usePreview(kind, id, saving.saver.saved()?.version ?? 0);
  const { print, printSum } = useMemo(() => amountPrinters(editor.currency, locale), [editor.currency, locale]);
  const { rows: rowErrors } = useFieldErrors(form, problems, strict);
  useEditorKeys({ save: deeds.saveNow, issue: deeds.askToIssue, preview: preview.toggle });

  const world = useMemo<EditorWorld>(
    () => ({ kind, settings, sources, locale, words }),
    [kind, settings, sources, locale, words],
  );
  const { recheck } = editor;
  useEffect(() => {
    window.addEventListener("focus", recheck);
    return () => window.removeEventListener("focus", recheck);
  });

  const [discount, discountUnit] = form.getValues(["discount", "discountUnit"]);
  const exempt = settings.usual.category !== "E" && collected.totals?.groups.some((group) => group.vatCategory === "E");
  const list = (className: string) => (
    <Checklist
      issues={issues}
      clientId={client?.id ?? ""}
      onField={focus.field}
      onLines={focus.lines}
      className={className}
    />
  );
  return (
    <EditorProvider value={world}>
      <div data-workbench="" className="flex min-h-dvh flex-col">
        <EditorBar
          saving={{ ...saving, problems: problems.length, onRetry: deeds.saveNow, onProblems: deeds.showProblems }}
          isSaved={id !== null}
          pending={deeds.pending}
          previewing={preview.shown}
          onPreview={preview.toggle}
          onIssue={deeds.askToIssue}
          onDownload={() => preview.src && window.open(preview.src, "_blank", "noopener")}
          onDuplicate={deeds.duplicate}
          onRemove={deeds.askToRemove}
        />
        <div data-view={preview.view} data-aside={preview.aside} className="editor">
          <ActionForm
            state={{
              form,
              onSubmit: (event) => {
                event?.preventDefault();
                void deeds.saveNow();
              },
              prepare: () => undefined,
              pending: false,
              refusal: null,
              failures: 0,
            }}
            className="editor-form"
          >
            {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- what is left is saved */}
            <div className="contents" onBlur={() => saving.autosaver.hurry()}>
              <EditorNotices
                state={saving.state}
                trouble={saving.trouble}
                offer={copy.offer}
                offerIsOld={draft !== null && copy.offer !== null && copy.offer.version !== draft.version}
                documentId={id}
                onRestore={editor.restore}
                onForget={copy.forget}
                onReload={editor.reload}
                onCopy={editor.saveAsCopy}
                onRetry={deeds.saveNow}
              />
              <ProblemSummary
                problems={strict ? problems : []}
                attempts={deeds.attempts}
                nameOf={focus.nameOf}
                onGoTo={focus.problem}
              />
              {issues !== null && list("px-(--gutter) pt-4 xl:hidden")}
              <section aria-labelledby="editor-head" className="editor-section">
                <h2 id="editor-head" className="sr-only">
                  {t("sections.head")}
                </h2>
                {draft && "reason" in draft ? (
                  <CreditedFields draft={draft} />
                ) : (
                  <HeadFields client={client} onChoose={editor.chooseClient} />
                )}
                <DetailFields open={focus.details} onOpenChange={focus.setDetails} exempt={Boolean(exempt)} />
              </section>
              <section aria-labelledby="editor-lines" className="editor-section">
                <div className="mb-2 flex min-h-8 items-center gap-3">
                  <h2 id="editor-lines">{t("sections.lines")}</h2>
                  <p className="text-table text-subtle max-md:hidden">
                    {t("lineCount", { count: collected.nets.size, currency: editor.currency })}
                  </p>
                </div>
                <LinesGrid nets={collected.nets} errors={rowErrors} strict={strict} print={print} />
              </section>
              <section aria-labelledby="editor-closing" className="editor-section">
                <h2 id="editor-closing" className="sr-only">
                  {t("sections.closing")}
                </h2>
                <ClosingFields />
              </section>
            </div>
            <TotalsBar
              totals={collected.totals}
              print={print}
              printSum={printSum}
              discount={discountUnit === "percent" ? writePercent(readDecimal(discount, locale), locale) : ""}
              action={
                <Button variant="primary" pending={deeds.pending} onClick={deeds.askToIssue} className="min-w-32">
                  {t(`issue.${kind}.verb`)}
                </Button>
              }
            />
          </ActionForm>
          <aside aria-label={t("aside")} className="editor-aside">
            {list("max-xl:hidden")}
            {preview.shown && (
              <Suspense>
                <PreviewPanel
                  src={preview.src}
                  stamp={preview.stamp}
                  behind={editor.worth && saving.state !== "clean"}
                />
              </Suspense>
            )}
          </aside>
        </div>
        {deeds.dialog && (
          <Suspense>
            <EditorDialogs deeds={deeds} client={client?.name ?? ""} sum={printSum(collected.totals?.inclVat ?? 0n)} />
          </Suspense>
        )}
        {/* Asked for at once: whoever leaves in a hurry is asked, too. */}
        <Suspense>
          <LeaveGuard
            active={editor.unsaved && !deeds.leaving}
            isActive={() => !deeds.leaving && editor.isUnsaved()}
            settle={deeds.settle}
            stays={stays}
          />
        </Suspense>
      </div>
    </EditorProvider>
  );
}
