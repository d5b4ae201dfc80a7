import type { AccountEvent } from '@conoceles/contracts';

/** What happened to an account, in words. */
export const accountEventWords: Record<AccountEvent['what'], string> = {
  issued: 'Se emitió la cuenta',
  'mail-queued': 'Un correo espera salir',
  'mail-sent': 'Salió un correo',
  'mail-delivered': 'El servicio de correo lo entregó',
  'mail-bounced': 'El correo rebotó',
  'mail-failed': 'El correo no se pudo enviar',
  'letter-made': 'Se hizo una carta',
  'link-opened': 'Abrieron el enlace o el código',
  'link-used': 'Eligieron frase de acceso',
  received: 'Recibida: empezó a correr el plazo de captura',
  'handed-over': 'Se entregó en mano',
  disabled: 'Se deshabilitó',
};
