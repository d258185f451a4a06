import { z } from "zod";

const instant = z.iso.datetime();

export const DocumentLinkView = z.object({
  id: z.uuid(),
  /** Whom it was mailed to; empty for a link that was made to be copied. */
  recipient: z.string().nullable(),
  createdBy: z.string().nullable(),
  createdAt: instant,
  firstViewedAt: instant.nullable(),
  revokedAt: instant.nullable(),
});
export type DocumentLinkView = z.infer<typeof DocumentLinkView>;

export interface DocumentLinkRow {
  id: string;
  recipient: string | null;
  createdBy: string | null;
  createdAt: Date;
  firstViewedAt: Date | null;
  revokedAt: Date | null;
}

export const viewDocumentLink = (row: DocumentLinkRow): DocumentLinkView => ({
  ...row,
  createdAt: row.createdAt.toISOString(),
  firstViewedAt: row.firstViewedAt?.toISOString() ?? null,
  revokedAt: row.revokedAt?.toISOString() ?? null,
});

/** The address is in this answer and nowhere else. */
export const NewDocumentLinkView = z.object({ id: z.uuid(), url: z.url() });
export type NewDocumentLinkView = z.infer<typeof NewDocumentLinkView>;

export const viewNewDocumentLink = ({ id, url }: NewDocumentLinkView): NewDocumentLinkView => ({ id, url });
