REVOKE ALL ON SCHEMA public FROM PUBLIC;
--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO koomky_app, koomky_system;
--> statement-breakpoint

-- Policies bind the owner of the tables too: only a superuser is exempt.
DO $$
DECLARE name text;
BEGIN
  FOR name IN
    SELECT c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'public' AND c.relkind = 'r' AND c.relrowsecurity AND NOT c.relforcerowsecurity
  LOOP
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', name);
  END LOOP;
END $$;
--> statement-breakpoint

-- The application role: rows of the armed workspace, and nothing that belongs to a person alone.
GRANT SELECT, UPDATE ON workspaces TO koomky_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON members, invitations TO koomky_app;
GRANT SELECT, INSERT, DELETE ON api_tokens TO koomky_app;
GRANT SELECT (id, name, email, locale, notifications, epoch, created_at), UPDATE (epoch) ON users TO koomky_app;
GRANT SELECT ON user_avatars TO koomky_app;
GRANT SELECT, INSERT ON events TO koomky_app;
GRANT SELECT, INSERT, DELETE ON idempotency_keys TO koomky_app;
GRANT SELECT, INSERT, UPDATE ON mail_messages, sms_messages TO koomky_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON files TO koomky_app;
GRANT SELECT ON job_runs, job_steps TO koomky_app;
--> statement-breakpoint

-- The system role: sign-in look-ups, a person's own account, the relay, job bookkeeping and sweeps.
-- Re-sealing secrets under a new key is the one reason to update sealed columns across workspaces.
GRANT SELECT, INSERT, UPDATE (bank_sealed, mail_sealed, sms_sealed) ON workspaces TO koomky_system;
GRANT SELECT, INSERT ON members TO koomky_system;
GRANT SELECT, UPDATE, DELETE ON invitations TO koomky_system;
GRANT SELECT, INSERT, UPDATE, DELETE ON users, user_avatars, sessions, totp_credentials, recovery_codes, password_resets, auth_attempts, api_tokens TO koomky_system;
GRANT SELECT, INSERT, UPDATE (dispatched_at, dispatch_claimed_until) ON events TO koomky_system;
GRANT SELECT, INSERT, UPDATE (body_sealed), DELETE ON idempotency_keys TO koomky_system;
GRANT SELECT, INSERT, UPDATE ON mail_messages, sms_messages TO koomky_system;
GRANT SELECT, INSERT, UPDATE, DELETE ON job_runs, job_steps TO koomky_system;
--> statement-breakpoint

-- Colleagues' sessions die with their role: the application role may raise an epoch, and only that.
CREATE POLICY colleagues_epoch ON users FOR UPDATE TO koomky_app
  USING (id IN (SELECT members.user_id FROM members))
  WITH CHECK (id IN (SELECT members.user_id FROM members));
--> statement-breakpoint

-- Wakes the outbox relay when a transaction with events commits.
CREATE FUNCTION announce_events() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  PERFORM pg_notify('koomky_events', '');
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER announce_events AFTER INSERT ON events FOR EACH STATEMENT EXECUTE FUNCTION public.announce_events();
