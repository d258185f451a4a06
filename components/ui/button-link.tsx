import { clsx } from "clsx";
import Link from "next/link";
import type { ComponentProps } from "react";
import { buttonStyles, type ButtonLook } from "./button-styles";

/** A link to a page that carries the weight of a button. Use `Button` for anything that changes data. */
export function ButtonLink({ variant, size, shape, className, ...rest }: ComponentProps<typeof Link> & ButtonLook) {
  return <Link {...rest} data-edge="" className={clsx(buttonStyles({ variant, size, shape }), className)} />;
}
