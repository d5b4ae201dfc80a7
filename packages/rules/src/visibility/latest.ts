/** The last of several instants: a thing is public since the last of its conditions was met. */
export function latest(...instants: readonly Date[]): Date {
  return new Date(Math.max(...instants.map((instant) => instant.getTime())));
}
