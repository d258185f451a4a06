import { useId, type ReactNode } from "react";

/** One family of components under its name. */
export function Sample({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="min-w-0">
      <div className="mb-4 flex flex-wrap items-baseline gap-x-4">
        <h2 id={id} className="text-body">
          {title}
        </h2>
        {note && <p className="text-table text-subtle">{note}</p>}
      </div>
      {children}
    </section>
  );
}
