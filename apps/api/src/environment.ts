import type { Actor, ResolvedHost, ServiceDeps } from '@conoceles/services';

/** What `createApp` needs. `secureOrigins` demands https in the Origin of unsafe requests (production behind TLS). */
export type ApiDeps = ServiceDeps & { readonly secureOrigins?: boolean };

/** What the middleware leaves for the handlers of one request. */
export type ApiEnv = {
  Variables: {
    deps: ApiDeps;
    requestId: string;
    host: ResolvedHost;
    actor: Actor;
  };
};
