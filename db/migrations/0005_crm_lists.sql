-- What lists walk: clients that are neither archived nor merged, with the columns that filters look at, so that skipping to a
-- deep page and counting touch no row. Hand-written because drizzle-kit knows no INCLUDE.
CREATE INDEX clients_list_name_idx ON clients (workspace_id, name_key, id)
  INCLUDE (search_key, status, kind, country, city) WHERE archived_at IS NULL AND merged_into_id IS NULL;
--> statement-breakpoint
CREATE INDEX clients_list_created_at_idx ON clients (workspace_id, created_at, id)
  INCLUDE (status, kind, country) WHERE archived_at IS NULL AND merged_into_id IS NULL;
--> statement-breakpoint
CREATE INDEX clients_list_reference_idx ON clients (workspace_id, reference, id)
  WHERE archived_at IS NULL AND merged_into_id IS NULL;
