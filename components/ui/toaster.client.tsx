"use client";

import { TriangleAlert, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Toast } from "radix-ui";
import { useEffect } from "react";
import { Button } from "./button";
import { Kbd } from "./kbd.client";
import { closeToast, undoableToast, useToasts, type ToastMessage } from "./toast";

const BRIEF = 5_000;
const WITH_ACTION = 8_000;

const durationOf = ({ tone, action }: ToastMessage) =>
  tone === "error" ? Number.POSITIVE_INFINITY : action ? WITH_ACTION : BRIEF;

/** Mod+Z runs the undo of the newest toast, except where the person is typing: there it undoes typing. */
function undoByKey(event: KeyboardEvent) {
  if (event.key.toLowerCase() !== "z" || !(event.metaKey || event.ctrlKey) || event.shiftKey || event.altKey) return;
  const target = event.target instanceof HTMLElement ? event.target : null;
  if (target?.closest("input, textarea, select, [contenteditable]")) return;
  const message = undoableToast();
  if (!message?.action) return;
  event.preventDefault();
  message.action.run();
  closeToast(message.id);
}

/**
 * The corner where toasts appear; render it once, at the end of the shell. Built on Radix because sonner writes a
 * `<style>` at load, which the content security policy refuses. Alt+T moves the focus here; hover and focus pause the clock.
 */
export function Toaster() {
  const t = useTranslations("common");
  const toasts = useToasts();
  useEffect(() => {
    document.addEventListener("keydown", undoByKey);
    return () => document.removeEventListener("keydown", undoByKey);
  }, []);
  return (
    <Toast.Provider label={t("notification")} swipeDirection="right">
      {toasts.map((message) => (
        <ToastCard key={message.id} message={message} />
      ))}
      <Toast.Viewport
        hotkey={["altKey", "KeyT"]}
        label={t("notifications")}
        className="fixed right-0 bottom-0 z-70 grid w-full max-w-[432px] gap-2 p-4 max-md:bottom-16"
      />
    </Toast.Provider>
  );
}

function ToastCard({ message }: { message: ToastMessage }) {
  const t = useTranslations("common");
  const { action } = message;
  return (
    <Toast.Root
      type={message.tone === "error" ? "foreground" : "background"}
      duration={durationOf(message)}
      onOpenChange={(open) => !open && closeToast(message.id)}
      className="flex min-h-12 animate-toast-in items-center gap-3 rounded-card border border-border bg-surface py-1.5 pr-1.5 pl-4 text-table shadow-overlay data-[swipe=move]:translate-x-(--radix-toast-swipe-move-x)"
    >
      {message.tone === "error" && <TriangleAlert aria-hidden className="icon text-danger" />}
      <Toast.Description className="min-w-0 flex-1">{message.message}</Toast.Description>
      {action && (
        <Toast.Action asChild altText={action.label}>
          <Button variant="link" size="compact" onClick={action.run}>
            {action.label}
            {action.undo && <Kbd keys={["Mod", "Z"]} />}
          </Button>
        </Toast.Action>
      )}
      <Toast.Close asChild>
        <Button variant="quiet" size="compact" shape="icon" aria-label={t("close")}>
          <X aria-hidden className="icon" />
        </Button>
      </Toast.Close>
    </Toast.Root>
  );
}
