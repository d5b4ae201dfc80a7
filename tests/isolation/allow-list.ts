/**
 * What the catalogue may hold outside the rule, each with its reason. Anything added here is a decision to be reviewed.
 */
export const allowList = {
  /** Belong to no tenant: the list of tenants, and the people of INE and of the platform. */
  globalTables: [
    'app.tenants',
    'platform.users',
    'platform.sessions',
    'platform.links',
    'platform.login_attempts',
    'platform.grants',
  ],
  /** One host name shows one tenant, whoever asks: the name alone is unique. */
  hostMaps: ['app.tenant_hosts', 'published.hosts'],
  /** Act as a plain role of their own, pin their search_path and give no rows back, save the search, which compares the tenant itself. */
  definerFunctions: [
    'ops.enqueue(text,jsonb,timestamp with time zone)',
    'app.delete_expired_sessions(timestamp with time zone)',
    // Search by name gives ids, ranks and sort keys of the transaction's own tenant; the rows are read under the policy.
    'published.search_profiles(text,integer)',
  ],
  specialPolicies: [
    // A tenant's transactions see their own row of the list of tenants; the platform sees all and never deletes.
    'app.tenants app_rw_select',
    'app.tenants app_rw_update',
    'app.tenants app_identity_select',
    'app.tenants app_identity_update',
    'app.tenants jobs_select',
    'app.tenants platform_rw_select',
    'app.tenants platform_rw_insert',
    'app.tenants platform_rw_update',
    'app.tenant_hosts platform_rw_select',
    'app.tenant_hosts platform_rw_insert',
    'app.tenant_hosts platform_rw_update',
    'app.tenant_hosts platform_rw_delete',
    // The host map is read before the tenant is known; it holds host names and slugs, which are public.
    'published.hosts app_rw_select',
    'published.hosts app_identity_select',
    'published.hosts app_public_select',
    'published.hosts jobs_select',
    'published.hosts platform_rw_select',
    'published.hosts platform_rw_insert',
    'published.hosts platform_rw_update',
    'published.hosts platform_rw_delete',
    // People of the platform, by the platform's role.
    ...['sessions', 'links', 'login_attempts', 'grants'].flatMap((table) =>
      ['select', 'insert', 'update', 'delete'].map((command) => `platform.${table} platform_rw_${command}`),
    ),
    ...['select', 'insert', 'update'].map((command) => `platform.users platform_rw_${command}`),
    // INE reads its own grants, and by those in force the figures; the platform reads figures too.
    'platform.grants ine_reader_select',
    'platform.compliance ine_reader_select',
    'platform.compliance platform_rw_select',
    // The role that owns the removal of expired sessions, which nobody signs in as.
    'app.sessions session_sweeper_select',
    'app.sessions session_sweeper_delete',
    'platform.sessions session_sweeper_select',
    'platform.sessions session_sweeper_delete',
    // The role that owns the search, which nobody signs in as: a policy would turn the index of words into a walk over the table. It may read
    // only the columns that are compared.
    'published.profiles app_search_select',
  ],
};
