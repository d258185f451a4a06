import { invalid } from "@/lib/kernel/errors";
import { refuseFuture } from "@/lib/kernel/refuse-future";
import type { ContactRow } from "./view";

type Consents = Pick<
  ContactRow,
  "emailConsent" | "emailConsentAt" | "emailConsentSource" | "smsConsent" | "smsConsentAt" | "smsConsentSource"
>;
type Given = { [Field in keyof Consents]?: Consents[Field] | undefined };

interface Consent {
  granted: boolean;
  at: Date | null;
  source: string | null;
}
type Said = { [Part in keyof Consent]?: Consent[Part] | undefined };

/** Nobody has said anything yet. */
export const NO_CONSENT: Consents = {
  emailConsent: false,
  emailConsentAt: null,
  emailConsentSource: null,
  smsConsent: false,
  smsConsentAt: null,
  smsConsentSource: null,
};

/** A change is dated, now unless told otherwise, and what is known of how consent came about is never emptied. */
function consentAfter(field: string, before: Consent, said: Said, now: Date): Consent {
  refuseFuture(`${field}At`, said.at, now);
  const granted = said.granted ?? before.granted;
  const source = said.source ?? before.source;
  if (granted && source === null) {
    const message = "Say how the person gave consent.";
    const issue = { path: `${field}Source`, code: "contact.consent_source", message };
    throw invalid("input.invalid", "Some fields were refused.", [issue]);
  }
  return { granted, source, at: said.at ?? (granted === before.granted ? before.at : now) };
}

/**
 * What a contact agreed to once it was changed.
 * @throws DomainError invalid: consent without a source, or given in the future
 */
export function consentsAfter(before: Consents, given: Given, now: Date): Consents {
  const email = consentAfter(
    "emailConsent",
    { granted: before.emailConsent, at: before.emailConsentAt, source: before.emailConsentSource },
    { granted: given.emailConsent, at: given.emailConsentAt, source: given.emailConsentSource },
    now,
  );
  const sms = consentAfter(
    "smsConsent",
    { granted: before.smsConsent, at: before.smsConsentAt, source: before.smsConsentSource },
    { granted: given.smsConsent, at: given.smsConsentAt, source: given.smsConsentSource },
    now,
  );
  return {
    emailConsent: email.granted,
    emailConsentAt: email.at,
    emailConsentSource: email.source,
    smsConsent: sms.granted,
    smsConsentAt: sms.at,
    smsConsentSource: sms.source,
  };
}
