CREATE TABLE "document_chain_heads" (
	"workspace_id" uuid NOT NULL,
	"position" bigint NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "document_chain_heads_workspace_id_pk" PRIMARY KEY("workspace_id")
);
--> statement-breakpoint
ALTER TABLE "document_chain_heads" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "document_deliveries" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"workspace_id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"mail_id" uuid,
	"link_id" uuid NOT NULL,
	"contact_id" uuid,
	"recipient" text NOT NULL,
	"subject" text NOT NULL,
	"message" text NOT NULL,
	"link_sealed" text,
	"error" text,
	"retries_id" uuid,
	"sent_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "document_deliveries_workspace_id_id_key" UNIQUE("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "document_deliveries" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "document_links" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"workspace_id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"first_viewed_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "document_links_workspace_id_id_key" UNIQUE("workspace_id","id"),
	CONSTRAINT "document_links_token_hash_key" UNIQUE("token_hash")
);
--> statement-breakpoint
ALTER TABLE "document_links" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "document_lines" (
	"workspace_id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"type" text DEFAULT 'item' NOT NULL,
	"description" text NOT NULL,
	"quantity" numeric(14, 4),
	"unit" text,
	"unit_price" numeric(19, 6),
	"vat_category" text,
	"vat_rate" numeric(6, 3),
	"discount_percent" numeric(6, 3),
	"discount_amount" bigint,
	"gross" bigint,
	"net" bigint,
	"credited_line" integer,
	CONSTRAINT "document_lines_workspace_id_document_id_position_pk" PRIMARY KEY("workspace_id","document_id","position"),
	CONSTRAINT "document_lines_item_check" CHECK ((type = 'item') = (quantity is not null and unit_price is not null and vat_category is not null and vat_rate is not null and net is not null)),
	CONSTRAINT "document_lines_price_check" CHECK (unit_price >= 0)
);
--> statement-breakpoint
ALTER TABLE "document_lines" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "document_vat_groups" (
	"workspace_id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"vat_category" text NOT NULL,
	"vat_rate" numeric(6, 3) NOT NULL,
	"taxable" bigint NOT NULL,
	"vat" bigint NOT NULL,
	"discount" bigint NOT NULL,
	CONSTRAINT "document_vat_groups_workspace_id_document_id_vat_category_vat_rate_pk" PRIMARY KEY("workspace_id","document_id","vat_category","vat_rate")
);
--> statement-breakpoint
ALTER TABLE "document_vat_groups" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "document_pdfs" (
	"workspace_id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"content" "bytea" NOT NULL,
	"sha256" text NOT NULL,
	"size" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "document_pdfs_workspace_id_document_id_pk" PRIMARY KEY("workspace_id","document_id")
);
--> statement-breakpoint
ALTER TABLE "document_pdfs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "document_tallies" (
	"workspace_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"currency" text NOT NULL,
	"month" date,
	"documents" integer NOT NULL,
	"excl_vat" bigint NOT NULL,
	"incl_vat" bigint NOT NULL,
	"due" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "document_tallies" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "documents" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"workspace_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"number" text,
	"client_id" uuid NOT NULL,
	"title" text,
	"purchase_order" text,
	"currency" text NOT NULL,
	"locale" text NOT NULL,
	"issue_date" date,
	"due_date" date,
	"valid_until" date,
	"supply_from" date,
	"supply_to" date,
	"operation" text,
	"exemption_reason" text,
	"notes" text,
	"exchange_rate" numeric(18, 8),
	"exchange_rate_date" date,
	"discount_percent" numeric(6, 3),
	"discount_amount" bigint,
	"sum_of_lines" bigint DEFAULT 0 NOT NULL,
	"discount" bigint DEFAULT 0 NOT NULL,
	"excl_vat" bigint DEFAULT 0 NOT NULL,
	"vat" bigint DEFAULT 0 NOT NULL,
	"incl_vat" bigint DEFAULT 0 NOT NULL,
	"paid" bigint DEFAULT 0 NOT NULL,
	"credited" bigint DEFAULT 0 NOT NULL,
	"due" bigint GENERATED ALWAYS AS (case when kind = 'invoice' then incl_vat - paid - credited else 0 end) STORED,
	"quote_id" uuid,
	"invoice_id" uuid,
	"reason" text,
	"snapshot" jsonb,
	"bank_sealed" text,
	"chain_position" bigint,
	"previous_hash" text,
	"hash" text,
	"issued_at" timestamp with time zone,
	"issued_by" uuid,
	"sent_at" timestamp with time zone,
	"viewed_at" timestamp with time zone,
	"answered_at" timestamp with time zone,
	"answered_by" text,
	"answer_note" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"search_key" text GENERATED ALWAYS AS (koomky_fold(coalesce(number, '') || ' ' || coalesce(title, '') || ' ' || coalesce(purchase_order, ''))) STORED,
	CONSTRAINT "documents_workspace_id_id_key" UNIQUE("workspace_id","id"),
	CONSTRAINT "documents_number_check" CHECK ((number is null) = (status = 'draft')),
	CONSTRAINT "documents_paid_check" CHECK (paid = 0 or (paid between 0 and incl_vat)),
	CONSTRAINT "documents_credited_check" CHECK (credited = 0 or (credited between 0 and incl_vat)),
	CONSTRAINT "documents_credit_note_check" CHECK ((kind = 'credit_note') = (invoice_id is not null)),
	CONSTRAINT "documents_quote_check" CHECK (quote_id is null or kind = 'invoice'),
	CONSTRAINT "documents_discount_check" CHECK (discount_percent is null or discount_amount is null),
	CONSTRAINT "documents_status_check" CHECK (status = 'draft'
        or (kind = 'quote' and status in ('sent', 'accepted', 'rejected', 'expired'))
        or (kind = 'invoice' and status in ('sent', 'viewed', 'partially_paid', 'paid', 'overdue', 'cancelled'))
        or (kind = 'credit_note' and status in ('sent', 'applied')))
);
--> statement-breakpoint
ALTER TABLE "documents" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "invoicing_settings" (
	"workspace_id" uuid NOT NULL,
	"quote_pattern" text NOT NULL,
	"quote_reset" text NOT NULL,
	"invoice_pattern" text NOT NULL,
	"invoice_reset" text NOT NULL,
	"credit_note_pattern" text NOT NULL,
	"credit_note_reset" text NOT NULL,
	"payment_terms_days" integer NOT NULL,
	"quote_validity_days" integer NOT NULL,
	"default_operation" text,
	"default_vat_rate" numeric(6, 3) NOT NULL,
	"late_penalty" jsonb NOT NULL,
	"early_discount" jsonb NOT NULL,
	"footer" jsonb NOT NULL,
	"accent_color" text NOT NULL,
	"mail_templates" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "invoicing_settings_workspace_id_pk" PRIMARY KEY("workspace_id")
);
--> statement-breakpoint
ALTER TABLE "invoicing_settings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "payment_vat_groups" (
	"workspace_id" uuid NOT NULL,
	"payment_id" uuid NOT NULL,
	"vat_category" text NOT NULL,
	"vat_rate" numeric(6, 3) NOT NULL,
	"taxable" bigint NOT NULL,
	"vat" bigint NOT NULL,
	CONSTRAINT "payment_vat_groups_workspace_id_payment_id_vat_category_vat_rate_pk" PRIMARY KEY("workspace_id","payment_id","vat_category","vat_rate")
);
--> statement-breakpoint
ALTER TABLE "payment_vat_groups" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "payments" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"workspace_id" uuid NOT NULL,
	"invoice_id" uuid NOT NULL,
	"amount" bigint NOT NULL,
	"currency" text NOT NULL,
	"paid_on" date NOT NULL,
	"method" text NOT NULL,
	"reference" text,
	"note" text,
	"reverses_id" uuid,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "payments_workspace_id_id_key" UNIQUE("workspace_id","id"),
	CONSTRAINT "payments_amount_check" CHECK (case when reverses_id is null then amount > 0 else amount < 0 end)
);
--> statement-breakpoint
ALTER TABLE "payments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "mail_attachments" (
	"workspace_id" uuid NOT NULL,
	"mail_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"content" "bytea" NOT NULL,
	CONSTRAINT "mail_attachments_workspace_id_mail_id_position_pk" PRIMARY KEY("workspace_id","mail_id","position")
);
--> statement-breakpoint
ALTER TABLE "mail_attachments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "document_id" uuid GENERATED ALWAYS AS ((payload ->> 'documentId')::uuid) STORED;--> statement-breakpoint
ALTER TABLE "document_chain_heads" ADD CONSTRAINT "document_chain_heads_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_deliveries" ADD CONSTRAINT "document_deliveries_sent_by_users_id_fk" FOREIGN KEY ("sent_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_deliveries" ADD CONSTRAINT "document_deliveries_document_fkey" FOREIGN KEY ("workspace_id","document_id") REFERENCES "public"."documents"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_deliveries" ADD CONSTRAINT "document_deliveries_mail_fkey" FOREIGN KEY ("workspace_id","mail_id") REFERENCES "public"."mail_messages"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_deliveries" ADD CONSTRAINT "document_deliveries_link_fkey" FOREIGN KEY ("workspace_id","link_id") REFERENCES "public"."document_links"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_deliveries" ADD CONSTRAINT "document_deliveries_retries_fkey" FOREIGN KEY ("workspace_id","retries_id") REFERENCES "public"."document_deliveries"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_links" ADD CONSTRAINT "document_links_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_links" ADD CONSTRAINT "document_links_document_fkey" FOREIGN KEY ("workspace_id","document_id") REFERENCES "public"."documents"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_lines" ADD CONSTRAINT "document_lines_document_fkey" FOREIGN KEY ("workspace_id","document_id") REFERENCES "public"."documents"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_vat_groups" ADD CONSTRAINT "document_vat_groups_document_fkey" FOREIGN KEY ("workspace_id","document_id") REFERENCES "public"."documents"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_pdfs" ADD CONSTRAINT "document_pdfs_document_fkey" FOREIGN KEY ("workspace_id","document_id") REFERENCES "public"."documents"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_client_fkey" FOREIGN KEY ("workspace_id","client_id") REFERENCES "public"."clients"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_quote_fkey" FOREIGN KEY ("workspace_id","quote_id") REFERENCES "public"."documents"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_invoice_fkey" FOREIGN KEY ("workspace_id","invoice_id") REFERENCES "public"."documents"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoicing_settings" ADD CONSTRAINT "invoicing_settings_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_vat_groups" ADD CONSTRAINT "payment_vat_groups_payment_fkey" FOREIGN KEY ("workspace_id","payment_id") REFERENCES "public"."payments"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_invoice_fkey" FOREIGN KEY ("workspace_id","invoice_id") REFERENCES "public"."documents"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_reverses_fkey" FOREIGN KEY ("workspace_id","reverses_id") REFERENCES "public"."payments"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_attachments" ADD CONSTRAINT "mail_attachments_mail_fkey" FOREIGN KEY ("workspace_id","mail_id") REFERENCES "public"."mail_messages"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "document_deliveries_workspace_id_contact_id_idx" ON "document_deliveries" USING btree ("workspace_id","contact_id");--> statement-breakpoint
CREATE INDEX "document_deliveries_workspace_id_document_id_idx" ON "document_deliveries" USING btree ("workspace_id","document_id","id");--> statement-breakpoint
CREATE INDEX "document_deliveries_workspace_id_mail_id_idx" ON "document_deliveries" USING btree ("workspace_id","mail_id");--> statement-breakpoint
CREATE INDEX "document_links_workspace_id_document_id_idx" ON "document_links" USING btree ("workspace_id","document_id");--> statement-breakpoint
CREATE INDEX "document_tallies_workspace_id_kind_idx" ON "document_tallies" USING btree ("workspace_id","kind");--> statement-breakpoint
CREATE UNIQUE INDEX "documents_workspace_id_kind_number_key" ON "documents" USING btree ("workspace_id","kind","number") WHERE number is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "documents_workspace_id_chain_position_key" ON "documents" USING btree ("workspace_id","chain_position") WHERE chain_position is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "documents_workspace_id_quote_id_key" ON "documents" USING btree ("workspace_id","quote_id") WHERE quote_id is not null;--> statement-breakpoint
CREATE INDEX "documents_workspace_id_client_id_idx" ON "documents" USING btree ("workspace_id","client_id","kind","issue_date");--> statement-breakpoint
CREATE INDEX "documents_workspace_id_invoice_id_idx" ON "documents" USING btree ("workspace_id","invoice_id") WHERE invoice_id is not null;--> statement-breakpoint
CREATE INDEX "documents_workspace_id_issue_date_idx" ON "documents" USING btree ("workspace_id","kind","issue_date","id");--> statement-breakpoint
CREATE INDEX "documents_workspace_id_status_idx" ON "documents" USING btree ("workspace_id","kind","status","issue_date","id");--> statement-breakpoint
CREATE INDEX "documents_workspace_id_updated_at_idx" ON "documents" USING btree ("workspace_id","kind","updated_at","id");--> statement-breakpoint
CREATE INDEX "documents_late_idx" ON "documents" USING btree ("workspace_id","due_date") WHERE status in ('sent', 'viewed', 'partially_paid') and kind = 'invoice';--> statement-breakpoint
CREATE INDEX "documents_expiring_idx" ON "documents" USING btree ("workspace_id","valid_until") WHERE status = 'sent' and kind = 'quote';--> statement-breakpoint
CREATE UNIQUE INDEX "payments_workspace_id_reverses_id_key" ON "payments" USING btree ("workspace_id","reverses_id") WHERE reverses_id is not null;--> statement-breakpoint
CREATE INDEX "payments_workspace_id_invoice_id_idx" ON "payments" USING btree ("workspace_id","invoice_id","id");--> statement-breakpoint
CREATE INDEX "payments_workspace_id_paid_on_idx" ON "payments" USING btree ("workspace_id","paid_on","id");--> statement-breakpoint
CREATE INDEX "events_workspace_id_document_id_idx" ON "events" USING btree ("workspace_id","document_id","occurred_at","id") WHERE document_id is not null;--> statement-breakpoint
CREATE POLICY "workspace_isolation" ON "document_chain_heads" AS PERMISSIVE FOR ALL TO "koomky_app" USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "workspace_isolation" ON "document_deliveries" AS PERMISSIVE FOR ALL TO "koomky_app" USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "system_access" ON "document_deliveries" AS PERMISSIVE FOR ALL TO "koomky_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "workspace_isolation" ON "document_links" AS PERMISSIVE FOR ALL TO "koomky_app" USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "system_access" ON "document_links" AS PERMISSIVE FOR ALL TO "koomky_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "workspace_isolation" ON "document_lines" AS PERMISSIVE FOR ALL TO "koomky_app" USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "workspace_isolation" ON "document_vat_groups" AS PERMISSIVE FOR ALL TO "koomky_app" USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "workspace_isolation" ON "document_pdfs" AS PERMISSIVE FOR ALL TO "koomky_app" USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "workspace_isolation" ON "document_tallies" AS PERMISSIVE FOR ALL TO "koomky_app" USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "system_access" ON "document_tallies" AS PERMISSIVE FOR ALL TO "koomky_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "workspace_isolation" ON "documents" AS PERMISSIVE FOR ALL TO "koomky_app" USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "system_access" ON "documents" AS PERMISSIVE FOR ALL TO "koomky_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "workspace_isolation" ON "invoicing_settings" AS PERMISSIVE FOR ALL TO "koomky_app" USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "workspace_isolation" ON "payment_vat_groups" AS PERMISSIVE FOR ALL TO "koomky_app" USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "workspace_isolation" ON "payments" AS PERMISSIVE FOR ALL TO "koomky_app" USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "workspace_isolation" ON "mail_attachments" AS PERMISSIVE FOR ALL TO "koomky_app" USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "system_access" ON "mail_attachments" AS PERMISSIVE FOR ALL TO "koomky_system" USING (true) WITH CHECK (true);