/** «viernes, 10 de mayo de 2024, 12:00:00 p.m., hora estándar central»: on paper the zone is told, because nobody can ask the screen. */
export function momentInWords(instant: Date, timeZone: string): string {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('es-MX', { timeZone, ...options });
  const day = format({ dateStyle: 'full' }).format(instant);
  const hour = format({ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }).format(
    instant,
  );
  const zone = format({ timeZoneName: 'long' })
    .formatToParts(instant)
    .find(({ type }) => type === 'timeZoneName')?.value;
  return `${day}, ${hour} h (${zone}, ${timeZone})`;
}
