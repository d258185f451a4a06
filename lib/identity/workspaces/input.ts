import { z } from "zod";
import { LEGAL_FORMS, VAT_REGIMES } from "@/lib/catalog/legal-forms";
import { LOCALES } from "@/lib/catalog/locales";
import { timeZones } from "@/lib/catalog/time-zones";
import { currencyInput } from "@/lib/kernel/currency";
import { decimalInput } from "@/lib/kernel/decimal";
import {
  apeInput,
  bicInput,
  ibanInput,
  sirenInput,
  siretInput,
  vatNumberInput,
} from "@/lib/identity/business-numbers/input";
import { emailAddress, optionalText } from "@/lib/identity/people/input";
import { countryInput, optionalEmail, optionalPhone, optionalWebsite } from "@/lib/identity/reach/input";

const workspaceName = z.string().trim().min(1).max(120);

const timeZone = z
  .string()
  .refine((zone) => timeZones().has(zone), { error: "Not a known time zone.", params: { code: "not_an_option" } });

export const UpdateWorkspaceInput = z
  .strictObject({ name: workspaceName, locale: z.enum(LOCALES), timeZone, currency: currencyInput })
  .partial();

/** Of a form: a choice left open is `""`. */
const optionalChoice = <const Value extends string>(values: readonly Value[]) =>
  z
    .enum([...values, ""] as const)
    .transform((chosen) => (chosen === "" ? null : (chosen as Value)))
    .nullable();

const amount = decimalInput({ scale: 3, min: "0", max: "1000000000000" });

/** Share capital in the workspace's currency, as a decimal string. */
const shareCapital = optionalText(40).refine((text) => text === null || amount.safeParse(text).success, {
  error: "An amount is digits and a dot, such as 10000.00.",
  params: { code: "invalid" },
});

/** What French law wants on every document. Everything may be left out until the first document is issued. */
export const LegalIdentityInput = z
  .strictObject({
    legalName: optionalText(120),
    legalForm: optionalChoice(LEGAL_FORMS),
    siren: sirenInput,
    siret: siretInput,
    ape: apeInput,
    vatNumber: vatNumberInput,
    vatRegime: optionalChoice(VAT_REGIMES),
    registerCity: optionalText(80),
    shareCapital,
    email: optionalEmail,
    phone: optionalPhone,
    website: optionalWebsite,
    addressLine1: optionalText(120),
    addressLine2: optionalText(120),
    postalCode: optionalText(12),
    city: optionalText(80),
    country: countryInput,
  })
  .partial();

export const BankDetailsInput = z.strictObject({ iban: ibanInput, bic: bicInput.default(null) });

const host = z
  .string()
  .trim()
  .toLowerCase()
  .min(1)
  .max(253)
  .refine((name) => /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$|^\[?[0-9a-f:]+\]?$/.test(name), {
    error: "This is no server name.",
    params: { code: "sender.host" },
  });

/** Text of one mail header line. */
const headerText = optionalText(100).refine((text) => text === null || !/[\r\n"<>]/.test(text), {
  error: "Quotes, angle brackets and line breaks are not allowed.",
  params: { code: "invalid" },
});

/** An SMTP account. Without `password` the one already kept stays. */
export const MailSenderInput = z.strictObject({
  host,
  port: z.coerce.number().int().min(1).max(65_535),
  user: optionalText(200).default(null),
  password: z.string().min(1).max(500).optional(),
  fromAddress: emailAddress,
  fromName: headerText.default(null),
});

/** A Twilio account. Without `authToken` the one already kept stays. */
export const SmsSenderInput = z.strictObject({
  accountSid: z
    .string()
    .trim()
    .refine((sid) => /^AC[0-9a-fA-F]{32}$/.test(sid), {
      error: "An account SID is AC and 32 hexadecimal digits.",
      params: { code: "sender.account_sid" },
    }),
  authToken: z.string().trim().min(16).max(200).optional(),
  from: z
    .string()
    .trim()
    .refine((sender) => /^\+[1-9]\d{6,14}$|^(?=.*[A-Za-z])[A-Za-z0-9 ]{1,11}$/.test(sender), {
      error: "The sender is an international number or up to 11 letters and digits.",
      params: { code: "sender.from" },
    }),
});

export const RequireTwoFactorInput = z.strictObject({ required: z.boolean() });
export const NoInput = z.strictObject({});
