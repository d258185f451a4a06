import { getSenders } from "@/lib/identity/senders/get-senders";
import { viewSenders } from "@/lib/identity/senders/view";
import { env } from "@/lib/platform/env";
import { load } from "@/lib/platform/load";
import { setupProgress, titled } from "../_components/progress";
import { EmailStep } from "./_components/email-step.client";

export const generateMetadata = titled("email");

export default async function EmailPage() {
  const progress = await setupProgress();
  const { mail } = viewSenders(await load(getSenders, {}));
  return <EmailStep progress={progress} sender={mail} installationFrom={env.SMTP_URL ? (env.MAIL_FROM ?? "") : null} />;
}
