import type { EventPayload, EventType } from "./events";

type TextName<Type extends string> = Type extends `${infer Head}.${infer Tail}` ? `${Head}_${Tail}` : Type;

/** The texts of `messages/fr/events.json`: one per event type, and one more where a payload makes it another sentence. */
export type EventText =
  | TextName<EventType>
  | "workspace_bank_removed"
  | "workspace_logo_removed"
  | "member_left"
  | "client_imported"
  | "bulk_change_undone";

export interface EventSentence {
  key: EventText;
  values: Record<string, string | number>;
}

/** How a reader’s language names the application and writes amounts. */
export interface Wording {
  /** The actor of events nobody caused. */
  application: string;
  money: (amount: string, currency: string) => string;
}

interface Around {
  actorUserId: string | null;
  money: Wording["money"];
}

type Describe = {
  [Type in EventType]?: (payload: EventPayload<Type>, around: Around) => Partial<EventSentence>;
};

/** `+VIP, −Lead`: read the same in every language. */
const tagChanges = (added: readonly string[], removed: readonly string[]) =>
  [...added.map((name) => `+${name}`), ...removed.map((name) => `−${name}`)].join(", ");

const named = ({ name }: { name: string }) => ({ values: { name } });
const edited = ({ name, fields }: { name: string; fields: string[] }) => ({ values: { name, count: fields.length } });
const numbered = ({ number }: { number: string }) => ({ values: { number } });
const mailed = ({ number, recipient }: { number: string; recipient: string }) => ({ values: { number, recipient } });
const answered = ({ number, name }: { number: string; name: string }) => ({ values: { number, name } });
const worth = (
  { number, amount, currency }: { number: string; amount: string; currency: string },
  { money }: Pick<Around, "money">,
) => ({ values: { number, amount: money(amount, currency) } });
const ofKind = ({ kind }: { kind: string }) => ({ values: { kind } });

/** Events whose sentence takes more than the actor's name. */
const DETAILS: Describe = {
  "workspace.updated": ({ fields }) => ({ values: { count: fields.length } }),
  "workspace.bank_changed": ({ ibanLast4 }) =>
    ibanLast4 === null ? { key: "workspace_bank_removed" } : { values: { ibanLast4 } },
  "workspace.sender_changed": ({ channel }) => ({ values: { channel } }),
  "workspace.logo_changed": ({ removed }) => (removed ? { key: "workspace_logo_removed" } : {}),
  "member.joined": ({ name, role }) => ({ values: { name, role } }),
  "member.role_changed": ({ name, from, to }) => ({ values: { name, from, to } }),
  "member.removed": ({ name, userId }, { actorUserId }) => ({
    values: { name },
    ...(userId === actorUserId ? { key: "member_left" } : {}),
  }),
  "invitation.sent": ({ email, role }) => ({ values: { email, role } }),
  "invitation.revoked": ({ email }) => ({ values: { email } }),
  "sessions.revoked": ({ count }) => ({ values: { count } }),
  "two_factor.recovery_used": ({ left }) => ({ values: { left } }),
  "job.retry_requested": ({ functionId }) => ({ values: { functionId } }),
  "api_token.created": named,
  "api_token.revoked": named,
  "client.created": ({ name, reference, importId }) => ({
    values: { name, reference },
    ...(importId === undefined ? {} : { key: "client_imported" }),
  }),
  "client.updated": edited,
  "client.archived": named,
  "client.restored": named,
  "client.removed": named,
  "client.tags_changed": ({ name, added, removed }) => ({ values: { name, changes: tagChanges(added, removed) } }),
  "client.merged": ({ name, mergedName }) => ({ values: { name, mergedName } }),
  "client.merge_undone": ({ name, mergedName }) => ({ values: { name, mergedName } }),
  "clients.changed": ({ clientIds }) => ({ values: { count: clientIds.length } }),
  "contact.created": named,
  "contact.updated": edited,
  "contact.removed": named,
  "tag.created": named,
  "tag.updated": named,
  "tag.merged": ({ name, intoName }) => ({ values: { name, intoName } }),
  "tag.removed": named,
  "activity.recorded": ofKind,
  "activity.updated": ofKind,
  "activity.removed": ofKind,
  "bulk_change.finished": ({ changed, undone }) => ({
    values: { count: changed },
    ...(undone ? { key: "bulk_change_undone" } : {}),
  }),
  "import.finished": ({ fileName, created, updated, errors }) => ({ values: { fileName, created, updated, errors } }),
  "import.undone": ({ fileName }) => ({ values: { fileName } }),
  "quote.issued": worth,
  "quote.mailed": mailed,
  "quote.mail_failed": mailed,
  "quote.viewed": numbered,
  "quote.accepted": answered,
  "quote.rejected": answered,
  "quote.expired": numbered,
  "quote.converted": numbered,
  "invoice.issued": worth,
  "invoice.mailed": mailed,
  "invoice.mail_failed": mailed,
  "invoice.viewed": numbered,
  "invoice.overdue": numbered,
  "invoice.paid": numbered,
  "invoice.cancelled": numbered,
  "payment.recorded": worth,
  "payment.reversed": worth,
  "credit_note.issued": ({ invoiceNumber, ...issued }, around) => ({
    values: { ...worth(issued, around).values, invoiceNumber },
  }),
  "credit_note.mailed": mailed,
  "credit_note.mail_failed": mailed,
  "credit_note.viewed": numbered,
  "credit_note.applied": numbered,
  "document.link_created": numbered,
  "document.link_revoked": numbered,
  "clients.exported": ({ count }) => ({ values: { count } }),
};

export interface DescribedEvent {
  type: EventType;
  payload: Record<string, unknown>;
  actor: { userId: string | null; name: string | null };
}

/** One sentence about an event: `t(`events.${key}`, values)`. */
export function describeEvent({ type, payload, actor }: DescribedEvent, wording: Wording): EventSentence {
  // The payload was checked against the catalog when the event was recorded.
  const details = DETAILS[type] as ((payload: unknown, around: Around) => Partial<EventSentence>) | undefined;
  const { key = type.replace(".", "_") as EventText, values = {} } =
    details?.(payload, { actorUserId: actor.userId, money: wording.money }) ?? {};
  return { key, values: { actor: actor.name ?? wording.application, ...values } };
}
