CREATE TABLE "published"."section_catalogues" (
	"tenant_id" uuid NOT NULL,
	"version" text NOT NULL,
	"source" text NOT NULL,
	"invented" boolean NOT NULL,
	"sections" integer NOT NULL,
	"imported_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "section_catalogues_tenant_id_pk" PRIMARY KEY("tenant_id")
);
--> statement-breakpoint
CREATE TABLE "published"."sections" (
	"tenant_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"municipality_id" uuid NOT NULL,
	"district_id" uuid NOT NULL,
	CONSTRAINT "sections_tenant_id_number_pk" PRIMARY KEY("tenant_id","number")
);
--> statement-breakpoint
ALTER TABLE "published"."profiles" ADD COLUMN "degree" text;--> statement-breakpoint
ALTER TABLE "published"."profiles" ADD COLUMN "search_text" text GENERATED ALWAYS AS (published.plain_name(display_name)) STORED;--> statement-breakpoint
ALTER TABLE "published"."profiles" ADD COLUMN "search_keys" text[] GENERATED ALWAYS AS (published.name_keys(display_name)) STORED;--> statement-breakpoint
ALTER TABLE "published"."section_catalogues" ADD CONSTRAINT "section_catalogues_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "app"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published"."sections" ADD CONSTRAINT "sections_municipality_id_fk" FOREIGN KEY ("tenant_id","municipality_id") REFERENCES "published"."territories"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published"."sections" ADD CONSTRAINT "sections_district_id_fk" FOREIGN KEY ("tenant_id","district_id") REFERENCES "published"."territories"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sections_municipality_id_ix" ON "published"."sections" USING btree ("tenant_id","municipality_id");--> statement-breakpoint
CREATE INDEX "sections_district_id_ix" ON "published"."sections" USING btree ("tenant_id","district_id");--> statement-breakpoint
CREATE INDEX "profiles_search_keys_ix" ON "published"."profiles" USING gin ("search_keys");--> statement-breakpoint
CREATE INDEX "profiles_search_text_ix" ON "published"."profiles" USING gin ("search_text" gin_trgm_ops);