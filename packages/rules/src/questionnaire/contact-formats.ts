import { z } from 'zod';

export type ContactFormat = 'url' | 'email' | 'phone' | 'address';

/** What each format asks for, in words that say the mend. */
export const contactMend: Readonly<Record<ContactFormat, string>> = {
  url: 'Copia la dirección completa de la página, por ejemplo https://www.ejemplo.mx/nombre',
  email: 'Escribe un correo como nombre@ejemplo.mx',
  phone: 'Escribe los 10 dígitos del teléfono, por ejemplo 33 1234 5678',
  address: 'Escribe calle, número y colonia (entre 5 y 500 caracteres)',
};

const emailAddress = z.email().max(254);

/** http and https only, with a dotted host, without user or password; a missing scheme is read as https. */
function parseWebAddress(value: string): URL | undefined {
  const text = value.trim();
  if (text === '' || text.length > 2_000 || /\s/u.test(text)) return undefined;
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//iu.test(text) ? text : `https://${text}`;
  const url = URL.parse(withScheme);
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return undefined;
  if (url.username !== '' || url.password !== '') return undefined;
  return /^[^.]+(?:\.[^.]+)*\.[^.\d][^.]*$/u.test(url.hostname) ? url : undefined;
}

/** Ten digits of a Mexican number; spaces, dashes, dots, parentheses and +52 (or the former +52 1) are tolerated. */
function parsePhone(value: string): string | undefined {
  if (!/^\+?[\d\s().-]+$/u.test(value.trim())) return undefined;
  const digits = value.replace(/\D/gu, '');
  if (digits.length === 10) return value.trim().startsWith('+') ? undefined : digits;
  const national = /^52(?:1)?(\d{10})$/u.exec(digits);
  return national?.[1];
}

/** Whether a public contact (Lineamientos art. 19 I 2) has the form its question asks for. */
export function hasContactFormat(format: ContactFormat, value: string): boolean {
  switch (format) {
    case 'url':
      return parseWebAddress(value) !== undefined;
    case 'email':
      return emailAddress.safeParse(value.trim()).success;
    case 'phone':
      return parsePhone(value) !== undefined;
    case 'address': {
      const length = [...value.trim()].length;
      return length >= 5 && length <= 500;
    }
  }
}

/** Address that is safe to open for a contact («https:», «mailto:», «tel:»); undefined for places and for what has no valid form. */
export function contactHref(format: ContactFormat, value: string): string | undefined {
  if (format === 'address' || !hasContactFormat(format, value)) return undefined;
  if (format === 'url') return parseWebAddress(value)?.href;
  if (format === 'email') return `mailto:${encodeURIComponent(value.trim()).replace('%40', '@')}`;
  return `tel:+52${parsePhone(value)}`;
}
