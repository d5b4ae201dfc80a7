ALTER TABLE "published"."sites" ADD COLUMN "switches" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "app"."site_switches" ADD COLUMN "link" text;