import { z } from "zod";
import { MailSenderInput } from "@/lib/identity/workspaces/input";

/** The settings as typed: an empty password stands for the one on file. */
export const MailSenderFormInput = MailSenderInput.extend({ password: z.string().max(500) });
