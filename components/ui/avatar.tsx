import { clsx } from "clsx";

const SIZES = {
  small: "size-6 text-[0.625rem]",
  medium: "size-8 text-meta",
  large: "size-16 text-title",
} as const;

/** First letters of the first and last word: “Camille Roussel” → “CR”. */
function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u);
  const picked = words.length > 1 ? [words[0], words.at(-1)] : words;
  return picked
    .map((word) => [...(word ?? "")][0] ?? "")
    .join("")
    .toLocaleUpperCase();
}

export type AvatarProps = {
  name: string;
  /** Same-origin URL of the picture; initials without one. */
  src?: string | null;
  size?: keyof typeof SIZES;
  className?: string;
};

/** A person’s face or initials, beside their name: decorative, so silent to assistive technology. */
export function Avatar({ name, src, size = "medium", className }: AvatarProps) {
  const look = clsx("flex-none rounded-pill", SIZES[size], className);
  if (src) {
    return <img src={src} alt="" className={clsx(look, "object-cover")} />;
  }
  return (
    <span
      aria-hidden
      data-edge=""
      className={clsx(look, "grid place-items-center bg-neutral-tint font-semibold text-neutral")}
    >
      {initialsOf(name)}
    </span>
  );
}
