export type { ClientResponse } from 'hono/client';
export { ApiProblem, readProblem } from './api-problem.ts';
export { type ApiClient, type ApiClientOptions, answer, createApiClient } from './create-api-client.ts';
