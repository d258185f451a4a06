/** How an attempt to save ended. `conflict`: somebody else saved in between. */
export type SaveOutcome = "saved" | "failed" | "conflict" | "signed-out";

/** `clean`: nothing to save. `waiting`: typed, not sent yet. */
export type SaveState = "clean" | "waiting" | "saving" | Exclude<SaveOutcome, "saved">;

export interface AutosaverOptions {
  /** Saves what there is to save at this moment; never called while a call of it is under way. Rejections count as `failed`. */
  save: () => Promise<SaveOutcome>;
  onState: (state: SaveState) => void;
  /** Milliseconds without a change. */
  restMs?: number;
}

export interface Autosaver {
  /** Whether there is nothing to save at this moment. */
  isClean(): boolean;
  /** Something was typed. */
  changed(): void;
  /**
   * Saves at once what waits, also what failed before.
   * @returns whether everything is saved then
   */
  flush(): Promise<boolean>;
  /** Saves at once what waits. */
  hurry(): void;
  /** Tries again what failed; leaves alone what waits. */
  resume(): void;
  /** What waited is settled otherwise: thrown away, or saved elsewhere. */
  settle(): void;
  stop(): void;
}

/**
 * Saves a while after the last change, one request at a time. What is typed while one is under way is sent after it. A conflict
 * stops everything until it is settled, so that nothing is overwritten unseen.
 */
export function createAutosaver({ save, onState, restMs = 800 }: AutosaverOptions): Autosaver {
  let state: SaveState = "clean";
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;
  let changedMeanwhile = false;

  const turn = (next: SaveState) => {
    if (next === state) return;
    state = next;
    onState(next);
  };

  const attempt = async () => {
    do {
      changedMeanwhile = false;
      turn("saving");
      // oxlint-disable-next-line no-await-in-loop -- one request at a time
      const outcome = await save().catch((): SaveOutcome => "failed");
      if (outcome !== "saved") return turn(outcome);
    } while (changedMeanwhile);
    turn("clean");
  };

  const run = (): Promise<void> => {
    clearTimeout(timer);
    running ??= attempt().finally(() => (running = null));
    return running;
  };

  return {
    isClean: () => state === "clean",
    changed() {
      changedMeanwhile = true;
      if (state === "conflict" || running) return;
      turn("waiting");
      clearTimeout(timer);
      timer = setTimeout(() => void run(), restMs);
    },
    async flush() {
      if (state === "conflict") return false;
      if (state !== "clean") await run();
      return (state as SaveState) === "clean";
    },
    hurry() {
      if (state === "waiting") void run();
    },
    resume() {
      if (state === "failed" || state === "signed-out") void run();
    },
    settle() {
      clearTimeout(timer);
      turn("clean");
    },
    stop() {
      clearTimeout(timer);
    },
  };
}
