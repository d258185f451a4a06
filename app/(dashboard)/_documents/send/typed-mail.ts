import type { DraftDeliveryView } from "@/lib/billing/deliveries/view";
import { fillPlaceholders } from "@/lib/kernel/placeholders";
import type { FormState } from "@/lib/platform/forms/form-state";

export type Option = DraftDeliveryView["recipients"][number];

/** What the form holds: recipients by the key of their box. */
export type TypedMail = { recipients: string[]; cc: string; subject: string; message: string };

/** The client itself, whose address belongs to no contact. */
const CLIENT = "client";

export const keyOf = ({ contactId }: Option): string => contactId ?? CLIENT;

const first = (options: readonly Option[]): Option | undefined => {
  const reachable = options.filter(({ email }) => email !== null);
  return reachable.length === 1 ? reachable[0] : undefined;
};

/** What the form starts with. Where there is one recipient only, their name stands in the text at once. */
export function startOf({ recipients, subject, message }: DraftDeliveryView): TypedMail {
  const only = first(recipients);
  const filled = (text: string) => (only ? fillPlaceholders(text, { contact_first_name: only.firstName }) : text);
  return {
    recipients: recipients.filter(({ usual }) => usual).map(keyOf),
    cc: "",
    subject: filled(subject),
    message: filled(message),
  };
}

const addresses = (text: string): string[] => text.split(/[\s,;]+/).filter((part) => part !== "");

/**
 * What is sent. Words nobody changed are left out: the template then speaks to each recipient by itself.
 * @param start what the form started with
 */
export function mailOf({ recipients, cc, subject, message }: TypedMail, start: TypedMail) {
  const contactIds = recipients.filter((key) => key !== CLIENT);
  return {
    contactIds,
    toClient: recipients.includes(CLIENT),
    cc: addresses(cc),
    ...(subject === start.subject && message === start.message ? {} : { subject, message }),
  };
}

const FIELD_BY_PATH: [RegExp, keyof TypedMail][] = [
  [/^(contactIds|toClient)/, "recipients"],
  [/^cc/, "cc"],
];

/** An answer with its refusals beside the fields of the form. */
export function onFields<Data>(answer: FormState<Data>): FormState<Data> {
  if (answer.ok) return answer;
  const issues = answer.issues.map((issue) => {
    const field = FIELD_BY_PATH.find(([path]) => path.test(issue.path))?.[1];
    return field ? { ...issue, path: field } : issue;
  });
  return { ...answer, issues };
}

/** The mail as a recipient reads it. @param link what stands for the address nobody knows yet */
export const readBy = (text: string, recipient: Option | undefined, link: string): string =>
  fillPlaceholders(text, { contact_first_name: recipient?.firstName ?? "", link });
