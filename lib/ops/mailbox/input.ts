import { z } from "zod";
import { idOf } from "@/lib/kernel/ids";
import { listInput, oneOrMore } from "@/lib/platform/list-input";
import { MAIL_STATUSES } from "./status";

export const MailRef = z.strictObject({ mailId: idOf("mail") });

export const MailAttachmentRef = z.strictObject({
  mailId: idOf("mail"),
  position: z.coerce.number().int().min(0).max(99),
});

export const ListMailsInput = listInput({
  sorts: ["createdAt", "recipient", "subject", "status"],
  descending: true,
  filters: { status: oneOrMore(z.enum(MAIL_STATUSES)) },
});
