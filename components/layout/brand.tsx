/** The mark and the name, for pages outside the signed-in shell. */
export function Brand({ size = "section" }: { size?: "section" | "body" }) {
  return (
    <p
      className={`flex items-center gap-2.5 font-semibold tracking-[-0.01em] ${size === "section" ? "text-section" : "text-body"}`}
    >
      <BrandMark />
      <span>Koomky</span>
    </p>
  );
}

/** The mark alone; decorative. */
export function BrandMark() {
  return (
    <span
      aria-hidden
      data-edge=""
      className="grid size-6 flex-none place-items-center rounded-control bg-text text-surface"
    >
      <svg
        viewBox="0 0 24 24"
        className="size-6 fill-none stroke-current stroke-[2.25] [stroke-linecap:round] [stroke-linejoin:round]"
      >
        <path d="M8.5 6.5v11M16 6.5 9.5 12l6.5 5.5" />
      </svg>
    </span>
  );
}
