import type { Actor, ResolvedHost, ServiceDeps } from '@conoceles/services';

/** What `createApp` needs. */
export type ApiDeps = ServiceDeps & {
  /** Demands https in the Origin of unsafe requests (production behind TLS). */
  readonly secureOrigins?: boolean;
  /** Every request passed our front door, which says in `x-client-address` whom it comes from. */
  readonly behindFrontDoor?: boolean;
};

/** What the middleware leaves for the handlers of one request. */
export type ApiEnv = {
  Variables: {
    deps: ApiDeps;
    requestId: string;
    host: ResolvedHost;
    actor: Actor;
  };
};
