import { z } from "zod";
import { idOf } from "@/lib/kernel/ids";
import { listInput, oneOrMore } from "@/lib/platform/list-input";
import { MAIL_STATUSES } from "./status";

export const MailRef = z.strictObject({ mailId: idOf("mail") });

export const ListMailsInput = listInput({
  sorts: ["createdAt", "recipient", "subject", "status"],
  descending: true,
  filters: { status: oneOrMore(z.enum(MAIL_STATUSES)) },
});
