import { maxLettersPerFile } from '@conoceles/contracts';
import { Disclosure } from '../../design/components/index.ts';

/** What making letters and sending links does to the former ones: said before, where the buttons are. */
export function LetterNote() {
  return (
    <Disclosure summary="Enlaces y cartas: qué pasa con los anteriores">
      <p>
        Cada cuenta tiene un solo enlace o código vivo. Al enviar un enlace nuevo o descargar una carta, los
        anteriores dejan de servir: si descargas dos veces, entrega la última carta.
      </p>
      <p>
        Las cartas salen en un PDF, una por hoja y hasta {maxLettersPerFile} por archivo, con código, clave de
        acceso y acuse para firmar. Ninguna lleva contraseña.
      </p>
    </Disclosure>
  );
}
