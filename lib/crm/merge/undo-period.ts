const UNDO_DAYS = 30;

/** Until when a merge of that instant can be undone. */
export const undoableUntil = (mergedAt: Date): Date => new Date(mergedAt.getTime() + UNDO_DAYS * 86_400_000);
