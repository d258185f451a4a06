import { clsx } from "clsx";
import type { ReactNode } from "react";

export type CardProps = {
  /** Heading of the card; level 2 on a page, `headingLevel` 3 inside a titled section. */
  title?: ReactNode;
  headingLevel?: 2 | 3;
  /** One sentence under the title. */
  description?: ReactNode;
  /** A figure beside the title. */
  count?: ReactNode;
  /** Right side of the header: a link, a button, a menu. */
  action?: ReactNode;
  /** Under the content, separated by a line: the buttons of a form. */
  footer?: ReactNode;
  /** `flush` when the content (table, list) draws its own padding and lines. */
  flush?: boolean;
  /** `danger` marks the card of what cannot be undone. */
  tone?: "plain" | "danger";
  id?: string;
  className?: string;
  children?: ReactNode;
};

/** A bordered surface holding one topic. */
export function Card({
  title,
  headingLevel = 2,
  description,
  count,
  action,
  footer,
  flush = false,
  tone = "plain",
  id,
  className,
  children,
}: CardProps) {
  const Heading = headingLevel === 2 ? "h2" : "h3";
  return (
    <section
      id={id}
      data-edge=""
      className={clsx(
        "min-w-0 rounded-card border bg-surface",
        tone === "danger" ? "border-danger-edge" : "border-border",
        flush && "overflow-clip",
        className,
      )}
    >
      {title !== undefined && (
        <header className="flex min-h-12 items-center gap-2 px-4 py-2 md:px-5">
          <div className="min-w-0 flex-1 py-1">
            <Heading className="text-body tracking-normal">
              {title}
              {count !== undefined && <span className="num ml-2 text-table font-normal text-subtle">{count}</span>}
            </Heading>
            {description !== undefined && <p className="mt-0.5 max-w-[68ch] text-table text-muted">{description}</p>}
          </div>
          {action}
        </header>
      )}
      {flush || children === undefined ? (
        children
      ) : (
        <div className={clsx("px-4 pb-4 md:px-5 md:pb-5", title === undefined && "pt-4 md:pt-5")}>{children}</div>
      )}
      {footer !== undefined && (
        <footer className="flex flex-wrap items-center justify-end gap-2 border-t border-border px-4 py-3 md:px-5">
          {footer}
        </footer>
      )}
    </section>
  );
}
