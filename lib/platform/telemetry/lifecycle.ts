interface Lifecycle {
  draining: boolean;
  onStop(hook: () => unknown): void;
}

/** Set by the server around the application; absent in commands and tests. */
const lifecycle = (): Lifecycle | undefined =>
  (globalThis as { [key: symbol]: Lifecycle | undefined })[Symbol.for("koomky.lifecycle")];

/** Whether the process was told to stop and only finishes what it began. */
export const isDraining = (): boolean => lifecycle()?.draining ?? false;

/** Runs `hook` after the last request, before the process ends. */
export const onStop = (hook: () => unknown): void => lifecycle()?.onStop(hook);
