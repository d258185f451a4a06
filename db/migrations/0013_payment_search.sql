ALTER TABLE "payments" ADD COLUMN "invoice_number" text;--> statement-breakpoint
-- Payments are only ever added to, and policies bind an owner who is no superuser: both but for this statement.
ALTER TABLE payments DISABLE TRIGGER keep_row, NO FORCE ROW LEVEL SECURITY;
ALTER TABLE documents NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
UPDATE payments SET invoice_number = documents.number FROM documents
 WHERE documents.workspace_id = payments.workspace_id AND documents.id = payments.invoice_id;
--> statement-breakpoint
ALTER TABLE documents FORCE ROW LEVEL SECURITY;
ALTER TABLE payments FORCE ROW LEVEL SECURITY, ENABLE TRIGGER keep_row;
ALTER TABLE "payments" ALTER COLUMN "invoice_number" SET NOT NULL;
--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "search_key" text GENERATED ALWAYS AS (koomky_fold(coalesce(reference, '') || ' ' || invoice_number)) STORED;--> statement-breakpoint
CREATE INDEX "payments_workspace_id_search_idx" ON "payments" USING gin ("workspace_id","search_key" gin_trgm_ops) WITH (fastupdate=false);--> statement-breakpoint
CREATE POLICY "system_access" ON "payments" AS PERMISSIVE FOR ALL TO "koomky_system" USING (true) WITH CHECK (true);--> statement-breakpoint
GRANT SELECT ON payments TO koomky_system;
