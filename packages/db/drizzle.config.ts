import { defineConfig } from 'drizzle-kit';

/** `drizzle-kit generate` writes the tables' migrations; never `push`. Roles, policies, triggers: custom SQL migrations. */
export default defineConfig({
  dialect: 'postgresql',
  schema: './src/schema/index.ts',
  out: './migrations',
});
