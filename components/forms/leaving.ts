type Ask = (proceed: () => void) => void;

const guards: Ask[] = [];

/** Puts a question in front of every navigation the application starts itself. @returns the release */
export function guardLeaving(ask: Ask): () => void {
  guards.push(ask);
  return () => void guards.splice(guards.indexOf(ask), 1);
}

/** Runs a navigation that no link click announces (shortcut, palette), after asking where something is unsaved. */
export function leaveFor(proceed: () => void): void {
  const ask = guards.at(-1);
  if (ask) ask(proceed);
  else proceed();
}
