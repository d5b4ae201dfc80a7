CREATE SCHEMA "app";
--> statement-breakpoint
CREATE SCHEMA "audit";
--> statement-breakpoint
CREATE SCHEMA "curricular";
--> statement-breakpoint
CREATE SCHEMA "identity";
--> statement-breakpoint
CREATE SCHEMA "ops";
--> statement-breakpoint
CREATE SCHEMA "platform";
--> statement-breakpoint
CREATE SCHEMA "published";
--> statement-breakpoint
CREATE TABLE "app"."account_links" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"account_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"purpose" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	CONSTRAINT "account_links_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "account_links_tenant_id_token_hash_uq" UNIQUE("tenant_id","token_hash"),
	CONSTRAINT "account_links_purpose_ck" CHECK ("app"."account_links"."purpose" in ('activate', 'sign-in'))
);
--> statement-breakpoint
CREATE TABLE "app"."accounts" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"candidacy_id" uuid,
	"party_id" uuid,
	"display_name" text NOT NULL,
	"email_cipher" "bytea",
	"email_hash" text,
	"status" text DEFAULT 'issued' NOT NULL,
	"issued_at" timestamp (3) with time zone NOT NULL,
	"received_at" timestamp (3) with time zone,
	"password_hash" text,
	"totp_secret_cipher" "bytea",
	"review_kinds" text[] DEFAULT '{}' NOT NULL,
	"disabled_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "accounts_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "accounts_kind_ck" CHECK ("app"."accounts"."kind" in ('candidate', 'liaison', 'reviewer', 'admin', 'observer')),
	CONSTRAINT "accounts_status_ck" CHECK ("app"."accounts"."status" in ('issued', 'active', 'disabled')),
	CONSTRAINT "accounts_candidacy_id_ck" CHECK ("app"."accounts"."kind" <> 'candidate' or "app"."accounts"."candidacy_id" is not null),
	CONSTRAINT "accounts_party_id_ck" CHECK ("app"."accounts"."kind" <> 'liaison' or "app"."accounts"."party_id" is not null)
);
--> statement-breakpoint
CREATE TABLE "app"."login_attempts" (
	"tenant_id" uuid NOT NULL,
	"key_hash" text NOT NULL,
	"failures" integer NOT NULL,
	"first_at" timestamp (3) with time zone NOT NULL,
	"blocked_until" timestamp (3) with time zone,
	CONSTRAINT "login_attempts_tenant_id_key_hash_pk" PRIMARY KEY("tenant_id","key_hash")
);
--> statement-breakpoint
CREATE TABLE "app"."privacy_acceptances" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"account_id" uuid NOT NULL,
	"notice_version" text NOT NULL,
	"accepted_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "privacy_acceptances_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "privacy_acceptances_account_id_notice_version_uq" UNIQUE("tenant_id","account_id","notice_version")
);
--> statement-breakpoint
CREATE TABLE "app"."sessions" (
	"tenant_id" uuid NOT NULL,
	"id" text NOT NULL,
	"account_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"absolute_expires_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "sessions_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "audit"."entries" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" uuid,
	"actor_name" text,
	"verb" text NOT NULL,
	"entity" text NOT NULL,
	"entity_id" text NOT NULL,
	"fields" text[] DEFAULT '{}' NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"request_id" text,
	CONSTRAINT "entries_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "audit"."pending" (
	"tenant_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"place" bigint GENERATED ALWAYS AS IDENTITY (sequence name "audit"."pending_place_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	CONSTRAINT "pending_tenant_id_entry_id_pk" PRIMARY KEY("tenant_id","entry_id")
);
--> statement-breakpoint
CREATE TABLE "audit"."seals" (
	"tenant_id" uuid NOT NULL,
	"seq" bigint NOT NULL,
	"entry_id" uuid NOT NULL,
	"prev_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "seals_tenant_id_seq_pk" PRIMARY KEY("tenant_id","seq"),
	CONSTRAINT "seals_tenant_id_entry_id_uq" UNIQUE("tenant_id","entry_id")
);
--> statement-breakpoint
CREATE TABLE "app"."candidacies" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"process_id" uuid NOT NULL,
	"nomination_id" uuid NOT NULL,
	"office_id" uuid NOT NULL,
	"territory_id" uuid NOT NULL,
	"given_names" text NOT NULL,
	"first_surname" text NOT NULL,
	"second_surname" text,
	"display_name" text NOT NULL,
	"name_key" text NOT NULL,
	"gender" text NOT NULL,
	"age" integer,
	"role" text NOT NULL,
	"list_number" integer,
	"ine_number" text,
	"ticket_key" text NOT NULL,
	"status" text DEFAULT 'approved' NOT NULL,
	"status_since" timestamp (3) with time zone NOT NULL,
	"approved_on" date,
	"approval_agreement" text,
	"affirmative_action_id" uuid,
	"replaced_by_id" uuid,
	"by_substitution" boolean DEFAULT false NOT NULL,
	"invented" boolean DEFAULT false NOT NULL,
	"public_slug" text NOT NULL,
	"source" jsonb,
	"registry_extra" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "candidacies_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "candidacies_tenant_id_public_slug_uq" UNIQUE("tenant_id","public_slug"),
	CONSTRAINT "candidacies_gender_ck" CHECK ("app"."candidacies"."gender" in ('woman', 'man', 'non-binary')),
	CONSTRAINT "candidacies_role_ck" CHECK ("app"."candidacies"."role" in ('owner', 'substitute')),
	CONSTRAINT "candidacies_status_ck" CHECK ("app"."candidacies"."status" in ('approved', 'substituted', 'cancelled')),
	CONSTRAINT "candidacies_age_ck" CHECK ("app"."candidacies"."age" between 18 and 130)
);
--> statement-breakpoint
CREATE TABLE "app"."candidacy_private" (
	"tenant_id" uuid NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"voter_key_cipher" "bytea",
	"voter_key_hash" text,
	"curp_cipher" "bytea",
	"curp_hash" text,
	"birth_date_cipher" "bytea",
	"contact_email_cipher" "bytea",
	"contact_email_hash" text,
	"phone_cipher" "bytea",
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "candidacy_private_tenant_id_candidacy_id_pk" PRIMARY KEY("tenant_id","candidacy_id")
);
--> statement-breakpoint
CREATE TABLE "app"."disclosures" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"part" text NOT NULL,
	"ground" text NOT NULL,
	"source" text NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"until" timestamp (3) with time zone,
	"until_reason" text,
	CONSTRAINT "disclosures_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "disclosures_part_ck" CHECK ("app"."disclosures"."part" in ('registry', 'affirmative-action', 'photo', 'curricular', 'identity', 'identity-group')),
	CONSTRAINT "disclosures_ground_ck" CHECK ("app"."disclosures"."ground" in ('law', 'consent', 'affirmative-action', 'authorisation', 'publication', 'order')),
	CONSTRAINT "disclosures_until_ck" CHECK ("app"."disclosures"."until" >= "app"."disclosures"."since")
);
--> statement-breakpoint
CREATE TABLE "curricular"."observations" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"response_id" uuid NOT NULL,
	"section" text NOT NULL,
	"motive" text NOT NULL,
	"text" text NOT NULL,
	"round" integer NOT NULL,
	"observed_at" timestamp (3) with time zone NOT NULL,
	"observed_by" uuid NOT NULL,
	CONSTRAINT "observations_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "curricular"."responses" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"questionnaire_version_id" uuid NOT NULL,
	"state" text DEFAULT 'not-started' NOT NULL,
	"draft_answers" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"submitted_answers" jsonb,
	"published_answers" jsonb,
	"submitted_hash" text,
	"revision" integer DEFAULT 1 NOT NULL,
	"round" integer DEFAULT 1 NOT NULL,
	"started_at" timestamp (3) with time zone,
	"saved_at" timestamp (3) with time zone,
	"saved_by" uuid,
	"submitted_at" timestamp (3) with time zone,
	"submitted_by" uuid,
	"authorised_at" timestamp (3) with time zone,
	"authorised_by" uuid,
	"authorised_hash" text,
	"review_started_at" timestamp (3) with time zone,
	"validated_at" timestamp (3) with time zone,
	"validated_by" uuid,
	"published_at" timestamp (3) with time zone,
	"published_by" uuid,
	"corrections_used" integer DEFAULT 0 NOT NULL,
	"late" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "responses_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "responses_tenant_id_candidacy_id_uq" UNIQUE("tenant_id","candidacy_id"),
	CONSTRAINT "responses_state_ck" CHECK ("curricular"."responses"."state" in ('not-started', 'draft', 'submitted', 'authorised', 'in-review', 'observed', 'validated', 'published'))
);
--> statement-breakpoint
CREATE TABLE "app"."photos" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"sha256" text NOT NULL,
	"mime" text NOT NULL,
	"size_bytes" integer NOT NULL,
	"width_px" integer NOT NULL,
	"height_px" integer NOT NULL,
	"taken_on" date,
	"storage_key" text NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"invented" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "photos_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "photos_mime_ck" CHECK ("app"."photos"."mime" in ('image/jpeg', 'image/png')),
	CONSTRAINT "photos_state_ck" CHECK ("app"."photos"."state" in ('draft', 'submitted', 'published', 'replaced')),
	CONSTRAINT "photos_size_bytes_ck" CHECK ("app"."photos"."size_bytes" > 0)
);
--> statement-breakpoint
CREATE TABLE "identity"."candidacy_keys" (
	"tenant_id" uuid NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"tenant_key_version" integer NOT NULL,
	"wrapped_content_key" "bytea",
	"wrapped_audit_key" "bytea",
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"destroyed_at" timestamp (3) with time zone,
	CONSTRAINT "candidacy_keys_tenant_id_candidacy_id_pk" PRIMARY KEY("tenant_id","candidacy_id"),
	CONSTRAINT "candidacy_keys_destroyed_at_ck" CHECK (("identity"."candidacy_keys"."destroyed_at" is null) = ("identity"."candidacy_keys"."wrapped_content_key" is not null) and ("identity"."candidacy_keys"."destroyed_at" is null) = ("identity"."candidacy_keys"."wrapped_audit_key" is not null))
);
--> statement-breakpoint
CREATE TABLE "identity"."consents" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"given_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	"holder" text NOT NULL,
	"means" text NOT NULL,
	"registered_by" uuid NOT NULL,
	"revoked_by" uuid,
	CONSTRAINT "consents_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "consents_kind_ck" CHECK ("identity"."consents"."kind" in ('treatment', 'publish-identity', 'publish-curricular')),
	CONSTRAINT "consents_holder_ck" CHECK ("identity"."consents"."holder" in ('party', 'opl')),
	CONSTRAINT "consents_means_ck" CHECK ("identity"."consents"."means" in ('in-system', 'upload', 'paper', 'mail')),
	CONSTRAINT "consents_revoked_at_ck" CHECK ("identity"."consents"."revoked_at" >= "identity"."consents"."given_at")
);
--> statement-breakpoint
CREATE TABLE "identity"."observations" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"response_id" uuid NOT NULL,
	"section" text NOT NULL,
	"motive" text NOT NULL,
	"text_cipher" "bytea" NOT NULL,
	"round" integer NOT NULL,
	"observed_at" timestamp (3) with time zone NOT NULL,
	"observed_by" uuid NOT NULL,
	CONSTRAINT "observations_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "identity"."responses" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"questionnaire_version_id" uuid NOT NULL,
	"state" text DEFAULT 'not-started' NOT NULL,
	"draft_cipher" "bytea",
	"submitted_cipher" "bytea",
	"published_cipher" "bytea",
	"submitted_hash" text,
	"revision" integer DEFAULT 1 NOT NULL,
	"round" integer DEFAULT 1 NOT NULL,
	"started_at" timestamp (3) with time zone,
	"saved_at" timestamp (3) with time zone,
	"saved_by" uuid,
	"submitted_at" timestamp (3) with time zone,
	"submitted_by" uuid,
	"authorised_at" timestamp (3) with time zone,
	"authorised_by" uuid,
	"authorised_hash" text,
	"review_started_at" timestamp (3) with time zone,
	"validated_at" timestamp (3) with time zone,
	"validated_by" uuid,
	"published_at" timestamp (3) with time zone,
	"published_by" uuid,
	"corrections_used" integer DEFAULT 0 NOT NULL,
	"late" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "responses_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "responses_tenant_id_candidacy_id_uq" UNIQUE("tenant_id","candidacy_id"),
	CONSTRAINT "responses_state_ck" CHECK ("identity"."responses"."state" in ('not-started', 'draft', 'submitted', 'authorised', 'in-review', 'observed', 'validated', 'published'))
);
--> statement-breakpoint
CREATE TABLE "identity"."tenant_keys" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"key_version" integer NOT NULL,
	"wrapped" "bytea" NOT NULL,
	"master_key_id" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "tenant_keys_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "tenant_keys_tenant_id_uq" UNIQUE("tenant_id")
);
--> statement-breakpoint
CREATE TABLE "app"."affirmative_actions" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"group" text NOT NULL,
	"pending" boolean DEFAULT false NOT NULL,
	CONSTRAINT "affirmative_actions_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "affirmative_actions_tenant_id_slug_uq" UNIQUE("tenant_id","slug")
);
--> statement-breakpoint
CREATE TABLE "app"."nomination_parties" (
	"tenant_id" uuid NOT NULL,
	"nomination_id" uuid NOT NULL,
	"party_id" uuid NOT NULL,
	"place" integer NOT NULL,
	CONSTRAINT "nomination_parties_tenant_id_nomination_id_party_id_pk" PRIMARY KEY("tenant_id","nomination_id","party_id")
);
--> statement-breakpoint
CREATE TABLE "app"."nominations" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"process_id" uuid NOT NULL,
	"office_id" uuid NOT NULL,
	"territory_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text,
	"ballot_place" integer,
	"origin_party_id" uuid,
	"ticket_slug" text NOT NULL,
	"invented" boolean DEFAULT false NOT NULL,
	CONSTRAINT "nominations_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "nominations_contest_ticket_slug_uq" UNIQUE("tenant_id","process_id","office_id","territory_id","ticket_slug"),
	CONSTRAINT "nominations_kind_ck" CHECK ("app"."nominations"."kind" in ('party', 'coalition', 'common-candidacy', 'independent'))
);
--> statement-breakpoint
CREATE TABLE "app"."parties" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"acronym" text NOT NULL,
	"scope" text NOT NULL,
	"color" text NOT NULL,
	CONSTRAINT "parties_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "parties_tenant_id_slug_uq" UNIQUE("tenant_id","slug"),
	CONSTRAINT "parties_scope_ck" CHECK ("app"."parties"."scope" in ('national', 'local'))
);
--> statement-breakpoint
CREATE TABLE "app"."offices" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"ine_name" text NOT NULL,
	"territory_kind" text NOT NULL,
	"has_substitute" boolean NOT NULL,
	"has_list" boolean NOT NULL,
	"sort_order" integer NOT NULL,
	CONSTRAINT "offices_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "offices_tenant_id_slug_uq" UNIQUE("tenant_id","slug"),
	CONSTRAINT "offices_kind_ck" CHECK ("app"."offices"."kind" in ('governorship', 'deputy-mr', 'deputy-rp', 'municipal-presidency', 'municipal-trustee', 'municipal-councillor', 'other')),
	CONSTRAINT "offices_territory_kind_ck" CHECK ("app"."offices"."territory_kind" in ('state', 'district', 'municipality', 'circumscription'))
);
--> statement-breakpoint
CREATE TABLE "app"."process_offices" (
	"tenant_id" uuid NOT NULL,
	"process_id" uuid NOT NULL,
	"office_id" uuid NOT NULL,
	"campaign_start" date,
	"campaign_end" date,
	"pending" boolean DEFAULT false NOT NULL,
	CONSTRAINT "process_offices_tenant_id_process_id_office_id_pk" PRIMARY KEY("tenant_id","process_id","office_id")
);
--> statement-breakpoint
CREATE TABLE "app"."territories" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"ine_key" text,
	"inegi_key" text,
	"number" integer,
	"voter_roll" integer,
	CONSTRAINT "territories_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "territories_tenant_id_slug_uq" UNIQUE("tenant_id","slug"),
	CONSTRAINT "territories_kind_ck" CHECK ("app"."territories"."kind" in ('state', 'district', 'municipality', 'circumscription'))
);
--> statement-breakpoint
CREATE TABLE "ops"."imports" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"process_id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"sha256" text NOT NULL,
	"format" text NOT NULL,
	"row_count" integer NOT NULL,
	"report" jsonb NOT NULL,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"confirmed_at" timestamp (3) with time zone,
	CONSTRAINT "imports_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "ops"."mail_outbox" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"account_id" uuid NOT NULL,
	"state" text DEFAULT 'queued' NOT NULL,
	"payload_cipher" "bytea",
	"transport" text,
	"transport_id" text,
	"rendered_cipher" "bytea",
	"error" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone,
	CONSTRAINT "mail_outbox_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "mail_outbox_state_ck" CHECK ("ops"."mail_outbox"."state" in ('queued', 'sent', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "platform"."compliance" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"tenant_name" text NOT NULL,
	"tenant_slug" text NOT NULL,
	"process_slug" text NOT NULL,
	"process_name" text NOT NULL,
	"election_day" date NOT NULL,
	"candidacy_count" integer NOT NULL,
	"counts" jsonb NOT NULL,
	"taken_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "compliance_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "compliance_tenant_id_process_slug_uq" UNIQUE("tenant_id","process_slug")
);
--> statement-breakpoint
CREATE TABLE "platform"."grants" (
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid NOT NULL,
	"for_tenant_id" uuid,
	"reason" text NOT NULL,
	"granted_by" uuid,
	"granted_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "grants_id_pk" PRIMARY KEY("id")
);
--> statement-breakpoint
CREATE TABLE "platform"."links" (
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	CONSTRAINT "links_id_pk" PRIMARY KEY("id"),
	CONSTRAINT "links_token_hash_uq" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "platform"."login_attempts" (
	"key_hash" text NOT NULL,
	"failures" integer NOT NULL,
	"first_at" timestamp (3) with time zone NOT NULL,
	"blocked_until" timestamp (3) with time zone,
	CONSTRAINT "login_attempts_key_hash_pk" PRIMARY KEY("key_hash")
);
--> statement-breakpoint
CREATE TABLE "platform"."sessions" (
	"id" text NOT NULL,
	"user_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"absolute_expires_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "sessions_id_pk" PRIMARY KEY("id")
);
--> statement-breakpoint
CREATE TABLE "platform"."users" (
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"display_name" text NOT NULL,
	"email" text NOT NULL,
	"status" text DEFAULT 'issued' NOT NULL,
	"password_hash" text,
	"totp_secret_cipher" "bytea",
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "users_id_pk" PRIMARY KEY("id"),
	CONSTRAINT "users_email_uq" UNIQUE("email"),
	CONSTRAINT "users_kind_ck" CHECK ("platform"."users"."kind" in ('ine-viewer', 'operator')),
	CONSTRAINT "users_status_ck" CHECK ("platform"."users"."status" in ('issued', 'active', 'disabled'))
);
--> statement-breakpoint
CREATE TABLE "app"."processes" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"election_day" date NOT NULL,
	"publication_start" date,
	"publication_end" date,
	"demo_now" timestamp (3) with time zone,
	"pending" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"data" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "processes_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "processes_tenant_id_slug_uq" UNIQUE("tenant_id","slug")
);
--> statement-breakpoint
CREATE TABLE "published"."hosts" (
	"host" text NOT NULL,
	"tenant_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"time_zone" text NOT NULL,
	"status" text NOT NULL,
	CONSTRAINT "hosts_host_pk" PRIMARY KEY("host"),
	CONSTRAINT "hosts_status_ck" CHECK ("published"."hosts"."status" in ('active', 'suspended'))
);
--> statement-breakpoint
CREATE TABLE "published"."identity" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"answers" jsonb NOT NULL,
	"basis" jsonb NOT NULL,
	"version" bigint NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "identity_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "published"."offices" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"slug" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"territory_kind" text NOT NULL,
	"campaign_start" date,
	"campaign_end" date,
	"sort_order" integer NOT NULL,
	CONSTRAINT "offices_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "offices_tenant_id_slug_uq" UNIQUE("tenant_id","slug")
);
--> statement-breakpoint
CREATE TABLE "published"."parties" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"acronym" text NOT NULL,
	"color" text NOT NULL,
	CONSTRAINT "parties_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "parties_tenant_id_slug_uq" UNIQUE("tenant_id","slug")
);
--> statement-breakpoint
CREATE TABLE "published"."profile_parties" (
	"tenant_id" uuid NOT NULL,
	"profile_id" uuid NOT NULL,
	"party_id" uuid NOT NULL,
	"sort_key" text NOT NULL,
	CONSTRAINT "profile_parties_tenant_id_profile_id_party_id_pk" PRIMARY KEY("tenant_id","profile_id","party_id")
);
--> statement-breakpoint
CREATE TABLE "published"."profiles" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"slug" text NOT NULL,
	"office_id" uuid NOT NULL,
	"territory_id" uuid NOT NULL,
	"ticket_key" text NOT NULL,
	"list_number" integer,
	"role" text NOT NULL,
	"gender" text,
	"age_years" integer,
	"display_name" text,
	"sort_key" text NOT NULL,
	"nomination_kind" text,
	"nomination_label" text,
	"parties" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"affirmative_action_label" text,
	"summary" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"curricular" jsonb,
	"curricular_note" text DEFAULT 'not-captured' NOT NULL,
	"identity_note" text DEFAULT 'not-captured' NOT NULL,
	"photo_key" text,
	"invented" boolean DEFAULT false NOT NULL,
	"tombstone" jsonb,
	"curricular_published_at" timestamp (3) with time zone,
	"version" bigint NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "profiles_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "profiles_tenant_id_slug_uq" UNIQUE("tenant_id","slug"),
	CONSTRAINT "profiles_role_ck" CHECK ("published"."profiles"."role" in ('owner', 'substitute')),
	CONSTRAINT "profiles_gender_ck" CHECK ("published"."profiles"."gender" in ('woman', 'man', 'non-binary')),
	CONSTRAINT "profiles_nomination_kind_ck" CHECK ("published"."profiles"."nomination_kind" in ('party', 'coalition', 'common-candidacy', 'independent')),
	CONSTRAINT "profiles_curricular_note_ck" CHECK ("published"."profiles"."curricular_note" in ('published', 'not-captured', 'in-process')),
	CONSTRAINT "profiles_identity_note_ck" CHECK ("published"."profiles"."identity_note" in ('published', 'not-captured', 'in-process')),
	CONSTRAINT "profiles_tombstone_ck" CHECK ("published"."profiles"."tombstone" is null or ("published"."profiles"."display_name" is null and "published"."profiles"."gender" is null and "published"."profiles"."age_years" is null and "published"."profiles"."curricular" is null and "published"."profiles"."photo_key" is null and "published"."profiles"."affirmative_action_label" is null))
);
--> statement-breakpoint
CREATE TABLE "published"."sites" (
	"tenant_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"acronym" text NOT NULL,
	"state_name" text NOT NULL,
	"website" text,
	"contact_email" text,
	"time_zone" text NOT NULL,
	"brand" jsonb NOT NULL,
	"mark_svg" text NOT NULL,
	"texts" jsonb NOT NULL,
	"rules" jsonb NOT NULL,
	"questionnaires" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"catalogues" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"process_slug" text NOT NULL,
	"process_name" text NOT NULL,
	"election_day" date NOT NULL,
	"publication_start" date,
	"publication_end" date,
	"demo_now" timestamp (3) with time zone,
	"version" bigint NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "sites_tenant_id_pk" PRIMARY KEY("tenant_id")
);
--> statement-breakpoint
CREATE TABLE "published"."territories" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"slug" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"ine_key" text,
	"number" integer,
	"sort_key" text NOT NULL,
	CONSTRAINT "territories_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "territories_tenant_id_slug_uq" UNIQUE("tenant_id","slug")
);
--> statement-breakpoint
CREATE TABLE "app"."catalogues" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"content_hash" text NOT NULL,
	"entries" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "catalogues_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "catalogues_tenant_id_name_uq" UNIQUE("tenant_id","name")
);
--> statement-breakpoint
CREATE TABLE "app"."questionnaire_versions" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"process_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"version" integer NOT NULL,
	"content_hash" text NOT NULL,
	"definition" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "questionnaire_versions_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "questionnaire_versions_process_id_kind_version_uq" UNIQUE("tenant_id","process_id","kind","version"),
	CONSTRAINT "questionnaire_versions_kind_ck" CHECK ("app"."questionnaire_versions"."kind" in ('curricular', 'identity')),
	CONSTRAINT "questionnaire_versions_version_ck" CHECK ("app"."questionnaire_versions"."version" > 0)
);
--> statement-breakpoint
CREATE TABLE "app"."texts" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"key" text NOT NULL,
	"version" text NOT NULL,
	"content" jsonb NOT NULL,
	"pending" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "texts_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "texts_tenant_id_key_version_uq" UNIQUE("tenant_id","key","version")
);
--> statement-breakpoint
CREATE TABLE "app"."contact_keys" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"key_version" integer NOT NULL,
	"wrapped" "bytea" NOT NULL,
	"master_key_id" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "contact_keys_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "contact_keys_tenant_id_uq" UNIQUE("tenant_id")
);
--> statement-breakpoint
CREATE TABLE "app"."tenant_hosts" (
	"host" text NOT NULL,
	"tenant_id" uuid NOT NULL,
	CONSTRAINT "tenant_hosts_host_pk" PRIMARY KEY("host")
);
--> statement-breakpoint
CREATE TABLE "app"."tenants" (
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"status" text DEFAULT 'active' NOT NULL,
	"identity" jsonb,
	"mark_svg" text,
	"folder_hash" text,
	"current_process_id" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"applied_at" timestamp (3) with time zone,
	CONSTRAINT "tenants_id_pk" PRIMARY KEY("id"),
	CONSTRAINT "tenants_slug_uq" UNIQUE("slug"),
	CONSTRAINT "tenants_status_ck" CHECK ("app"."tenants"."status" in ('active', 'suspended'))
);
--> statement-breakpoint
ALTER TABLE "app"."account_links" ADD CONSTRAINT "account_links_account_id_fk" FOREIGN KEY ("tenant_id","account_id") REFERENCES "app"."accounts"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."accounts" ADD CONSTRAINT "accounts_candidacy_id_fk" FOREIGN KEY ("tenant_id","candidacy_id") REFERENCES "app"."candidacies"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."accounts" ADD CONSTRAINT "accounts_party_id_fk" FOREIGN KEY ("tenant_id","party_id") REFERENCES "app"."parties"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."accounts" ADD CONSTRAINT "accounts_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "app"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."login_attempts" ADD CONSTRAINT "login_attempts_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "app"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."privacy_acceptances" ADD CONSTRAINT "privacy_acceptances_account_id_fk" FOREIGN KEY ("tenant_id","account_id") REFERENCES "app"."accounts"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."sessions" ADD CONSTRAINT "sessions_account_id_fk" FOREIGN KEY ("tenant_id","account_id") REFERENCES "app"."accounts"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit"."entries" ADD CONSTRAINT "entries_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "app"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit"."pending" ADD CONSTRAINT "pending_entry_id_fk" FOREIGN KEY ("tenant_id","entry_id") REFERENCES "audit"."entries"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit"."seals" ADD CONSTRAINT "seals_entry_id_fk" FOREIGN KEY ("tenant_id","entry_id") REFERENCES "audit"."entries"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."candidacies" ADD CONSTRAINT "candidacies_process_id_fk" FOREIGN KEY ("tenant_id","process_id") REFERENCES "app"."processes"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."candidacies" ADD CONSTRAINT "candidacies_nomination_id_fk" FOREIGN KEY ("tenant_id","nomination_id") REFERENCES "app"."nominations"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."candidacies" ADD CONSTRAINT "candidacies_office_id_fk" FOREIGN KEY ("tenant_id","office_id") REFERENCES "app"."offices"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."candidacies" ADD CONSTRAINT "candidacies_territory_id_fk" FOREIGN KEY ("tenant_id","territory_id") REFERENCES "app"."territories"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."candidacies" ADD CONSTRAINT "candidacies_affirmative_action_id_fk" FOREIGN KEY ("tenant_id","affirmative_action_id") REFERENCES "app"."affirmative_actions"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."candidacies" ADD CONSTRAINT "candidacies_replaced_by_id_fk" FOREIGN KEY ("tenant_id","replaced_by_id") REFERENCES "app"."candidacies"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."candidacy_private" ADD CONSTRAINT "candidacy_private_candidacy_id_fk" FOREIGN KEY ("tenant_id","candidacy_id") REFERENCES "app"."candidacies"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."disclosures" ADD CONSTRAINT "disclosures_candidacy_id_fk" FOREIGN KEY ("tenant_id","candidacy_id") REFERENCES "app"."candidacies"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "curricular"."observations" ADD CONSTRAINT "observations_response_id_fk" FOREIGN KEY ("tenant_id","response_id") REFERENCES "curricular"."responses"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "curricular"."responses" ADD CONSTRAINT "responses_candidacy_id_fk" FOREIGN KEY ("tenant_id","candidacy_id") REFERENCES "app"."candidacies"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "curricular"."responses" ADD CONSTRAINT "responses_questionnaire_version_id_fk" FOREIGN KEY ("tenant_id","questionnaire_version_id") REFERENCES "app"."questionnaire_versions"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."photos" ADD CONSTRAINT "photos_candidacy_id_fk" FOREIGN KEY ("tenant_id","candidacy_id") REFERENCES "app"."candidacies"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."candidacy_keys" ADD CONSTRAINT "candidacy_keys_candidacy_id_fk" FOREIGN KEY ("tenant_id","candidacy_id") REFERENCES "app"."candidacies"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."consents" ADD CONSTRAINT "consents_candidacy_id_fk" FOREIGN KEY ("tenant_id","candidacy_id") REFERENCES "app"."candidacies"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."observations" ADD CONSTRAINT "observations_response_id_fk" FOREIGN KEY ("tenant_id","response_id") REFERENCES "identity"."responses"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."responses" ADD CONSTRAINT "responses_candidacy_id_fk" FOREIGN KEY ("tenant_id","candidacy_id") REFERENCES "app"."candidacies"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."responses" ADD CONSTRAINT "responses_questionnaire_version_id_fk" FOREIGN KEY ("tenant_id","questionnaire_version_id") REFERENCES "app"."questionnaire_versions"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."tenant_keys" ADD CONSTRAINT "tenant_keys_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "app"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."affirmative_actions" ADD CONSTRAINT "affirmative_actions_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "app"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."nomination_parties" ADD CONSTRAINT "nomination_parties_nomination_id_fk" FOREIGN KEY ("tenant_id","nomination_id") REFERENCES "app"."nominations"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."nomination_parties" ADD CONSTRAINT "nomination_parties_party_id_fk" FOREIGN KEY ("tenant_id","party_id") REFERENCES "app"."parties"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."nominations" ADD CONSTRAINT "nominations_process_id_fk" FOREIGN KEY ("tenant_id","process_id") REFERENCES "app"."processes"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."nominations" ADD CONSTRAINT "nominations_office_id_fk" FOREIGN KEY ("tenant_id","office_id") REFERENCES "app"."offices"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."nominations" ADD CONSTRAINT "nominations_territory_id_fk" FOREIGN KEY ("tenant_id","territory_id") REFERENCES "app"."territories"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."nominations" ADD CONSTRAINT "nominations_origin_party_id_fk" FOREIGN KEY ("tenant_id","origin_party_id") REFERENCES "app"."parties"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."parties" ADD CONSTRAINT "parties_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "app"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."offices" ADD CONSTRAINT "offices_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "app"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."process_offices" ADD CONSTRAINT "process_offices_process_id_fk" FOREIGN KEY ("tenant_id","process_id") REFERENCES "app"."processes"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."process_offices" ADD CONSTRAINT "process_offices_office_id_fk" FOREIGN KEY ("tenant_id","office_id") REFERENCES "app"."offices"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."territories" ADD CONSTRAINT "territories_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "app"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ops"."imports" ADD CONSTRAINT "imports_process_id_fk" FOREIGN KEY ("tenant_id","process_id") REFERENCES "app"."processes"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ops"."mail_outbox" ADD CONSTRAINT "mail_outbox_account_id_fk" FOREIGN KEY ("tenant_id","account_id") REFERENCES "app"."accounts"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "platform"."compliance" ADD CONSTRAINT "compliance_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "app"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "platform"."grants" ADD CONSTRAINT "grants_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "platform"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "platform"."grants" ADD CONSTRAINT "grants_for_tenant_id_fk" FOREIGN KEY ("for_tenant_id") REFERENCES "app"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "platform"."links" ADD CONSTRAINT "links_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "platform"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "platform"."sessions" ADD CONSTRAINT "sessions_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "platform"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."processes" ADD CONSTRAINT "processes_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "app"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published"."hosts" ADD CONSTRAINT "hosts_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "app"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published"."identity" ADD CONSTRAINT "identity_id_fk" FOREIGN KEY ("tenant_id","id") REFERENCES "published"."profiles"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published"."offices" ADD CONSTRAINT "offices_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "app"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published"."parties" ADD CONSTRAINT "parties_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "app"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published"."profile_parties" ADD CONSTRAINT "profile_parties_profile_id_fk" FOREIGN KEY ("tenant_id","profile_id") REFERENCES "published"."profiles"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published"."profile_parties" ADD CONSTRAINT "profile_parties_party_id_fk" FOREIGN KEY ("tenant_id","party_id") REFERENCES "published"."parties"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published"."profiles" ADD CONSTRAINT "profiles_office_id_fk" FOREIGN KEY ("tenant_id","office_id") REFERENCES "published"."offices"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published"."profiles" ADD CONSTRAINT "profiles_territory_id_fk" FOREIGN KEY ("tenant_id","territory_id") REFERENCES "published"."territories"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published"."sites" ADD CONSTRAINT "sites_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "app"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published"."territories" ADD CONSTRAINT "territories_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "app"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."catalogues" ADD CONSTRAINT "catalogues_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "app"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."questionnaire_versions" ADD CONSTRAINT "questionnaire_versions_process_id_fk" FOREIGN KEY ("tenant_id","process_id") REFERENCES "app"."processes"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."questionnaire_versions" ADD CONSTRAINT "questionnaire_versions_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "app"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."texts" ADD CONSTRAINT "texts_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "app"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."contact_keys" ADD CONSTRAINT "contact_keys_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "app"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."tenant_hosts" ADD CONSTRAINT "tenant_hosts_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "app"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "account_links_account_id_ix" ON "app"."account_links" USING btree ("tenant_id","account_id");--> statement-breakpoint
CREATE INDEX "accounts_email_hash_ix" ON "app"."accounts" USING btree ("tenant_id","email_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_candidacy_id_uq" ON "app"."accounts" USING btree ("tenant_id","candidacy_id") WHERE kind = 'candidate';--> statement-breakpoint
CREATE INDEX "accounts_party_id_ix" ON "app"."accounts" USING btree ("tenant_id","party_id");--> statement-breakpoint
CREATE INDEX "sessions_account_id_ix" ON "app"."sessions" USING btree ("tenant_id","account_id");--> statement-breakpoint
CREATE INDEX "sessions_expires_at_ix" ON "app"."sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "entries_entity_entity_id_at_ix" ON "audit"."entries" USING btree ("tenant_id","entity","entity_id","at");--> statement-breakpoint
CREATE INDEX "entries_at_ix" ON "audit"."entries" USING btree ("tenant_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "candidacies_nomination_id_ticket_key_role_uq" ON "app"."candidacies" USING btree ("tenant_id","nomination_id","ticket_key","role") WHERE status = 'approved';--> statement-breakpoint
CREATE INDEX "candidacies_process_id_office_id_territory_id_ix" ON "app"."candidacies" USING btree ("tenant_id","process_id","office_id","territory_id");--> statement-breakpoint
CREATE INDEX "candidacies_nomination_id_ix" ON "app"."candidacies" USING btree ("tenant_id","nomination_id");--> statement-breakpoint
CREATE INDEX "candidacies_name_key_ix" ON "app"."candidacies" USING btree ("tenant_id","name_key");--> statement-breakpoint
CREATE INDEX "candidacy_private_voter_key_hash_ix" ON "app"."candidacy_private" USING btree ("tenant_id","voter_key_hash");--> statement-breakpoint
CREATE INDEX "candidacy_private_curp_hash_ix" ON "app"."candidacy_private" USING btree ("tenant_id","curp_hash");--> statement-breakpoint
CREATE INDEX "disclosures_candidacy_id_since_ix" ON "app"."disclosures" USING btree ("tenant_id","candidacy_id","since");--> statement-breakpoint
CREATE UNIQUE INDEX "disclosures_candidacy_id_part_uq" ON "app"."disclosures" USING btree ("tenant_id","candidacy_id","part") WHERE until is null;--> statement-breakpoint
CREATE INDEX "observations_response_id_round_ix" ON "curricular"."observations" USING btree ("tenant_id","response_id","round");--> statement-breakpoint
CREATE INDEX "responses_state_ix" ON "curricular"."responses" USING btree ("tenant_id","state");--> statement-breakpoint
CREATE INDEX "photos_candidacy_id_ix" ON "app"."photos" USING btree ("tenant_id","candidacy_id");--> statement-breakpoint
CREATE INDEX "photos_sha256_ix" ON "app"."photos" USING btree ("tenant_id","sha256");--> statement-breakpoint
CREATE UNIQUE INDEX "consents_candidacy_id_kind_uq" ON "identity"."consents" USING btree ("tenant_id","candidacy_id","kind") WHERE revoked_at is null;--> statement-breakpoint
CREATE INDEX "observations_response_id_round_ix" ON "identity"."observations" USING btree ("tenant_id","response_id","round");--> statement-breakpoint
CREATE INDEX "responses_state_ix" ON "identity"."responses" USING btree ("tenant_id","state");--> statement-breakpoint
CREATE INDEX "nomination_parties_party_id_ix" ON "app"."nomination_parties" USING btree ("tenant_id","party_id");--> statement-breakpoint
CREATE INDEX "process_offices_office_id_ix" ON "app"."process_offices" USING btree ("tenant_id","office_id");--> statement-breakpoint
CREATE INDEX "imports_process_id_created_at_ix" ON "ops"."imports" USING btree ("tenant_id","process_id","created_at");--> statement-breakpoint
CREATE INDEX "mail_outbox_state_created_at_ix" ON "ops"."mail_outbox" USING btree ("tenant_id","state","created_at");--> statement-breakpoint
CREATE INDEX "grants_user_id_expires_at_ix" ON "platform"."grants" USING btree ("user_id","expires_at");--> statement-breakpoint
CREATE INDEX "links_user_id_ix" ON "platform"."links" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sessions_user_id_ix" ON "platform"."sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sessions_expires_at_ix" ON "platform"."sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "hosts_tenant_id_ix" ON "published"."hosts" USING btree ("tenant_id");--> statement-breakpoint
CREATE INDEX "profile_parties_party_id_sort_key_ix" ON "published"."profile_parties" USING btree ("tenant_id","party_id","sort_key");--> statement-breakpoint
CREATE INDEX "profiles_office_id_territory_id_sort_key_ix" ON "published"."profiles" USING btree ("tenant_id","office_id","territory_id","sort_key");--> statement-breakpoint
CREATE INDEX "profiles_territory_id_sort_key_ix" ON "published"."profiles" USING btree ("tenant_id","territory_id","sort_key");--> statement-breakpoint
CREATE INDEX "profiles_sort_key_ix" ON "published"."profiles" USING btree ("tenant_id","sort_key");--> statement-breakpoint
CREATE INDEX "profiles_ticket_key_ix" ON "published"."profiles" USING btree ("tenant_id","ticket_key");--> statement-breakpoint
CREATE INDEX "tenant_hosts_tenant_id_ix" ON "app"."tenant_hosts" USING btree ("tenant_id");