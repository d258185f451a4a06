import { z } from "zod";
import { BILLING_EVENTS } from "./billing-events";
import { CRM_EVENTS } from "./crm-events";
import { event, type EventCategory } from "./event-definition";
import { ROLES } from "./permissions";

const id = z.uuid();
const role = z.enum(ROLES);
/** Names of the changed fields, never their values: the trail must not become a second copy of the data. */
const fields = z.array(z.string());

/** Everything that can happen. One event per change; it is timeline, audit trail and outbox at once. */
export const EVENTS = {
  "workspace.created": event({ category: "settings", payload: z.strictObject({}) }),
  "workspace.updated": event({ category: "settings", payload: z.strictObject({ fields }) }),
  "workspace.bank_changed": event({
    category: "security",
    payload: z.strictObject({ ibanLast4: z.string().nullable() }),
  }),
  "workspace.sender_changed": event({
    category: "settings",
    payload: z.strictObject({ channel: z.enum(["mail", "sms"]) }),
  }),
  "workspace.logo_changed": event({ category: "settings", payload: z.strictObject({ removed: z.boolean() }) }),

  "member.joined": event({
    category: "team",
    payload: z.strictObject({ memberId: id, userId: id, name: z.string(), role }),
    subject: ["member", "memberId"],
  }),
  "member.role_changed": event({
    category: "team",
    payload: z.strictObject({ memberId: id, userId: id, name: z.string(), from: role, to: role }),
    subject: ["member", "memberId"],
  }),
  "member.removed": event({
    category: "team",
    payload: z.strictObject({ memberId: id, userId: id, name: z.string() }),
    subject: ["member", "memberId"],
  }),
  "invitation.sent": event({
    category: "team",
    payload: z.strictObject({ invitationId: id, email: z.string(), role }),
    subject: ["invitation", "invitationId"],
  }),
  "invitation.revoked": event({
    category: "team",
    payload: z.strictObject({ invitationId: id, email: z.string() }),
    subject: ["invitation", "invitationId"],
  }),

  "session.opened": event({
    category: "security",
    payload: z.strictObject({ sessionId: id.optional(), tokenId: id.optional() }),
  }),
  "session.closed": event({
    category: "security",
    payload: z.strictObject({ sessionId: id.optional(), tokenId: id.optional() }),
  }),
  "sessions.revoked": event({ category: "security", payload: z.strictObject({ count: z.number().int() }) }),
  "account.locked": event({ category: "security", payload: z.strictObject({ userId: id }) }),
  "password.changed": event({ category: "security", payload: z.strictObject({ userId: id }) }),
  "password.reset_requested": event({ category: "security", payload: z.strictObject({ userId: id }) }),
  "password.reset": event({ category: "security", payload: z.strictObject({ userId: id }) }),
  "two_factor.enabled": event({ category: "security", payload: z.strictObject({ userId: id }) }),
  "two_factor.disabled": event({ category: "security", payload: z.strictObject({ userId: id }) }),
  "two_factor.recovery_used": event({
    category: "security",
    payload: z.strictObject({ userId: id, left: z.number().int() }),
  }),
  "two_factor.recovery_renewed": event({ category: "security", payload: z.strictObject({ userId: id }) }),
  "profile.updated": event({ category: "settings", payload: z.strictObject({ userId: id, fields }) }),
  "api_token.created": event({
    category: "security",
    payload: z.strictObject({ tokenId: id, name: z.string(), scopes: z.array(z.string()) }),
    subject: ["api_token", "tokenId"],
  }),
  "api_token.revoked": event({
    category: "security",
    payload: z.strictObject({ tokenId: id, name: z.string() }),
    subject: ["api_token", "tokenId"],
  }),

  "mail.queued": event({
    category: "communication",
    payload: z.strictObject({ mailId: id }),
    subject: ["mail", "mailId"],
    internal: true,
  }),
  "sms.queued": event({
    category: "communication",
    payload: z.strictObject({ smsId: id }),
    subject: ["sms", "smsId"],
    internal: true,
  }),

  ...CRM_EVENTS,
  ...BILLING_EVENTS,

  "job.retry_requested": event({
    category: "settings",
    payload: z.strictObject({ runId: id, functionId: z.string() }),
    subject: ["job_run", "runId"],
    internal: true,
  }),
} as const;

export type EventType = keyof typeof EVENTS;
export type EventPayload<Type extends EventType> = z.infer<(typeof EVENTS)[Type]["payload"]>;

export const EVENT_TYPES = Object.keys(EVENTS) as EventType[];

export const isEventType = (type: string): type is EventType => Object.hasOwn(EVENTS, type);

/** Every type of some categories. */
export const eventTypesOf = (categories: readonly EventCategory[]): EventType[] =>
  EVENT_TYPES.filter((type) => categories.includes(EVENTS[type].category));

/** The types of some categories that are news to people. */
export const newsOf = (categories: readonly EventCategory[]): EventType[] =>
  eventTypesOf(categories).filter((type) => !("internal" in EVENTS[type]));
