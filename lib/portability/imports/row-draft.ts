import type { z } from "zod";
import type { CreateClientInput } from "@/lib/crm/clients/input";
import { CreateContactInput } from "@/lib/crm/contacts/input";
import type { ImportField } from "./input";

/** What a file can say of a contact, by the rules of everybody else. */
export const ContactDraft = CreateContactInput.pick({
  firstName: true,
  lastName: true,
  email: true,
  phone: true,
  position: true,
  notes: true,
  isPrimary: true,
});

/** A row that may come in. */
export interface RowDraft {
  row: number;
  cells: string[];
  client: CreateClientInput;
  /** The client has no name of its own but the one of its contact, which never overwrites a real one. */
  namedAfterContact: boolean;
  contact: z.output<typeof ContactDraft> | null;
  tags: string[];
  /** What the file calls the records: ids here, or of wherever it was exported. */
  clientKey: string | null;
  contactKey: string | null;
}

/** One thing that keeps a row out. */
export interface RowIssue {
  /** `null`: the row as a whole. */
  field: ImportField | null;
  /** The cell as it stands in the file. */
  value: string | null;
  code: string;
  params?: Record<string, string | number> | undefined;
}

export interface RefusedRow {
  row: number;
  cells: string[];
  issues: RowIssue[];
}

export type ReadRow = { draft: RowDraft } | { refused: RefusedRow };
