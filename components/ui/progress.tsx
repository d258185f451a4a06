/** How far something counted has come. @param value 0 to `max` */
export function Progress({ label, value, max = 100 }: { label: string; value: number; max?: number }) {
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value}
      data-edge=""
      className="h-1.5 overflow-clip rounded-pill bg-neutral-tint"
    >
      <div
        className="h-full rounded-pill bg-bar forced-colors:bg-[Highlight]"
        style={{ width: `${Math.min(100, (value / max) * 100)}%` }}
      />
    </div>
  );
}
