import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

export type EmptyStateProps = {
  icon: LucideIcon;
  title: ReactNode;
  /** One line of benefit. */
  children?: ReactNode;
  /** One primary, one secondary. */
  actions?: ReactNode;
  headingLevel?: 2 | 3;
};

/** What stands where a list would be: why it is empty and the way on. */
export function EmptyState({ icon: Icon, title, children, actions, headingLevel = 2 }: EmptyStateProps) {
  const Heading = headingLevel === 2 ? "h2" : "h3";
  return (
    <div className="flex flex-col items-center gap-1 px-6 py-10 text-center">
      <Icon aria-hidden className="mb-2 size-6 stroke-[1.5] text-subtle" />
      <Heading className="text-body tracking-normal">{title}</Heading>
      {children !== undefined && <div className="max-w-[44ch] text-muted">{children}</div>}
      {actions !== undefined && <div className="mt-4 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  );
}
