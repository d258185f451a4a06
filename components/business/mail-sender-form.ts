import { z } from "zod";
import { MailSenderInput } from "@/lib/identity/workspaces/input";

/** The settings as typed: an empty password stands for the one on file. */
export const MailSenderForm = MailSenderInput.extend({ password: z.string().max(500) });

export type MailSenderTyped = {
  host: string;
  port: string;
  user: string;
  password: string;
  fromAddress: string;
  fromName: string;
};

/** What to send of it. */
export const mailSenderOf = ({ password, ...rest }: MailSenderTyped) =>
  password === "" ? rest : { ...rest, password };
