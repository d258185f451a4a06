"use client";

import { Popover } from "radix-ui";
import { useLayoutEffect, useRef, type ReactNode } from "react";
import { optionId, type Suggestion } from "./suggestion";

export type SuggestionsProps = {
  /** Named by the field’s `aria-controls`; options by it and their place. */
  id: string;
  label: string;
  anchor: HTMLElement;
  options: readonly Suggestion[];
  /** Place of the option the arrows are at, -1 for none. */
  active: number;
  onChoose: (place: number) => void;
  onClose: () => void;
  footer?: ReactNode;
};

/** The list under a field that takes free text. The focus stays in the field, which moves through the list by its own keys. */
export function Suggestions({ id, label, anchor, options, active, onChoose, onClose }: SuggestionsProps) {
  const anchorRef = useRef(anchor);
  useLayoutEffect(() => void (anchorRef.current = anchor), [anchor]);
  useLayoutEffect(() => {
    document.getElementById(optionId(id, active))?.scrollIntoView({ block: "nearest" });
  }, [id, active]);
  return (
    <Popover.Root open onOpenChange={(open) => !open && onClose()}>
      <Popover.Anchor virtualRef={anchorRef} />
      <Popover.Portal>
        <Popover.Content
          role="presentation"
          align="start"
          sideOffset={2}
          collisionPadding={8}
          onOpenAutoFocus={(event) => event.preventDefault()}
          onCloseAutoFocus={(event) => event.preventDefault()}
          // A press on the field keeps its list.
          onInteractOutside={(event) => anchor.contains(event.target as Node) && event.preventDefault()}
          className="pop z-60 max-w-[min(480px,calc(100vw-16px))] min-w-(--radix-popover-trigger-width)"
        >
          <div id={id} role="listbox" aria-label={label} className="max-h-72 overflow-y-auto">
            {options.map((option, place) => (
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the field has the keys
              <div
                key={optionId(id, place)}
                id={optionId(id, place)}
                role="option"
                aria-selected={place === active}
                data-selected={place === active}
                // The field keeps the focus.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onChoose(place)}
                className="pop-item hover:bg-raised"
              >
                <span className="min-w-0 flex-1 truncate">{option.label}</span>
                {option.detail && <span className="num text-meta text-subtle">{option.detail}</span>}
              </div>
            ))}
          </div>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
