import { clsx } from "clsx";
import { LoaderCircle } from "lucide-react";
import type { ComponentProps, MouseEvent } from "react";
import { buttonStyles, type ButtonLook } from "./button-styles";

export type ButtonProps = ComponentProps<"button"> &
  ButtonLook & {
    /** Work is under way: the label gives its place to a spinner of the same width, clicks do nothing, focus stays. */
    pending?: boolean;
  };

/** One filled button (`primary`) per view. `type` is `button` unless it submits a form. */
export function Button({
  variant,
  size,
  shape,
  pending = false,
  disabled = false,
  type = "button",
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  const swallow = (event: MouseEvent) => event.preventDefault();
  return (
    <button
      {...rest}
      type={type}
      disabled={disabled}
      data-edge=""
      className={clsx(buttonStyles({ variant, size, shape, disabled }), className)}
      {...(pending ? { "aria-busy": true, "aria-disabled": true, onClick: swallow } : { onClick })}
    >
      {pending ? (
        <>
          <LoaderCircle aria-hidden className="icon absolute inset-0 m-auto animate-turn" />
          {/* Transparent, not hidden: the button keeps its name for assistive technology. */}
          <span className="inline-flex items-center gap-[inherit] opacity-0">{children}</span>
        </>
      ) : (
        children
      )}
    </button>
  );
}
