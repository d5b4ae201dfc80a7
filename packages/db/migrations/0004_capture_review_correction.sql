CREATE TABLE "app"."account_handovers" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"account_id" uuid NOT NULL,
	"handed_at" timestamp (3) with time zone NOT NULL,
	"recipient_cipher" "bytea" NOT NULL,
	"file_key" text,
	"file_mime" text,
	"registered_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "account_handovers_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "app"."editing" (
	"tenant_id" uuid NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"section" text NOT NULL,
	"account_id" uuid NOT NULL,
	"session_id" text NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "editing_tenant_id_candidacy_id_kind_section_pk" PRIMARY KEY("tenant_id","candidacy_id","kind","section"),
	CONSTRAINT "editing_kind_ck" CHECK ("app"."editing"."kind" in ('curricular', 'identity'))
);
--> statement-breakpoint
CREATE TABLE "app"."help_messages" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"thread_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"from_opl" boolean NOT NULL,
	"text_cipher" "bytea" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "help_messages_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "app"."help_threads" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"process_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"account_id" uuid NOT NULL,
	"candidacy_id" uuid,
	"asked_from" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"first_answered_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	CONSTRAINT "help_threads_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "help_threads_kind_ck" CHECK ("app"."help_threads"."kind" in ('help', 'opinion')),
	CONSTRAINT "help_threads_state_ck" CHECK ("app"."help_threads"."state" in ('open', 'answered', 'closed'))
);
--> statement-breakpoint
CREATE TABLE "identity"."corrections" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"section" text NOT NULL,
	"state" text DEFAULT 'requested' NOT NULL,
	"reason_cipher" "bytea" NOT NULL,
	"requested_by" uuid NOT NULL,
	"requested_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp (3) with time zone,
	"decision_cipher" "bytea",
	"applied_by" uuid,
	"applied_at" timestamp (3) with time zone,
	CONSTRAINT "corrections_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "corrections_kind_ck" CHECK ("identity"."corrections"."kind" in ('curricular', 'identity')),
	CONSTRAINT "corrections_state_ck" CHECK ("identity"."corrections"."state" in ('requested', 'accepted', 'refused', 'applied'))
);
--> statement-breakpoint
CREATE TABLE "ops"."batches" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"state" text DEFAULT 'queued' NOT NULL,
	"total" integer DEFAULT 0 NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"counts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"input" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"file_key" text,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone,
	CONSTRAINT "batches_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "batches_kind_ck" CHECK ("ops"."batches"."kind" in ('issue-accounts', 'write-letters')),
	CONSTRAINT "batches_state_ck" CHECK ("ops"."batches"."state" in ('queued', 'running', 'done', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "app"."compliance_notices" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"process_id" uuid NOT NULL,
	"number" text NOT NULL,
	"snapshot" jsonb NOT NULL,
	"issued_by" uuid NOT NULL,
	"issued_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "compliance_notices_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "compliance_notices_process_id_number_uq" UNIQUE("tenant_id","process_id","number")
);
--> statement-breakpoint
CREATE TABLE "app"."reminders" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"process_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"account_id" uuid NOT NULL,
	"candidacy_id" uuid,
	"due_at" timestamp (3) with time zone,
	"missing" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"dedupe_key" text NOT NULL,
	"mail_id" uuid,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "reminders_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "reminders_tenant_id_dedupe_key_uq" UNIQUE("tenant_id","dedupe_key"),
	CONSTRAINT "reminders_kind_ck" CHECK ("app"."reminders"."kind" in ('before-deadline', 'overdue', 'manual'))
);
--> statement-breakpoint
CREATE TABLE "curricular"."link_checks" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"question" text NOT NULL,
	"url" text NOT NULL,
	"state" text DEFAULT 'pending' NOT NULL,
	"http_status" integer,
	"checked_at" timestamp (3) with time zone,
	CONSTRAINT "link_checks_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "link_checks_candidacy_id_question_url_uq" UNIQUE("tenant_id","candidacy_id","question","url"),
	CONSTRAINT "link_checks_state_ck" CHECK ("curricular"."link_checks"."state" in ('pending', 'answers', 'silent', 'refused'))
);
--> statement-breakpoint
CREATE TABLE "curricular"."alerts" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"question" text NOT NULL,
	"code" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "alerts_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "alerts_candidacy_id_question_code_uq" UNIQUE("tenant_id","candidacy_id","question","code"),
	CONSTRAINT "alerts_code_ck" CHECK ("curricular"."alerts"."code" in ('private-email', 'private-phone'))
);
--> statement-breakpoint
CREATE TABLE "app"."review_assignments" (
	"tenant_id" uuid NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"account_id" uuid NOT NULL,
	"assigned_by" uuid NOT NULL,
	"assigned_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "review_assignments_tenant_id_candidacy_id_kind_pk" PRIMARY KEY("tenant_id","candidacy_id","kind"),
	CONSTRAINT "review_assignments_kind_ck" CHECK ("app"."review_assignments"."kind" in ('curricular', 'identity'))
);
--> statement-breakpoint
CREATE TABLE "app"."review_marks" (
	"tenant_id" uuid NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"section" text NOT NULL,
	"content_hash" text NOT NULL,
	"marked_by" uuid NOT NULL,
	"marked_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "review_marks_tenant_id_candidacy_id_kind_section_pk" PRIMARY KEY("tenant_id","candidacy_id","kind","section"),
	CONSTRAINT "review_marks_kind_ck" CHECK ("app"."review_marks"."kind" in ('curricular', 'identity'))
);
--> statement-breakpoint
CREATE TABLE "curricular"."rubric_scores" (
	"tenant_id" uuid NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"rubric" text NOT NULL,
	"variable" text NOT NULL,
	"points" integer NOT NULL,
	"content_hash" text NOT NULL,
	"scored_by" uuid NOT NULL,
	"scored_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "rubric_scores_tenant_id_candidacy_id_rubric_variable_pk" PRIMARY KEY("tenant_id","candidacy_id","rubric","variable"),
	CONSTRAINT "rubric_scores_points_ck" CHECK ("curricular"."rubric_scores"."points" >= 0)
);
--> statement-breakpoint
CREATE TABLE "curricular"."text_prints" (
	"tenant_id" uuid NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"question" text NOT NULL,
	"print_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "text_prints_tenant_id_candidacy_id_question_pk" PRIMARY KEY("tenant_id","candidacy_id","question")
);
--> statement-breakpoint
CREATE TABLE "app"."withheld_sections" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"section" text NOT NULL,
	"motive" text NOT NULL,
	"reason" text NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"withheld_by" uuid NOT NULL,
	"until" timestamp (3) with time zone,
	"restored_by" uuid,
	CONSTRAINT "withheld_sections_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "withheld_sections_kind_ck" CHECK ("app"."withheld_sections"."kind" in ('curricular', 'identity')),
	CONSTRAINT "withheld_sections_until_ck" CHECK ("app"."withheld_sections"."until" >= "app"."withheld_sections"."since")
);
--> statement-breakpoint
ALTER TABLE "app"."account_links" DROP CONSTRAINT "account_links_purpose_ck";--> statement-breakpoint
ALTER TABLE "app"."accounts" DROP CONSTRAINT "accounts_party_id_ck";--> statement-breakpoint
ALTER TABLE "curricular"."responses" DROP CONSTRAINT "responses_state_ck";--> statement-breakpoint
ALTER TABLE "identity"."responses" DROP CONSTRAINT "responses_state_ck";--> statement-breakpoint
ALTER TABLE "ops"."mail_outbox" DROP CONSTRAINT "mail_outbox_state_ck";--> statement-breakpoint
ALTER TABLE "app"."account_links" ADD COLUMN "opened_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "app"."accounts" ADD COLUMN "access_key" text;--> statement-breakpoint
ALTER TABLE "app"."sessions" ADD COLUMN "practice" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "curricular"."responses" ADD COLUMN "first_validated_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "curricular"."responses" ADD COLUMN "first_validated_by" uuid;--> statement-breakpoint
ALTER TABLE "curricular"."responses" ADD COLUMN "reopened_sections" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "app"."photos" ADD COLUMN "taken_on_source" text;--> statement-breakpoint
ALTER TABLE "app"."photos" ADD COLUMN "original_key" text;--> statement-breakpoint
ALTER TABLE "app"."photos" ADD COLUMN "crop" jsonb;--> statement-breakpoint
ALTER TABLE "app"."photos" ADD COLUMN "look_hash" text;--> statement-breakpoint
ALTER TABLE "identity"."consents" ADD COLUMN "file_key" text;--> statement-breakpoint
ALTER TABLE "identity"."consents" ADD COLUMN "file_mime" text;--> statement-breakpoint
ALTER TABLE "identity"."consents" ADD COLUMN "file_sha256" text;--> statement-breakpoint
ALTER TABLE "identity"."consents" ADD COLUMN "received_on" date;--> statement-breakpoint
ALTER TABLE "identity"."responses" ADD COLUMN "first_validated_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "identity"."responses" ADD COLUMN "first_validated_by" uuid;--> statement-breakpoint
ALTER TABLE "identity"."responses" ADD COLUMN "reopened_sections" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "ops"."mail_outbox" ADD COLUMN "candidacy_id" uuid;--> statement-breakpoint
ALTER TABLE "ops"."mail_outbox" ADD COLUMN "delivered_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "ops"."mail_outbox" ADD COLUMN "bounced_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "app"."processes" ADD COLUMN "practice" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "app"."account_handovers" ADD CONSTRAINT "account_handovers_account_id_fk" FOREIGN KEY ("tenant_id","account_id") REFERENCES "app"."accounts"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."editing" ADD CONSTRAINT "editing_candidacy_id_fk" FOREIGN KEY ("tenant_id","candidacy_id") REFERENCES "app"."candidacies"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."editing" ADD CONSTRAINT "editing_account_id_fk" FOREIGN KEY ("tenant_id","account_id") REFERENCES "app"."accounts"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."help_messages" ADD CONSTRAINT "help_messages_thread_id_fk" FOREIGN KEY ("tenant_id","thread_id") REFERENCES "app"."help_threads"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."help_messages" ADD CONSTRAINT "help_messages_author_id_fk" FOREIGN KEY ("tenant_id","author_id") REFERENCES "app"."accounts"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."help_threads" ADD CONSTRAINT "help_threads_process_id_fk" FOREIGN KEY ("tenant_id","process_id") REFERENCES "app"."processes"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."help_threads" ADD CONSTRAINT "help_threads_account_id_fk" FOREIGN KEY ("tenant_id","account_id") REFERENCES "app"."accounts"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."help_threads" ADD CONSTRAINT "help_threads_candidacy_id_fk" FOREIGN KEY ("tenant_id","candidacy_id") REFERENCES "app"."candidacies"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."corrections" ADD CONSTRAINT "corrections_candidacy_id_fk" FOREIGN KEY ("tenant_id","candidacy_id") REFERENCES "app"."candidacies"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ops"."batches" ADD CONSTRAINT "batches_created_by_fk" FOREIGN KEY ("tenant_id","created_by") REFERENCES "app"."accounts"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."compliance_notices" ADD CONSTRAINT "compliance_notices_process_id_fk" FOREIGN KEY ("tenant_id","process_id") REFERENCES "app"."processes"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."compliance_notices" ADD CONSTRAINT "compliance_notices_issued_by_fk" FOREIGN KEY ("tenant_id","issued_by") REFERENCES "app"."accounts"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."reminders" ADD CONSTRAINT "reminders_process_id_fk" FOREIGN KEY ("tenant_id","process_id") REFERENCES "app"."processes"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."reminders" ADD CONSTRAINT "reminders_account_id_fk" FOREIGN KEY ("tenant_id","account_id") REFERENCES "app"."accounts"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."reminders" ADD CONSTRAINT "reminders_candidacy_id_fk" FOREIGN KEY ("tenant_id","candidacy_id") REFERENCES "app"."candidacies"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."reminders" ADD CONSTRAINT "reminders_mail_id_fk" FOREIGN KEY ("tenant_id","mail_id") REFERENCES "ops"."mail_outbox"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "curricular"."link_checks" ADD CONSTRAINT "link_checks_candidacy_id_fk" FOREIGN KEY ("tenant_id","candidacy_id") REFERENCES "app"."candidacies"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "curricular"."alerts" ADD CONSTRAINT "alerts_candidacy_id_fk" FOREIGN KEY ("tenant_id","candidacy_id") REFERENCES "app"."candidacies"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."review_assignments" ADD CONSTRAINT "review_assignments_candidacy_id_fk" FOREIGN KEY ("tenant_id","candidacy_id") REFERENCES "app"."candidacies"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."review_assignments" ADD CONSTRAINT "review_assignments_account_id_fk" FOREIGN KEY ("tenant_id","account_id") REFERENCES "app"."accounts"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."review_marks" ADD CONSTRAINT "review_marks_candidacy_id_fk" FOREIGN KEY ("tenant_id","candidacy_id") REFERENCES "app"."candidacies"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "curricular"."rubric_scores" ADD CONSTRAINT "rubric_scores_candidacy_id_fk" FOREIGN KEY ("tenant_id","candidacy_id") REFERENCES "app"."candidacies"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "curricular"."text_prints" ADD CONSTRAINT "text_prints_candidacy_id_fk" FOREIGN KEY ("tenant_id","candidacy_id") REFERENCES "app"."candidacies"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."withheld_sections" ADD CONSTRAINT "withheld_sections_candidacy_id_fk" FOREIGN KEY ("tenant_id","candidacy_id") REFERENCES "app"."candidacies"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "account_handovers_account_id_ix" ON "app"."account_handovers" USING btree ("tenant_id","account_id");--> statement-breakpoint
CREATE INDEX "help_messages_thread_id_ix" ON "app"."help_messages" USING btree ("tenant_id","thread_id","created_at");--> statement-breakpoint
CREATE INDEX "help_threads_account_id_ix" ON "app"."help_threads" USING btree ("tenant_id","account_id","updated_at");--> statement-breakpoint
CREATE INDEX "help_threads_state_updated_at_ix" ON "app"."help_threads" USING btree ("tenant_id","process_id","state","updated_at");--> statement-breakpoint
CREATE INDEX "corrections_candidacy_id_kind_ix" ON "identity"."corrections" USING btree ("tenant_id","candidacy_id","kind");--> statement-breakpoint
CREATE INDEX "corrections_state_due_at_ix" ON "identity"."corrections" USING btree ("tenant_id","state","due_at");--> statement-breakpoint
CREATE INDEX "batches_kind_created_at_ix" ON "ops"."batches" USING btree ("tenant_id","kind","created_at");--> statement-breakpoint
CREATE INDEX "reminders_candidacy_id_ix" ON "app"."reminders" USING btree ("tenant_id","candidacy_id","created_at");--> statement-breakpoint
CREATE INDEX "reminders_process_id_created_at_ix" ON "app"."reminders" USING btree ("tenant_id","process_id","created_at");--> statement-breakpoint
CREATE INDEX "review_assignments_account_id_ix" ON "app"."review_assignments" USING btree ("tenant_id","account_id");--> statement-breakpoint
CREATE INDEX "text_prints_print_hash_ix" ON "curricular"."text_prints" USING btree ("tenant_id","print_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "withheld_sections_candidacy_id_kind_section_uq" ON "app"."withheld_sections" USING btree ("tenant_id","candidacy_id","kind","section") WHERE until is null;--> statement-breakpoint
ALTER TABLE "ops"."mail_outbox" ADD CONSTRAINT "mail_outbox_candidacy_id_fk" FOREIGN KEY ("tenant_id","candidacy_id") REFERENCES "app"."candidacies"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_access_key_uq" ON "app"."accounts" USING btree ("tenant_id","access_key") WHERE access_key is not null;--> statement-breakpoint
CREATE INDEX "photos_look_hash_ix" ON "app"."photos" USING btree ("tenant_id","look_hash");--> statement-breakpoint
CREATE INDEX "mail_outbox_account_id_created_at_ix" ON "ops"."mail_outbox" USING btree ("tenant_id","account_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "processes_practice_uq" ON "app"."processes" USING btree ("tenant_id","practice") WHERE practice;--> statement-breakpoint
ALTER TABLE "app"."account_links" ADD CONSTRAINT "account_links_purpose_ck" CHECK ("app"."account_links"."purpose" in ('activate', 'sign-in', 'letter'));--> statement-breakpoint
ALTER TABLE "app"."accounts" ADD CONSTRAINT "accounts_party_id_ck" CHECK ("app"."accounts"."kind" <> 'liaison' or ("app"."accounts"."party_id" is null) <> ("app"."accounts"."candidacy_id" is null));--> statement-breakpoint
ALTER TABLE "curricular"."responses" ADD CONSTRAINT "responses_state_ck" CHECK ("curricular"."responses"."state" in ('not-started', 'draft', 'submitted', 'authorised', 'in-review', 'observed', 'first-validated', 'validated', 'published'));--> statement-breakpoint
ALTER TABLE "app"."photos" ADD CONSTRAINT "photos_taken_on_source_ck" CHECK ("app"."photos"."taken_on_source" in ('exif', 'declared'));--> statement-breakpoint
ALTER TABLE "identity"."responses" ADD CONSTRAINT "responses_state_ck" CHECK ("identity"."responses"."state" in ('not-started', 'draft', 'submitted', 'authorised', 'in-review', 'observed', 'first-validated', 'validated', 'published'));--> statement-breakpoint
ALTER TABLE "ops"."mail_outbox" ADD CONSTRAINT "mail_outbox_state_ck" CHECK ("ops"."mail_outbox"."state" in ('queued', 'sent', 'failed', 'bounced'));