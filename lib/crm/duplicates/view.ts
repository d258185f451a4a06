import { z } from "zod";

/** Why a client looks like the one being typed in, the strongest reason first. */
const DUPLICATE_REASONS = ["siren", "vat_number", "email", "name", "email_domain"] as const;
export type DuplicateReason = (typeof DUPLICATE_REASONS)[number];

export const DuplicateView = z.object({
  client: z.object({
    id: z.uuid(),
    reference: z.string(),
    name: z.string(),
    city: z.string().nullable(),
    archivedAt: z.iso.datetime().nullable(),
  }),
  /** `email_domain`: the same mail domain and a similar name. */
  reasons: z.array(z.enum(DUPLICATE_REASONS)).min(1),
});
export type DuplicateView = z.infer<typeof DuplicateView>;

export interface Duplicate {
  client: Omit<DuplicateView["client"], "archivedAt"> & { archivedAt: Date | null };
  reasons: DuplicateReason[];
}

export const viewDuplicate = ({ client, reasons }: Duplicate): DuplicateView => ({
  client: { ...client, archivedAt: client.archivedAt?.toISOString() ?? null },
  reasons,
});
