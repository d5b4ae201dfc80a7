CREATE TABLE "curricular"."former_submissions" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"response_id" uuid NOT NULL,
	"answers" jsonb NOT NULL,
	"content_hash" text NOT NULL,
	"round" integer NOT NULL,
	"submitted_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "former_submissions_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "curricular"."observation_drafts" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"response_id" uuid NOT NULL,
	"section" text NOT NULL,
	"motive" text NOT NULL,
	"text" text NOT NULL,
	"content_hash" text NOT NULL,
	"drafted_at" timestamp (3) with time zone NOT NULL,
	"drafted_by" uuid NOT NULL,
	CONSTRAINT "observation_drafts_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "observation_drafts_response_id_section_uq" UNIQUE("tenant_id","response_id","section")
);
--> statement-breakpoint
CREATE TABLE "identity"."former_submissions" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"response_id" uuid NOT NULL,
	"answers_cipher" "bytea" NOT NULL,
	"content_hash" text NOT NULL,
	"round" integer NOT NULL,
	"submitted_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "former_submissions_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "identity"."observation_drafts" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"response_id" uuid NOT NULL,
	"section" text NOT NULL,
	"motive" text NOT NULL,
	"text_cipher" "bytea" NOT NULL,
	"content_hash" text NOT NULL,
	"drafted_at" timestamp (3) with time zone NOT NULL,
	"drafted_by" uuid NOT NULL,
	CONSTRAINT "observation_drafts_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "observation_drafts_response_id_section_uq" UNIQUE("tenant_id","response_id","section")
);
--> statement-breakpoint
ALTER TABLE "curricular"."text_prints" ADD COLUMN "characters" integer NOT NULL;--> statement-breakpoint
ALTER TABLE "curricular"."text_prints" ADD COLUMN "characters_with_spaces" integer NOT NULL;--> statement-breakpoint
ALTER TABLE "curricular"."text_prints" ADD COLUMN "person_id" uuid NOT NULL;--> statement-breakpoint
ALTER TABLE "curricular"."former_submissions" ADD CONSTRAINT "former_submissions_response_id_fk" FOREIGN KEY ("tenant_id","response_id") REFERENCES "curricular"."responses"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "curricular"."observation_drafts" ADD CONSTRAINT "observation_drafts_response_id_fk" FOREIGN KEY ("tenant_id","response_id") REFERENCES "curricular"."responses"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."former_submissions" ADD CONSTRAINT "former_submissions_response_id_fk" FOREIGN KEY ("tenant_id","response_id") REFERENCES "identity"."responses"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."observation_drafts" ADD CONSTRAINT "observation_drafts_response_id_fk" FOREIGN KEY ("tenant_id","response_id") REFERENCES "identity"."responses"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "former_submissions_response_id_submitted_at_ix" ON "curricular"."former_submissions" USING btree ("tenant_id","response_id","submitted_at");--> statement-breakpoint
CREATE INDEX "former_submissions_response_id_submitted_at_ix" ON "identity"."former_submissions" USING btree ("tenant_id","response_id","submitted_at");