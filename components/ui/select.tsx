import { clsx } from "clsx";
import type { ComponentProps } from "react";

export type SelectOption = { value: string; label: string; disabled?: boolean };
export type SelectProps = Omit<ComponentProps<"select">, "children"> & { options: readonly SelectOption[] };

/**
 * One of up to 15 fixed options. The platform’s own control, styled where the browser lets us (`base-select`): Radix
 * Select writes `<style>` elements that the policy of the statically rendered pages cannot allow, and phones have a
 * better picker than ours.
 */
export function Select({ options, className, ...rest }: SelectProps) {
  return (
    <select {...rest} data-edge="" className={clsx("input", className)}>
      {options.map(({ value, label, disabled = false }) => (
        <option key={value} value={value} disabled={disabled}>
          {label}
        </option>
      ))}
    </select>
  );
}
