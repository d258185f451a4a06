"use client";

import { Button, type ButtonProps } from "./button";
import { Tooltip, type TooltipProps } from "./tooltip.client";

export type IconButtonProps = Omit<ButtonProps, "shape" | "aria-label"> & {
  /** Says what it does to what: “Supprimer la ligne 3”. Read aloud and shown in a tooltip. */
  label: string;
  keys?: readonly string[];
  side?: TooltipProps["side"];
};

/** A square button with nothing but an icon, its child: `<Ellipsis aria-hidden className="icon" />`. */
export function IconButton({ label, keys, side, variant = "quiet", ...rest }: IconButtonProps) {
  return (
    <Tooltip label={label} {...(keys && { keys })} {...(side && { side })}>
      <Button {...rest} variant={variant} shape="icon" aria-label={label} />
    </Tooltip>
  );
}
