/** What a form learns from the server. `errors` maps a field (dotted path, `_` for the form as a whole) to translated messages. */
export type FormState<Data = unknown> =
  | { ok: true; message?: string; data?: Data }
  | { ok: false; message: string; code: string; errors: Record<string, string[]>; requestId: string };
