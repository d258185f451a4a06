import { z } from "zod";
import { emailAddress, optionalText } from "@/lib/identity/people/input";

/** ISO 3166-1 alpha-2. */
export const countryInput = z
  .string()
  .trim()
  .toUpperCase()
  .refine((code) => /^[A-Z]{2}$/.test(code), { error: "A country code is two letters.", params: { code: "invalid" } });

export const optionalEmail = optionalText(254).refine((text) => text === null || emailAddress.safeParse(text).success, {
  error: "This address is incomplete.",
  params: { code: "invalid_email" },
});

/** As typed: countries write numbers in too many ways to rewrite them. */
export const optionalPhone = optionalText(30).refine((text) => text === null || /^\+?[\d\s().-]{6,30}$/.test(text), {
  error: "A phone number is 6 digits at least.",
  params: { code: "business.phone" },
});

const withScheme = (text: string | null) => (text === null || /^[a-z]+:\/\//i.test(text) ? text : `https://${text}`);

export const optionalWebsite = optionalText(200)
  .transform(withScheme)
  .refine((text) => text === null || (/^https?:\/\//i.test(text) && /\.[^./]{2,}/.test(text) && URL.canParse(text)), {
    error: "This web address is incomplete.",
    params: { code: "invalid_url" },
  });
