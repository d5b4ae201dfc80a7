/** Environment of the database's programs: nothing of ours, least of all the master key, is passed on to them. */
export function serverEnvironment(locale: string): NodeJS.ProcessEnv {
  return { NODE_ENV: 'production', PATH: process.env.PATH, LC_ALL: locale, TZ: 'UTC' };
}
