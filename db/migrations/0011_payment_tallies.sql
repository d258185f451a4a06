CREATE TABLE "payment_tallies" (
	"workspace_id" uuid NOT NULL,
	"method" text NOT NULL,
	"currency" text NOT NULL,
	"payments" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "payment_tallies" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE INDEX "payment_tallies_workspace_id_idx" ON "payment_tallies" USING btree ("workspace_id");--> statement-breakpoint
CREATE INDEX "payments_workspace_id_method_idx" ON "payments" USING btree ("workspace_id","method","paid_on","id");--> statement-breakpoint
CREATE INDEX "payments_workspace_id_amount_idx" ON "payments" USING btree ("workspace_id","amount","id");--> statement-breakpoint
CREATE INDEX "payments_workspace_id_created_at_idx" ON "payments" USING btree ("workspace_id","created_at","id");--> statement-breakpoint
CREATE POLICY "workspace_isolation" ON "payment_tallies" AS PERMISSIVE FOR ALL TO "koomky_app" USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "system_access" ON "payment_tallies" AS PERMISSIVE FOR ALL TO "koomky_system" USING (true) WITH CHECK (true);--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON payment_tallies TO koomky_app;
GRANT SELECT ON payment_tallies TO koomky_system;
--> statement-breakpoint

-- One row for each payment, so that two of them never wait for each other; payments are only ever added.
CREATE FUNCTION koomky_tally_payment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO payment_tallies (workspace_id, method, currency, payments) VALUES (NEW.workspace_id, NEW.method, NEW.currency, 1);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER tally_added AFTER INSERT ON payments FOR EACH ROW EXECUTE FUNCTION koomky_tally_payment();
--> statement-breakpoint
-- From here on nobody else adds payments until the commit. Policies bind an owner who is no superuser, too.
ALTER TABLE payments NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
INSERT INTO payment_tallies (workspace_id, method, currency, payments)
SELECT workspace_id, method, currency, count(*) FROM payments GROUP BY workspace_id, method, currency;
--> statement-breakpoint
ALTER TABLE payments FORCE ROW LEVEL SECURITY;
ALTER TABLE payment_tallies FORCE ROW LEVEL SECURITY;
