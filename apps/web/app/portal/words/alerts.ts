import type { ReviewAlertCode } from '@conoceles/contracts';

/** What the machine noticed, in a chip. */
export const alertNames: Record<ReviewAlertCode, string> = {
  'same-text': 'Texto igual a otro',
  'text-length': 'Texto fuera de límite',
  'link-silent': 'Liga que no responde',
  'link-refused': 'Liga sin comprobar',
  'private-email': 'Correo privado',
  'private-phone': 'Teléfono privado',
};
