"use client";

import { useTranslations } from "next-intl";

const LEVELS = ["weak", "fair", "good", "strong"] as const;
const BARS = {
  weak: "bg-dot-danger",
  fair: "bg-dot-warning",
  good: "bg-dot-success",
  strong: "bg-dot-success",
} as const;

/** Length counts most, variety and absence of repetition correct it: a hint for the person, not the rule of the server. */
function levelOf(password: string): 0 | 1 | 2 | 3 {
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{L}\p{Nd}]/u].filter((kind) => kind.test(password)).length;
  const effective = Math.min(password.length, new Set(password.toLowerCase()).size * 2) + (kinds - 1) * 2;
  if (password.length < 12) return 0;
  return effective >= 22 ? 3 : effective >= 17 ? 2 : 1;
}

/** Four bars and a word for the strength of a password being chosen. */
export function PasswordStrength({ password }: { password: string }) {
  const t = useTranslations("states");
  const level = levelOf(password);
  const name = LEVELS[level];
  return (
    <div className="mt-1 flex items-center gap-3">
      <div aria-hidden className="grid flex-1 grid-cols-4 gap-1">
        {LEVELS.map((key, index) => (
          <span
            key={key}
            data-edge=""
            className={`h-1.5 rounded-pill ${password && index <= level ? BARS[name] : "bg-neutral-tint"}`}
          />
        ))}
      </div>
      <p role="status" className="min-w-16 text-right text-meta text-muted">
        {password && t(`strength.${name}`)}
      </p>
    </div>
  );
}
