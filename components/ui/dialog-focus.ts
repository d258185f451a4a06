/** What opened a dialog: the focused element, or the trigger of the menu it was chosen from (the item is about to go). */
function openerOf(active: Element | null): HTMLElement | null {
  const trigger = active?.closest("[role=menu]")?.getAttribute("aria-labelledby");
  const opener = trigger ? document.getElementById(trigger) : active;
  return opener instanceof HTMLElement ? opener : null;
}

const FOCUSABLE = "input:not([type=hidden]), select, textarea, button, a[href]";

/**
 * Focus of a dialog that is opened by state instead of by a Radix trigger: in, to the first control of its
 * `[data-body]` (not the close button); out, to what opened it, or to the page’s title when that is gone.
 */
export function dialogFocus() {
  let opener: HTMLElement | null = null;
  return {
    onOpenAutoFocus: (event: Event) => {
      opener = openerOf(document.activeElement);
      const content = event.currentTarget;
      if (!(content instanceof HTMLElement)) return;
      event.preventDefault();
      const first = content.querySelector<HTMLElement>(`[data-body] :is(${FOCUSABLE})`);
      (first ?? content).focus({ preventScroll: true });
    },
    onCloseAutoFocus: (event: Event) => {
      event.preventDefault();
      const back = opener?.isConnected ? opener : document.querySelector<HTMLElement>("main h1");
      back?.focus({ preventScroll: true });
    },
  };
}
