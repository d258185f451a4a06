import { z } from "zod";

/**
 * Schema of one kind of id: a UUID in lower case, as PostgreSQL prints it, branded so that an invoice's id is not taken for
 * a client's. A malformed id is an invalid input; an unknown one is `not_found`, decided by the query.
 */
export const idOf = <const Kind extends string>(kind: Kind) => z.uuid(`${kind}.malformed_id`).toLowerCase().brand(kind);
