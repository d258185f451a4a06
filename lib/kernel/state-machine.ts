import { conflict } from "./errors";

/**
 * The legal moves between the states of one thing, declared once: `{ draft: ["sent"], sent: ["paid", "draft"], paid: [] }`.
 * `subject` prefixes the reason code (`invoice.illegal_transition`).
 */
export function stateMachine<const State extends string>(
  subject: string,
  moves: Record<State, readonly NoInfer<State>[]>,
) {
  const can = (from: State, to: State): boolean => moves[from].includes(to);
  return {
    states: Object.keys(moves) as State[],
    /** Whether the move is legal; staying put is a move like any other and must be declared. */
    can,
    /** The new state. @throws DomainError conflict when the move is illegal */
    move<From extends State, To extends State>(from: From, to: To): To {
      if (can(from, to)) return to;
      throw conflict(`${subject}.illegal_transition`, `A ${subject} cannot go from ${from} to ${to}`, [
        { path: "status", code: `${subject}.illegal_transition`, message: `${from} to ${to}`, params: { from, to } },
      ]);
    },
  };
}
