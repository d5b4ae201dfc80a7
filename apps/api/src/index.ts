export { type AppType, createApp } from './create-app.ts';
export type { ApiDeps, ApiEnv } from './environment.ts';
export { crossSiteGuard } from './http/cross-site-guard.ts';
