import { ArrowRight } from "lucide-react";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button-link";

/** The way on when there is nothing to send: primary after the work of the step, secondary instead of it. */
export function NextLink({
  href,
  primary = false,
  children,
}: {
  href: string;
  primary?: boolean;
  children: ReactNode;
}) {
  return (
    <ButtonLink href={href} variant={primary ? "primary" : "secondary"}>
      {children}
      <ArrowRight aria-hidden className="icon" />
    </ButtonLink>
  );
}
