import { type MessageKey, messageKeys, spanish } from './es/index.ts';
import { formsOf, type Message, marksIn } from './message.ts';

const known: ReadonlySet<string> = new Set(messageKeys);

/** What is wrong with a text brought for a key, in Spanish with its mend; null when it can be used. */
export function faultOfMessage(key: string, message: Message): string | null {
  if (!known.has(key)) return `«${key}» no es ningún texto del sitio: corrige el nombre o quítalo.`;
  const asked = spanish[key as MessageKey];
  if (typeof message !== 'string' && typeof asked === 'string') {
    return `«${key}» no cuenta nada: escribe un solo texto, sin formas.`;
  }
  const allowed = new Set(formsOf(asked).flatMap(marksIn));
  const strange = formsOf(message)
    .flatMap(marksIn)
    .find((mark) => !allowed.has(mark));
  return strange === undefined
    ? null
    : `«${key}» no lleva «${strange}»: usa solo ${[...allowed].join(' ') || 'texto'}.`;
}
