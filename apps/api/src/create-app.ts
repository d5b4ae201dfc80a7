import { OpenAPIHono } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import type { ApiDeps, ApiEnv } from './environment.ts';
import { crossSiteGuard } from './http/cross-site-guard.ts';
import { onError } from './http/on-error.ts';
import { openToEveryone } from './http/open-to-everyone.ts';
import { problemResponse } from './http/problem-response.ts';
import { readHost } from './http/read-host.ts';
import { requestId } from './http/request-id.ts';
import { openApiHead } from './openapi.ts';
import { publicOpenApiHead, publicPart } from './public-openapi.ts';
import { accountRoutes } from './routes/accounts.ts';
import { adminRoutes } from './routes/admin.ts';
import { captureRoutes } from './routes/capture.ts';
import { compareRoutes } from './routes/compare.ts';
import { complianceRoutes } from './routes/compliance.ts';
import { consentRoutes } from './routes/consents.ts';
import { correctionRoutes } from './routes/corrections.ts';
import { delegateRoutes } from './routes/delegates.ts';
import { editingRoutes } from './routes/editing.ts';
import { electedRoutes } from './routes/elected.ts';
import { errorReportRoutes } from './routes/error-reports.ts';
import { findRoutes } from './routes/find.ts';
import { helpRoutes } from './routes/help.ts';
import { mailEventRoutes } from './routes/mail-events.ts';
import { noticeRoutes } from './routes/notice.ts';
import { openDataRoutes } from './routes/open-data.ts';
import { outboxRoutes } from './routes/outbox.ts';
import { partyRoutes } from './routes/party.ts';
import { photoRoutes } from './routes/photos.ts';
import { platformRoutes } from './routes/platform.ts';
import { practiceRoutes } from './routes/practice.ts';
import { publicRoutes } from './routes/public.ts';
import { reminderRoutes } from './routes/reminders.ts';
import { reviewRoutes } from './routes/review.ts';
import { sessionRoutes } from './routes/session.ts';
import { siteSwitchRoutes } from './routes/site-switches.ts';
import { statisticsRoutes } from './routes/statistics.ts';
import { takeAwayRoutes } from './routes/take-away.ts';
import { withholdingRoutes } from './routes/withholding.ts';

const maxJsonBytes = 512 * 1024;
const limitJson = bodyLimit({ maxSize: maxJsonBytes });

/** Limits bodies that are not files; the two routes that take a file have their own limit. */
const limitBody = createMiddleware<ApiEnv>((c, next) =>
  c.req.header('content-type')?.startsWith('multipart/form-data') ? next() : limitJson(c, next),
);

/**
 * Builds the API. No side effects: nothing is opened or started here.
 * @returns a Hono application whose paths begin with `/api`.
 */
export function createApp(deps: ApiDeps) {
  const app = new OpenAPIHono<ApiEnv>().basePath('/api');
  app.onError(onError);
  app.notFound((c) => problemResponse(c, 'not-found'));
  app.use('*', requestId(deps));
  app.use('*', crossSiteGuard({ secureOrigins: deps.secureOrigins }));
  app.use('*', limitBody);
  app.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: '__Host-session',
  });
  app.doc31('/openapi.json', openApiHead);
  app.use('/public/*', openToEveryone);
  app.get('/public/openapi.json', (c) => c.json(publicPart(app.getOpenAPI31Document(publicOpenApiHead))));
  app.use('*', readHost);
  return (
    app
      .route('/', publicRoutes)
      .route('/', findRoutes)
      .route('/', statisticsRoutes)
      .route('/', compareRoutes)
      .route('/', openDataRoutes)
      .route('/', sessionRoutes)
      .route('/', photoRoutes)
      .route('/', noticeRoutes)
      // Before those that take the kind of a questionnaire for the next word of the path.
      .route('/', editingRoutes)
      .route('/', captureRoutes)
      .route('/', partyRoutes)
      .route('/', correctionRoutes)
      .route('/', complianceRoutes)
      .route('/', withholdingRoutes)
      .route('/', siteSwitchRoutes)
      .route('/', consentRoutes)
      .route('/', reminderRoutes)
      .route('/', reviewRoutes)
      .route('/', adminRoutes)
      .route('/', errorReportRoutes)
      .route('/', electedRoutes)
      .route('/', takeAwayRoutes)
      .route('/', helpRoutes)
      .route('/', accountRoutes)
      .route('/', practiceRoutes)
      .route('/', delegateRoutes)
      .route('/', platformRoutes)
      .route('/', outboxRoutes)
      .route('/', mailEventRoutes)
  );
}

export type AppType = ReturnType<typeof createApp>;
