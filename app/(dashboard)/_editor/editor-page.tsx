import { getLocale } from "next-intl/server";
import { DocumentEditor } from "@/components/documents/editor/document-editor.client";
import type { DocumentEditorProps } from "@/components/documents/editor/editor-types";
import { ClientRef } from "@/lib/crm/clients/input";
import { getClient } from "@/lib/crm/clients/get-client";
import { messagesOf } from "@/lib/platform/i18n/messages";
import { load } from "@/lib/platform/load";
import { MoreTexts } from "../_components/more-texts.client";
import { findClientsAction, readClientAction, suggestLinesAction } from "./actions";
import { editorClient } from "./editor-client";
import { editorSettings } from "./editor-settings";

type Props = Pick<DocumentEditorProps, "kind" | "draft" | "deeds" | "issues" | "creditedBefore"> & {
  /** Whom a new document is for, as the address says; what is no id is nobody. */
  clientId?: string | undefined;
};

const sources = { findClients: findClientsAction, readClient: readClientAction, suggestLines: suggestLinesAction };

/** The editor of one kind, with all it needs to know at first. */
export async function EditorPage({ kind, draft, clientId, ...rest }: Props) {
  const wanted = draft?.client.id ?? clientId;
  const known = wanted !== undefined && ClientRef.safeParse({ clientId: wanted }).success;
  const [settings, locale, client] = await Promise.all([
    editorSettings(kind),
    getLocale(),
    known ? load(getClient, { clientId: wanted }) : null,
  ]);
  const { editor, documents } = messagesOf(locale);
  return (
    <MoreTexts messages={{ editor, documents }}>
      <DocumentEditor
        {...rest}
        kind={kind}
        draft={draft}
        client={client && client.mergedIntoId === null ? editorClient(client) : null}
        settings={settings}
        sources={sources}
      />
    </MoreTexts>
  );
}
