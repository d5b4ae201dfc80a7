CREATE TABLE "app"."error_reports" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"part" text NOT NULL,
	"text_cipher" "bytea" NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"outcome" text,
	"closed_at" timestamp (3) with time zone,
	"closed_by" uuid,
	CONSTRAINT "error_reports_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "error_reports_state_ck" CHECK ("app"."error_reports"."state" in ('open', 'closed'))
);
--> statement-breakpoint
CREATE TABLE "identity"."figure_members" (
	"tenant_id" uuid NOT NULL,
	"table_key" text NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"content_hash" text NOT NULL,
	"snapshot_id" text NOT NULL,
	CONSTRAINT "figure_members_tenant_id_table_key_candidacy_id_pk" PRIMARY KEY("tenant_id","table_key","candidacy_id")
);
--> statement-breakpoint
CREATE TABLE "app"."profile_pauses" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"paused_by" uuid NOT NULL,
	"until" timestamp (3) with time zone,
	"resumed_by" uuid,
	CONSTRAINT "profile_pauses_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "profile_pauses_until_ck" CHECK ("app"."profile_pauses"."until" >= "app"."profile_pauses"."since")
);
--> statement-breakpoint
CREATE TABLE "published"."listed" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"display_name" text NOT NULL,
	"sort_key" text NOT NULL,
	"affirmative_action_label" text,
	"nomination_label" text NOT NULL,
	"list_number" integer,
	"office_id" uuid NOT NULL,
	"territory_id" uuid NOT NULL,
	"role" text NOT NULL,
	"gender" text NOT NULL,
	"elected" boolean,
	"invented" boolean DEFAULT false NOT NULL,
	CONSTRAINT "listed_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "listed_role_ck" CHECK ("published"."listed"."role" in ('owner', 'substitute')),
	CONSTRAINT "listed_gender_ck" CHECK ("published"."listed"."gender" in ('woman', 'man', 'non-binary'))
);
--> statement-breakpoint
CREATE TABLE "published"."snapshots" (
	"tenant_id" uuid NOT NULL,
	"id" text NOT NULL,
	"process_slug" text NOT NULL,
	"taken_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"site_version" bigint NOT NULL,
	"figures" jsonb NOT NULL,
	CONSTRAINT "snapshots_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "app"."site_switches" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"message" text NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"set_by" uuid NOT NULL,
	"until" timestamp (3) with time zone,
	"ended_by" uuid,
	CONSTRAINT "site_switches_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "site_switches_kind_ck" CHECK ("app"."site_switches"."kind" in ('banner', 'maintenance', 'freeze')),
	CONSTRAINT "site_switches_until_ck" CHECK ("app"."site_switches"."until" >= "app"."site_switches"."since")
);
--> statement-breakpoint
ALTER TABLE "app"."candidacies" ADD COLUMN "elected" boolean;--> statement-breakpoint
ALTER TABLE "published"."profiles" ADD COLUMN "paused" jsonb;--> statement-breakpoint
ALTER TABLE "published"."sites" ADD COLUMN "banner" jsonb;--> statement-breakpoint
ALTER TABLE "published"."sites" ADD COLUMN "maintenance" jsonb;--> statement-breakpoint
ALTER TABLE "published"."sites" ADD COLUMN "frozen_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "app"."error_reports" ADD CONSTRAINT "error_reports_candidacy_id_fk" FOREIGN KEY ("tenant_id","candidacy_id") REFERENCES "app"."candidacies"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."figure_members" ADD CONSTRAINT "figure_members_candidacy_id_fk" FOREIGN KEY ("tenant_id","candidacy_id") REFERENCES "app"."candidacies"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."profile_pauses" ADD CONSTRAINT "profile_pauses_candidacy_id_fk" FOREIGN KEY ("tenant_id","candidacy_id") REFERENCES "app"."candidacies"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published"."listed" ADD CONSTRAINT "listed_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "app"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published"."snapshots" ADD CONSTRAINT "snapshots_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "app"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."site_switches" ADD CONSTRAINT "site_switches_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "app"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "error_reports_state_created_at_ix" ON "app"."error_reports" USING btree ("tenant_id","state","created_at");--> statement-breakpoint
CREATE INDEX "error_reports_candidacy_id_created_at_ix" ON "app"."error_reports" USING btree ("tenant_id","candidacy_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "profile_pauses_candidacy_id_uq" ON "app"."profile_pauses" USING btree ("tenant_id","candidacy_id") WHERE until is null;--> statement-breakpoint
CREATE INDEX "listed_sort_key_ix" ON "published"."listed" USING btree ("tenant_id","sort_key");--> statement-breakpoint
CREATE INDEX "snapshots_created_at_ix" ON "published"."snapshots" USING btree ("tenant_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "site_switches_kind_uq" ON "app"."site_switches" USING btree ("tenant_id","kind") WHERE until is null;--> statement-breakpoint
CREATE INDEX "site_switches_since_ix" ON "app"."site_switches" USING btree ("tenant_id","since");