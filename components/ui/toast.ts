import { useSyncExternalStore } from "react";

export type ToastMessage = {
  id: number;
  message: string;
  tone: "plain" | "error";
  /** One thing to do about it. `undo` is also reached with Mod+Z while the toast shows. */
  action: { label: string; run: () => void; undo: boolean } | null;
};

type ToastInput = {
  message: string;
  tone?: ToastMessage["tone"];
  action?: { label: string; run: () => void; undo?: boolean };
};

const LIMIT = 3;

let messages: readonly ToastMessage[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

function publish(next: readonly ToastMessage[]) {
  messages = next;
  for (const listener of listeners) listener();
}

/**
 * Says something in the corner without interrupting: 5 s, 8 s with an action, errors until closed. The newest three stay.
 * @returns the id to close it early with
 */
export function toast({ message, tone = "plain", action }: ToastInput): number {
  const id = nextId++;
  publish([...messages, { id, message, tone, action: action ? { undo: false, ...action } : null }].slice(-LIMIT));
  return id;
}

export const closeToast = (id: number) => publish(messages.filter((message) => message.id !== id));

/** The newest toast whose action undoes something, for Mod+Z. */
export const undoableToast = () => messages.findLast((message) => message.action?.undo);

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

const NONE: readonly ToastMessage[] = [];

export const useToasts = () =>
  useSyncExternalStore(
    subscribe,
    () => messages,
    () => NONE,
  );
