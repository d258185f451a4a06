import { z } from "zod";
import { event } from "./event-definition";

const id = z.uuid();
/** Names of the changed fields, never their values. */
const fields = z.array(z.string());
const names = z.array(z.string());

const client = { clientId: id, name: z.string() };
const contact = { clientId: id, contactId: id, name: z.string() };
const tag = { tagId: id, name: z.string() };
const activity = { clientId: id, activityId: id, kind: z.enum(["note", "call", "meeting"]) };
const ofClient = ["client", "clientId"] as const;
const ofTag = ["tag", "tagId"] as const;

/** Clients, their contacts, tags and timeline; what is imported and changed many at a time. */
export const CRM_EVENTS = {
  "client.created": event({
    category: "client",
    payload: z.strictObject({ ...client, reference: z.string(), importId: id.optional() }),
    subject: ofClient,
  }),
  "client.updated": event({
    category: "client",
    payload: z.strictObject({ ...client, fields, importId: id.optional() }),
    subject: ofClient,
  }),
  "client.archived": event({ category: "client", payload: z.strictObject(client), subject: ofClient }),
  "client.restored": event({ category: "client", payload: z.strictObject(client), subject: ofClient }),
  "client.removed": event({
    category: "client",
    payload: z.strictObject({ ...client, importId: id.optional() }),
    subject: ofClient,
  }),
  "client.tags_changed": event({
    category: "client",
    payload: z.strictObject({ ...client, added: names, removed: names }),
    subject: ofClient,
  }),
  "client.merged": event({
    category: "client",
    payload: z.strictObject({ ...client, mergeId: id, mergedId: id, mergedName: z.string() }),
    subject: ofClient,
  }),
  "client.merge_undone": event({
    category: "client",
    payload: z.strictObject({ ...client, mergeId: id, mergedId: id, mergedName: z.string() }),
    subject: ofClient,
  }),
  /** Stands for many changes at once, each of which is in the timeline of its client already. */
  "clients.changed": event({
    category: "client",
    payload: z.strictObject({ clientIds: z.array(id), contactIds: z.array(id) }),
    internal: true,
  }),

  "contact.created": event({ category: "client", payload: z.strictObject(contact), subject: ofClient }),
  "contact.updated": event({ category: "client", payload: z.strictObject({ ...contact, fields }), subject: ofClient }),
  "contact.removed": event({ category: "client", payload: z.strictObject(contact), subject: ofClient }),

  "tag.created": event({ category: "settings", payload: z.strictObject(tag), subject: ofTag }),
  "tag.updated": event({ category: "settings", payload: z.strictObject(tag), subject: ofTag }),
  "tag.merged": event({
    category: "settings",
    payload: z.strictObject({ ...tag, intoId: id, intoName: z.string() }),
    subject: ofTag,
  }),
  "tag.removed": event({ category: "settings", payload: z.strictObject(tag), subject: ofTag }),

  // The timeline shows the note itself.
  "activity.recorded": event({
    category: "client",
    payload: z.strictObject(activity),
    subject: ofClient,
    internal: true,
  }),
  "activity.updated": event({
    category: "client",
    payload: z.strictObject(activity),
    subject: ofClient,
    internal: true,
  }),
  "activity.removed": event({
    category: "client",
    payload: z.strictObject(activity),
    subject: ofClient,
    internal: true,
  }),

  "bulk_change.requested": event({
    category: "data",
    payload: z.strictObject({ bulkChangeId: id, undo: z.boolean() }),
    subject: ["bulk_change", "bulkChangeId"],
    internal: true,
  }),
  "bulk_change.finished": event({
    category: "data",
    payload: z.strictObject({ bulkChangeId: id, undone: z.boolean(), changed: z.number().int() }),
    subject: ["bulk_change", "bulkChangeId"],
  }),

  "import.requested": event({
    category: "data",
    payload: z.strictObject({ importId: id, step: z.enum(["check", "commit", "undo"]) }),
    subject: ["import", "importId"],
    internal: true,
  }),
  "import.finished": event({
    category: "data",
    payload: z.strictObject({
      importId: id,
      fileName: z.string(),
      created: z.number().int(),
      updated: z.number().int(),
      errors: z.number().int(),
    }),
    subject: ["import", "importId"],
  }),
  "import.undone": event({
    category: "data",
    payload: z.strictObject({ importId: id, fileName: z.string() }),
    subject: ["import", "importId"],
  }),
  "clients.exported": event({ category: "data", payload: z.strictObject({ count: z.number().int() }) }),
} as const;
