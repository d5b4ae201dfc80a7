import type { SectionHolder } from '@conoceles/contracts';

const kinds: Record<SectionHolder['kind'], string> = {
  candidate: 'candidatura',
  liaison: 'enlace',
  reviewer: 'verificación',
  admin: 'instancia interna',
  observer: 'observación',
};

/** «Ana (enlace)», or the person herself on another device. */
export function holderName({ displayName, kind, sameAccount }: SectionHolder): string {
  return sameAccount
    ? 'Tu misma cuenta, en otro dispositivo o navegador,'
    : `${displayName} (${kinds[kind]})`;
}

export function sinceInWords(minutes: number): string {
  if (minutes < 1) return 'desde hace un momento';
  if (minutes === 1) return 'desde hace 1 minuto';
  if (minutes < 120) return `desde hace ${minutes} minutos`;
  return `desde hace ${Math.floor(minutes / 60)} horas`;
}
