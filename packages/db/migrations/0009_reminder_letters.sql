ALTER TABLE "app"."reminders" ADD COLUMN "letter_number" text;--> statement-breakpoint
CREATE INDEX "reminders_account_id_ix" ON "app"."reminders" USING btree ("tenant_id","account_id","created_at");