import type { RuntimeRole } from '../roles.ts';

/** Commands a role may run on a table. `update` may be limited to columns. */
export type Command = 'select' | 'insert' | 'update' | 'delete';
export type Grant = { readonly commands: readonly Command[]; readonly updateColumns?: readonly string[] };

/**
 * Rows a role sees through its policies: `tenant` — those of the tenant set in the transaction; `own-tenant` — the row of app.tenants itself;
 * `all` — every row, only on the allow-list of `tests/isolation`; `granted` — by grant rows that have not expired; `own-user` — of the acting platform user.
 */
export type Reach = 'tenant' | 'own-tenant' | 'all' | 'granted' | 'own-user';
export type Access = Grant & { readonly reach: Reach };
export type TableAccess = Readonly<Record<string, Partial<Record<RuntimeRole, Access>>>>;

const letters = { s: 'select', i: 'insert', u: 'update', d: 'delete' } as const;

function access(commands: string, reach: Reach = 'tenant', updateColumns?: readonly string[]): Access {
  const list = [...commands].map((letter) => letters[letter as keyof typeof letters]);
  return updateColumns === undefined ? { commands: list, reach } : { commands: list, reach, updateColumns };
}

/** What staff may do, both in ordinary scope and in identity scope. */
const staff = (commands: string) => ({ app_rw: access(commands), app_identity: access(commands) });
const read = access('s');
const publicRead = { app_public: read };
const platform = (commands: string) => ({ platform_rw: access(commands, 'all') });

const tenantRow = access('su', 'own-tenant', [
  'identity',
  'mark_svg',
  'folder_hash',
  'current_process_id',
  'applied_at',
]);

/**
 * The one table of truth about who may do what: the access migration is written from it and the tests compare the catalogue and the
 * behaviour of every role with it. A table that is missing here fails the tests.
 */
export const tableAccess: TableAccess = {
  'app.tenants': {
    app_rw: tenantRow,
    app_identity: tenantRow,
    jobs: access('s', 'own-tenant'),
    platform_rw: access('siu', 'all'),
  },
  'app.tenant_hosts': { app_rw: read, app_identity: read, ...platform('siud') },
  'app.contact_keys': { ...staff('siu'), jobs: read },
  'app.processes': { ...staff('siud'), jobs: read },
  'app.offices': { ...staff('siud'), jobs: read },
  'app.territories': { ...staff('siud'), jobs: read },
  'app.process_offices': staff('siud'),
  'app.parties': { ...staff('siud'), jobs: read },
  'app.affirmative_actions': staff('siud'),
  'app.nominations': { ...staff('siud'), jobs: read },
  'app.nomination_parties': { ...staff('siud'), jobs: read },
  'app.questionnaire_versions': staff('si'),
  'app.catalogues': staff('siud'),
  'app.texts': { ...staff('siu'), jobs: read },
  'app.candidacies': { ...staff('siu'), jobs: read },
  'app.candidacy_private': { app_identity: access('siud') },
  'app.disclosures': staff('siu'),
  'app.accounts': { ...staff('siu'), jobs: read },
  'app.account_links': staff('siud'),
  'app.sessions': staff('siud'),
  'app.privacy_acceptances': staff('si'),
  'app.account_handovers': staff('si'),
  'app.login_attempts': staff('siud'),
  'app.editing': staff('siud'),
  'app.help_threads': { ...staff('siu'), jobs: read },
  // What was said is not edited: only its seal is renewed when the keys are.
  'app.help_messages': { app_rw: access('si'), app_identity: access('siu', 'tenant', ['text_cipher']) },
  'app.reminders': { ...staff('siu'), jobs: access('si') },
  'app.compliance_notices': staff('si'),
  'app.review_assignments': staff('siud'),
  'app.review_marks': staff('siud'),
  'app.withheld_sections': staff('siu'),
  'app.photos': staff('siud'),
  'app.site_switches': { ...staff('siu'), jobs: read },
  'app.profile_pauses': staff('siu'),
  // What was reported is not edited: only its seal is renewed when the keys are.
  'app.error_reports': {
    app_rw: access('siu', 'tenant', ['state', 'outcome', 'closed_at', 'closed_by']),
    app_identity: access('siu', 'tenant', ['text_cipher']),
  },
  'curricular.responses': staff('siu'),
  'curricular.observations': staff('si'),
  'curricular.former_submissions': staff('si'),
  'curricular.observation_drafts': staff('siud'),
  'curricular.text_prints': staff('siud'),
  'curricular.alerts': { app_rw: read, app_identity: access('sid') },
  'curricular.link_checks': staff('siud'),
  'curricular.rubric_scores': staff('siud'),
  'identity.responses': { app_identity: access('siu') },
  'identity.observations': { app_identity: access('siu') },
  'identity.former_submissions': { app_identity: access('siu') },
  'identity.observation_drafts': { app_identity: access('siud') },
  'identity.consents': { app_identity: access('siu') },
  'identity.corrections': { app_identity: access('siu') },
  'identity.figure_members': { app_identity: access('siud') },
  'identity.tenant_keys': { app_identity: access('siu') },
  'identity.candidacy_keys': { app_identity: access('siu') },
  'published.hosts': {
    app_rw: access('s', 'all'),
    app_identity: access('s', 'all'),
    app_public: access('s', 'all'),
    jobs: access('s', 'all'),
    ...platform('siud'),
  },
  'published.sites': { ...staff('siu'), ...publicRead, jobs: read },
  'published.offices': { ...staff('siud'), ...publicRead },
  'published.territories': { ...staff('siud'), ...publicRead },
  'published.parties': { ...staff('siud'), ...publicRead },
  'published.profiles': { ...staff('siud'), ...publicRead },
  'published.profile_parties': { ...staff('siud'), ...publicRead },
  'published.listed': { ...staff('siud'), ...publicRead },
  'published.snapshots': { app_rw: read, app_identity: access('si'), ...publicRead },
  'published.section_catalogues': { ...staff('siud'), ...publicRead },
  'published.sections': { ...staff('siud'), ...publicRead },
  'published.identity': { app_identity: access('siud'), ...publicRead },
  'audit.entries': { ...staff('si'), jobs: access('si') },
  'audit.pending': { ...staff('si'), jobs: access('sid') },
  'audit.seals': { ...staff('s'), jobs: access('si') },
  'platform.users': platform('siu'),
  'platform.sessions': platform('siud'),
  'platform.links': platform('siud'),
  'platform.login_attempts': platform('siud'),
  'platform.grants': { ...platform('siud'), ine_reader: access('s', 'own-user') },
  'platform.compliance': {
    ...staff('siu'),
    platform_rw: access('s', 'all'),
    ine_reader: access('s', 'granted'),
  },
  'ops.mail_outbox': { ...staff('siu'), jobs: access('su') },
  'ops.imports': staff('siu'),
  'ops.batches': staff('siu'),
};
