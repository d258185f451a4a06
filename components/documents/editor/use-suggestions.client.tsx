"use client";

import { lazy, Suspense, useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { optionId, type Suggestion } from "./suggestion";

const Suggestions = lazy(async () => ({ default: (await import("./suggestions.client")).Suggestions }));

type Found<Option> = readonly Option[];

export type SuggestionsOptions<Option extends Suggestion> = {
  label: string;
  /** What there is for a text. Answers that come late are not shown. */
  find: (typed: string) => Found<Option> | Promise<Found<Option>>;
  onChoose: (option: Option) => void;
  /** Milliseconds without a key before it is looked for; none where the list is at hand. */
  restMs?: number;
  /** Characters that must be typed before the list opens by itself. */
  from?: number;
};

/**
 * A list of suggestions under a field for free text: it opens while something is typed, and by ↓ in an empty field; ↑ and ↓ move,
 * Enter takes, Esc and leaving close. Nothing is taken that was not moved to.
 * @returns attributes of the field, and the list to render beside it
 */
export function useSuggestions<Option extends Suggestion>(options: SuggestionsOptions<Option>) {
  const { label, find, onChoose, restMs = 0, from = 0 } = options;
  const id = useId();
  const [shown, setShown] = useState<{ anchor: HTMLElement; options: Found<Option>; active: number } | null>(null);
  const asked = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const close = () => {
    asked.current += 1;
    clearTimeout(timer.current);
    setShown(null);
  };
  const look = async (anchor: HTMLElement, typed: string) => {
    const ask = (asked.current += 1);
    const found = await find(typed);
    // Somebody typed on, left, or chose meanwhile.
    if (ask !== asked.current || document.activeElement !== anchor) return;
    setShown(found.length > 0 ? { anchor, options: found, active: -1 } : null);
  };
  const choose = (place: number) => {
    const option = shown?.options[place];
    close();
    if (option) onChoose(option);
  };
  const move = (step: 1 | -1) =>
    setShown((was) => {
      if (!was) return was;
      const places = was.options.length + 1;
      return { ...was, active: ((was.active + 1 + step + places) % places) - 1 };
    });

  const field = {
    role: "combobox",
    "aria-expanded": shown !== null,
    "aria-autocomplete": "list",
    "aria-controls": shown ? id : undefined,
    "aria-activedescendant": shown && shown.active >= 0 ? optionId(id, shown.active) : undefined,
    autoComplete: "off",
    onInput(event: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) {
      const anchor = event.currentTarget;
      clearTimeout(timer.current);
      if (anchor.value.trim().length < from) return close();
      if (restMs === 0) return void look(anchor, anchor.value);
      timer.current = setTimeout(() => void look(anchor, anchor.value), restMs);
    },
    onKeyDown(event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.nativeEvent.isComposing) return;
      const anchor = event.currentTarget;
      const act = (work: () => void) => {
        event.preventDefault();
        work();
      };
      if (!shown) {
        const opens = event.key === "ArrowDown" && (anchor instanceof HTMLInputElement || anchor.value === "");
        if (opens) act(() => void look(anchor, ""));
        return;
      }
      if (event.key === "ArrowDown") act(() => move(1));
      if (event.key === "ArrowUp") act(() => move(-1));
      if (event.key === "Escape") act(close);
      if (event.key === "Enter" && shown.active >= 0) act(() => choose(shown.active));
    },
    onBlur: close,
  } as const;

  const list: ReactNode = shown && (
    <Suspense>
      <Suggestions id={id} label={label} {...shown} onChoose={choose} onClose={close} />
    </Suspense>
  );
  return { field, list, isOpen: shown !== null, open: (anchor: HTMLElement) => void look(anchor, "") };
}
