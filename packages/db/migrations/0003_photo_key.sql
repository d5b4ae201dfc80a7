CREATE INDEX "profiles_photo_key_ix" ON "published"."profiles" USING btree ("tenant_id","photo_key");
