import { getTranslations } from "next-intl/server";
import { PATHS } from "@/components/documents/document-paths";
import { RecordTrail } from "@/components/record/record-trail.client";
import { CopyButton } from "@/components/ui/copy-button.client";
import { PageHeader } from "@/components/ui/page-header";
import type { Issue } from "@/lib/kernel/errors";
import { pageContext } from "@/lib/platform/auth/page-context";
import type { DocumentDetail } from "../document-item";
import { ItemStatus } from "../item-status";
import { deedsOf } from "./deeds-of";
import { DocumentActions } from "./document-actions.client";

const NAV = { quote: "quotes", invoice: "invoices", credit_note: "creditNotes" } as const;

/** What a document is called: its number, or whom the draft is for. */
export async function documentName({ kind, number, client }: Pick<DocumentDetail, "kind" | "number" | "client">) {
  const t = await getTranslations("document-page");
  return number ?? t(`draftFor.${kind}`, { name: client.name });
}

/** Which document this is, how things stand, and what can be done. @param missing what keeps a draft from being issued */
export async function DocumentHeader({ document, missing }: { document: DocumentDetail; missing: readonly Issue[] }) {
  const [t, nav, name, { actor }] = await Promise.all([
    getTranslations("document-page"),
    getTranslations("shell.nav"),
    documentName(document),
    pageContext(),
  ]);
  const { kind, id, number, version, client } = document;
  return (
    <PageHeader
      breadcrumb={<RecordTrail list={PATHS[kind]} id={id} label={nav(NAV[kind])} />}
      title={
        <span>
          {t(`kinds.${kind}`)} {number !== null && <span className="mono whitespace-nowrap">{number}</span>}
        </span>
      }
      facts={
        <>
          {number !== null && <CopyButton text={number} label={t("copyNumber", { number })} />}
          <ItemStatus item={document} />
        </>
      }
      actions={
        <DocumentActions
          document={{ kind, id, name, version, clientId: client.id }}
          deeds={deedsOf(document, (permission) => actor.permissions.has(permission))}
          missing={missing}
        />
      }
    />
  );
}
