import type { DocumentKind } from "@/lib/catalog/document-kinds";
import type { FormState } from "@/lib/platform/forms/form-state";
import type { SaveOutcome } from "./autosaver";
import type { Collected } from "./collect-draft";
import { changesOf, refusalsOf, standing, storedOf, type Refusal, type Stored } from "./draft-changes";
import { PLACES, type EditorDeeds, type SavedDraft } from "./editor-types";
import type { DraftView } from "./typed-document";

/** Why an attempt to save came to nothing, where the outcome alone does not say it. */
export type Trouble = "changed" | "issued" | "gone" | { message: string; code: string; requestId?: string | undefined };

export interface DraftSaverOptions {
  kind: DocumentKind;
  deeds: EditorDeeds;
  /** What is typed at this moment. */
  collect: () => Collected;
  /** What a saved draft comes to, for comparing. */
  collectView: (view: DraftView) => Collected;
  /** Whether there is anything worth a record of its own. */
  isWorthKeeping: (collected: Collected) => boolean;
  /** Whether the browser still has a session; asked when a request brought no answer that can be read. */
  isSignedIn: () => Promise<boolean>;
  onSaved: (draft: SavedDraft, isNew: boolean) => void;
  onTrouble: (trouble: Trouble | null) => void;
}

type Attempt = "sent" | "nothing" | "again" | Exclude<SaveOutcome, "saved">;

/** What is told apart by its code; `null` for whatever may go better the next time. */
const TROUBLES: Record<string, Exclude<Trouble, object>> = {
  "request.precondition_failed": "changed",
  "document.issued": "issued",
  "quote.not_draft": "issued",
  "invoice.not_draft": "issued",
  "credit_note.not_draft": "issued",
  "quote.not_found": "gone",
  "invoice.not_found": "gone",
  "credit_note.not_found": "gone",
};

/** Requests one attempt may take: each refusal leaves something out, and what is left is sent at once. */
const MOST_REQUESTS = 6;
const PATIENCE_MS = 30_000;

function inTime<Value>(answer: Promise<Value>): Promise<Value> {
  const late = new Promise<never>((_resolve, reject) => {
    setTimeout(() => reject(new Error("No answer in time")), PATIENCE_MS);
  });
  return Promise.race([answer, late]);
}

const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join("-");

/** Knows what the server has of a draft, and sends it what it does not have. */
export function createDraftSaver(options: DraftSaverOptions, saved: { draft: DraftView | null; known: Stored }) {
  const { kind, deeds, collect, collectView, isWorthKeeping, onSaved, onTrouble } = options;
  const idName = PLACES[kind].id;
  let current = saved.draft && { id: saved.draft.id, version: saved.draft.version };
  let known = saved.known;
  let refusals: readonly Refusal[] = [];
  /** What was sent and never answered: the server may have one of these or none, for the versions allow no second. */
  let lost: Stored[] = [];
  /** Of the record that is still to be made: asking again, without having heard of the first time, makes no second one. */
  let key = newKey();

  const adopt = ({ id, version }: Pick<SavedDraft, "id" | "version">, stored: Stored) => {
    current = { id, version };
    known = { ...known, ...stored };
    lost = [];
  };

  async function readDraft(id: string) {
    const answer = await inTime(deeds.read({ [idName]: id }));
    if (!answer.ok || !answer.data) return null;
    return { draft: answer.data, there: storedOf(kind, collectView(answer.data)) };
  }

  /** Whether the version that is there is the one we sent ourselves without hearing back. */
  async function isOurs(): Promise<boolean> {
    if (!current || lost.length === 0) return false;
    const found = await readDraft(current.id);
    if (!found) return false;
    const { draft, there } = found;
    const isThere = (sent: Stored) =>
      (Object.keys(sent) as (keyof Stored)[]).every((name) => sent[name] === there[name]);
    if (!lost.some((sent) => isThere({ ...known, ...sent }))) return false;
    adopt(draft, there);
    return true;
  }

  async function refused(answer: Extract<FormState, { ok: false }>, collected: Collected): Promise<Attempt> {
    const { code, message, requestId } = answer;
    if (code === "auth.required") return "signed-out";
    const trouble = TROUBLES[code];
    if (trouble === "changed" && (await isOurs())) return "again";
    if (trouble) {
      onTrouble(trouble);
      return "conflict";
    }
    const news = refusalsOf(answer.issues, collected);
    if (news.length > 0) {
      refusals = [...standing(refusals, collected), ...news];
      return "again";
    }
    onTrouble({ message, code, requestId });
    return "failed";
  }

  async function attempt(): Promise<Attempt> {
    const collected = collect();
    const changes = changesOf(kind, collected, known, refusals);
    if (!current && !(isWorthKeeping(collected) && changes.clientId)) return "nothing";
    if (Object.keys(changes).length === 0) return "nothing";
    const stored = Object.fromEntries(Object.entries(changes).map(([name, value]) => [name, JSON.stringify(value)]));
    const isNew = current === null;
    const answer = await inTime(
      current
        ? deeds.update({ [idName]: current.id, version: current.version, ...changes })
        : deeds.create(changes, key),
    ).catch((error: unknown) => {
      lost.push(stored);
      throw error;
    });
    if (!answer.ok) return refused(answer, collected);
    if (!answer.data) throw new Error("An answer without the draft");
    if (!("repeated" in answer.data && answer.data.repeated)) {
      adopt(answer.data, stored);
      onSaved(answer.data, isNew);
      return "sent";
    }
    const found = await readDraft(answer.data.id);
    if (!found) throw new Error("A draft that cannot be read");
    adopt(found.draft, found.there);
    onSaved(answer.data, isNew);
    return "again";
  }

  async function save(): Promise<SaveOutcome> {
    try {
      for (let request = 0; request < MOST_REQUESTS; request += 1) {
        // oxlint-disable-next-line no-await-in-loop -- each is about what the one before left out
        const outcome = await attempt();
        if (outcome === "again") continue;
        if (outcome !== "sent" && outcome !== "nothing") return outcome;
        onTrouble(null);
        return "saved";
      }
    } catch {
      if (!(await options.isSignedIn())) return "signed-out";
      onTrouble(null);
    }
    return "failed";
  }

  return {
    save,
    /** The draft as the server has it, once it has it. */
    saved: () => current,
    /** Makes the draft that is still to be made no second time. */
    key: () => key,
    /** What the server refused of what is typed now. */
    refused: (collected: Collected) => standing(refusals, collected).map(({ problem }) => problem),
    /** Goes on from a draft as it was read anew. */
    startFrom(view: DraftView) {
      refusals = [];
      known = {};
      adopt(view, storedOf(kind, collectView(view)));
    },
    /** Goes on with a draft of its own: one that is still to be made, or one that was just made for it. */
    startAnew(made: Pick<SavedDraft, "id" | "version"> | null = null) {
      current = made && { id: made.id, version: made.version };
      key = newKey();
      refusals = [];
      known = {};
      lost = [];
    },
  };
}

export type DraftSaver = ReturnType<typeof createDraftSaver>;
