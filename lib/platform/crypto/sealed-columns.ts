/**
 * Every sealed column and the primary key that its values are bound to. `sealColumn` accepts no other, and
 * `npm run secrets:rotate` re-seals exactly these, so no secret can be left behind under an old key.
 */
export const SEALED_COLUMNS = {
  "document_deliveries.link_sealed": ["id"],
  "documents.bank_sealed": ["id"],
  "idempotency_keys.body_sealed": ["workspace_id", "user_id", "key"],
  "mail_messages.body_sealed": ["id"],
  "totp_credentials.candidate_sealed": ["user_id"],
  "totp_credentials.secret_sealed": ["user_id"],
  "workspaces.bank_sealed": ["id"],
  "workspaces.mail_sealed": ["id"],
  "workspaces.sms_sealed": ["id"],
} as const satisfies Record<`${string}.${string}`, readonly string[]>;

export type SealedColumn = keyof typeof SEALED_COLUMNS;

type Strings<Names extends readonly string[]> = { readonly [Part in keyof Names]: string };

/** The primary key values of a row, in the order declared above. */
export type RowKey<Column extends SealedColumn> = Strings<(typeof SEALED_COLUMNS)[Column]>;
