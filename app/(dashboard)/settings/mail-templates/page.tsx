import { redirect } from "next/navigation";

export default function MailTemplatesPage(): never {
  redirect("/settings/mail-templates/quotes");
}
