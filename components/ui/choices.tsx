import { clsx } from "clsx";
import type { ComponentProps } from "react";

type Props = Omit<ComponentProps<"input">, "type">;

const box =
  "size-4 flex-none appearance-none border border-edge bg-surface bg-center bg-no-repeat align-middle hover:border-text checked:border-primary checked:bg-primary disabled:cursor-not-allowed disabled:border-border disabled:bg-raised forced-colors:appearance-auto";

/** The platform’s own checkbox in our clothes: it needs no script and keeps its look in forced colours. */
export function Checkbox({ className, ...rest }: Props) {
  return <input {...rest} type="checkbox" className={clsx(box, "tick rounded-small bg-[length:12px]", className)} />;
}

/** One of several; give those that exclude each other the same `name`. */
export function Radio({ className, ...rest }: Props) {
  return <input {...rest} type="radio" className={clsx(box, "dot rounded-pill", className)} />;
}

/** On or off, in force at once or on save as the screen says; checked is on. */
export function Switch({ className, ...rest }: Props) {
  return (
    <input
      {...rest}
      type="checkbox"
      role="switch"
      className={clsx(
        "relative h-5 w-8 flex-none appearance-none rounded-pill border border-edge bg-surface transition-colors before:absolute before:top-0.5 before:left-0.5 before:size-3.5 before:rounded-pill before:bg-edge before:transition-transform checked:border-primary checked:bg-primary checked:before:translate-x-3 checked:before:bg-white disabled:cursor-not-allowed disabled:border-border disabled:bg-raised disabled:before:bg-border forced-colors:appearance-auto",
        className,
      )}
    />
  );
}
