import { clsx } from "clsx";
import type { ReactNode } from "react";

export type PageHeaderProps = {
  title: ReactNode;
  /** How many records, beside the title. */
  count?: ReactNode;
  /** Status badge and reference, on the title’s line. */
  facts?: ReactNode;
  description?: ReactNode;
  breadcrumb?: ReactNode;
  /** At most one primary button, one secondary, one menu. */
  actions?: ReactNode;
};

/** The only h1 of a page, with its actions. Focus lands on it after a change of page. */
export function PageHeader({ title, count, facts, description, breadcrumb, actions }: PageHeaderProps) {
  return (
    <div className="mb-4 md:mb-6">
      {breadcrumb}
      <div className="flex min-h-9 flex-wrap items-center gap-3">
        <div className="min-w-0 sm:flex-1 sm:basis-64">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1 tabIndex={-1} className="flex min-w-0 items-baseline gap-2">
              {title}
              {count !== undefined && (
                <span className="num text-body font-normal tracking-normal text-subtle">{count}</span>
              )}
            </h1>
            {facts}
          </div>
          {description !== undefined && <p className="mt-1 max-w-[68ch] text-muted">{description}</p>}
        </div>
        {actions !== undefined && (
          // A list keeps its button beside the count; a record’s buttons share the width of a phone.
          <div
            className={clsx(
              "ml-auto flex items-center gap-2",
              count === undefined && "max-sm:ml-0 max-sm:w-full max-sm:*:flex-1",
            )}
          >
            {actions}
          </div>
        )}
      </div>
    </div>
  );
}
