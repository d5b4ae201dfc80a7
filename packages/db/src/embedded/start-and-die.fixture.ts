// Starts the server over the folder given, writes a row, and dies without warning, as after `kill -9`.
import postgres from 'postgres';
import { startEmbeddedPostgres } from './start-embedded-postgres.ts';

const server = await startEmbeddedPostgres({ dataDir: process.argv[2] ?? '' });
const sql = postgres(server.adminUrl, { max: 1 });
await sql`create table kept (value text)`;
await sql`insert into kept values ('acknowledged')`;
process.kill(process.pid, 'SIGKILL');
