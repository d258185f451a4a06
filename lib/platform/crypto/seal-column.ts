import { sealer } from "./seal";
import type { RowKey, SealedColumn } from "./sealed-columns";

/** JSON, so that no two keys of several parts read the same. */
export const additionalData = (column: SealedColumn, rowKey: readonly string[]): string =>
  JSON.stringify([column, ...rowKey]);

/** Encrypts a value for one column of one row: `sealColumn("workspaces.bank_sealed", [workspaceId], json)`. */
export const sealColumn = <Column extends SealedColumn>(
  column: Column,
  rowKey: RowKey<Column>,
  plaintext: string,
): string => sealer.seal(plaintext, additionalData(column, rowKey));

/** @throws Error when the value was altered, belongs to another row or column, or its key is gone */
export const openColumn = <Column extends SealedColumn>(
  column: Column,
  rowKey: RowKey<Column>,
  sealed: string,
): string => sealer.open(sealed, additionalData(column, rowKey));
