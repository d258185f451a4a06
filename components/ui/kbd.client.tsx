"use client";

import { ArrowBigUp, ArrowDown, ArrowUp, Command, CornerDownLeft } from "lucide-react";
import { useTranslations } from "next-intl";
import { useSyncExternalStore, type ReactNode } from "react";

const never = () => () => undefined;
const onApple = () => /mac|iphone|ipad/i.test(navigator.platform);

/** Signs the Latin fonts lack are drawn as icons; words (Ctrl, Échap) are translated. */
function faceOf(key: string, apple: boolean, word: (name: "ctrl" | "escape" | "alt") => string): ReactNode {
  const sign = "size-[11px] stroke-2";
  switch (key) {
    case "Mod":
      return apple ? <Command aria-label="Cmd" className={sign} /> : word("ctrl");
    case "Shift":
      return <ArrowBigUp aria-label="Maj" className={sign} />;
    case "Enter":
      return <CornerDownLeft aria-label="Enter" className={sign} />;
    case "Escape":
      return word("escape");
    case "Alt":
      return word("alt");
    case "ArrowUp":
      return <ArrowUp aria-label="Up" className={sign} />;
    case "ArrowDown":
      return <ArrowDown aria-label="Down" className={sign} />;
    default:
      return key;
  }
}

/** Keys of a shortcut: pressed together with a modifier (`["Mod", "K"]`), else one after the other (`["g", "o"]`). */
export function Kbd({ keys, className = "" }: { keys: readonly string[]; className?: string }) {
  const t = useTranslations("shortcuts.keys");
  // The server cannot know the keyboard: it prints Ctrl, an Apple browser corrects it after hydration.
  const apple = useSyncExternalStore(never, onApple, () => false);
  const together = keys[0] === "Mod" || keys[0] === "Alt" || keys[0] === "Shift";
  const cap =
    "inline-flex h-5 min-w-5 items-center justify-center gap-0.5 rounded-small border border-border bg-raised px-[5px] align-middle font-sans text-[0.6875rem] leading-none font-medium whitespace-nowrap text-muted";
  if (together) {
    return (
      <kbd data-edge="" className={`${cap} ${className}`}>
        {keys.map((key) => (
          <span key={key}>{faceOf(key, apple, t)}</span>
        ))}
      </kbd>
    );
  }
  return (
    <span className={`inline-flex gap-1 ${className}`}>
      {keys.map((key) => (
        <kbd key={key} data-edge="" className={cap}>
          {faceOf(key, apple, t)}
        </kbd>
      ))}
    </span>
  );
}
