import { z } from "zod";

/** Letters as people write their names: anything but control characters. */
const CONTROL = /\p{Cc}/u;

export const personName = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .refine((name) => !CONTROL.test(name), { params: { code: "invalid" } });

/** As typed, without surrounding blanks; compared without regard to case. */
export const emailAddress = z.string().trim().max(254).pipe(z.email());

/** A password somebody chooses. The server counts characters, not UTF-16 units, and also knows the common ones. */
export const newPassword = z.string().min(12).max(256);

/** The 64 hexadecimal characters of a mailed link. */
export const linkToken = z
  .string()
  .trim()
  .refine((token) => /^[0-9a-f]{64}$/.test(token), { params: { code: "invalid" } });

/** Text that may be left out: blank means none. */
export const optionalText = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine((text) => !CONTROL.test(text), { params: { code: "invalid" } })
    .transform((text) => (text === "" ? null : text))
    .nullable();

/** Text of several lines that may be left out. */
export const optionalParagraphs = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine((text) => !/[^\P{Cc}\n\r\t]/u.test(text), { params: { code: "invalid" } })
    .transform((text) => (text === "" ? null : text.replaceAll("\r\n", "\n")))
    .nullable();
