import { systemStatement } from "@/db/system";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import type { Locale } from "@/lib/catalog/locales";
import { notFound } from "@/lib/kernel/errors";
import { systemContext, type Ctx } from "@/lib/platform/context";
import { hashToken } from "@/lib/platform/crypto/token";

/** A way in for somebody without an account. */
export interface SharedLink {
  linkId: string;
  workspaceId: string;
  documentId: string;
  kind: DocumentKind;
  locale: Locale;
  /** Somebody has looked already. */
  seen: boolean;
}

const TOKEN = /^[0-9a-f]{64}$/;

/**
 * Where a link leads, looked up by the hash of its token across workspaces; everything else is then read within the one. Malformed,
 * unknown and revoked tokens lead nowhere alike.
 */
export async function findLink(token: string): Promise<SharedLink | undefined> {
  if (!TOKEN.test(token)) return undefined;
  const [link] = await systemStatement<SharedLink>(
    "shared-link",
    `select l.id as "linkId", l.workspace_id as "workspaceId", l.document_id as "documentId", d.kind, d.locale,
            l.first_viewed_at is not null as seen
       from document_links l join documents d on d.workspace_id = l.workspace_id and d.id = l.document_id
      where l.token_hash = $1 and l.revoked_at is null and d.number is not null`,
    [hashToken(token)],
  );
  return link;
}

/** @throws DomainError not_found `link.not_found` */
export async function requireLink(token: string): Promise<SharedLink> {
  const link = await findLink(token);
  if (!link) throw notFound("link.not_found", "This link leads nowhere.");
  return link;
}

/**
 * The context of what somebody does behind a link: it has an account nowhere, so the timeline names them.
 * @param name as they gave it, or as the mail was addressed
 */
export function linkContext({ workspaceId }: SharedLink, requestId: string, name: string | null = null): Ctx {
  const ctx = systemContext(workspaceId, requestId);
  return { ...ctx, actor: { ...ctx.actor, name } };
}
