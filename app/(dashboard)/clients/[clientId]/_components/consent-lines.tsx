import { Mail, MailCheck, MailX, MessageSquare, MessageSquareOff, type LucideIcon } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import type { ContactView } from "@/lib/crm/contacts/view";

type Channel = { granted: boolean; at: string | null; left: string | null };

export type ConsentLinesProps = {
  contact: ContactView;
  /** All of the client, to say how many accept mail. */
  contacts?: { items: readonly ContactView[]; total: number };
};

/** Whether a person may be written to: what they said last, with its day. */
export function ConsentLines({ contact, contacts }: ConsentLinesProps) {
  const t = useTranslations("client.consent");
  const mail = { granted: contact.emailConsent, at: contact.emailConsentAt, left: contact.unsubscribedAt };
  const sms = { granted: contact.smsConsent, at: contact.smsConsentAt, left: contact.optedOutAt };
  const accepted = contacts?.items.filter(({ emailConsent, unsubscribedAt }) => emailConsent && !unsubscribedAt).length;
  return (
    <ul className="mt-3 grid gap-1.5 text-table">
      <ConsentLine kind="email" channel={mail} />
      <ConsentLine kind="sms" channel={sms} />
      {contacts && contacts.total > 1 && accepted !== undefined && (
        <li className="text-meta text-subtle">{t("count", { accepted, total: contacts.total })}</li>
      )}
    </ul>
  );
}

const ICONS: Record<"email" | "sms", { yes: LucideIcon; no: LucideIcon; left: LucideIcon }> = {
  email: { yes: MailCheck, no: Mail, left: MailX },
  sms: { yes: MessageSquare, no: MessageSquareOff, left: MessageSquareOff },
};

function ConsentLine({ kind, channel }: { kind: "email" | "sms"; channel: Channel }) {
  const t = useTranslations("client.consent");
  const format = useFormatter();
  const day = (instant: string) => format.dateTime(new Date(instant), { dateStyle: "long" });
  const { granted, at, left } = channel;
  const state = left ? "left" : granted ? "yes" : "no";
  const Icon = ICONS[kind][state];
  const text = left
    ? t(`${kind}.left`, { date: day(left) })
    : granted && at
      ? t(`${kind}.yesAt`, { date: day(at) })
      : t(`${kind}.${granted ? "yes" : "no"}`);
  const look = { yes: "text-success", no: "text-muted", left: "text-danger" }[state];
  return (
    <li className={`flex items-start gap-2 ${look}`}>
      <Icon aria-hidden className="icon mt-0.5" />
      {text}
    </li>
  );
}
