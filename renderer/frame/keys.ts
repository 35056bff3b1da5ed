/** Whether what has the focus takes text, so that a letter is a letter and no command. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches('input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable="true"]')
  );
}

/** Whether a dialog is open, which then has the keyboard for itself. */
export function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"]') !== null;
}

/** Puts the focus into the search box. */
export function focusSearch(): void {
  document.querySelector<HTMLInputElement>('input[type="search"]')?.select();
}
