DROP INDEX "app"."processes_practice_uq";--> statement-breakpoint
ALTER TABLE "app"."processes" ADD COLUMN "practice_closed_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE UNIQUE INDEX "processes_practice_uq" ON "app"."processes" USING btree ("tenant_id","practice") WHERE practice and practice_closed_at is null;