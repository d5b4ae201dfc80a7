import type { PdfBlock } from '@conoceles/documents';
import { groupCode } from '../../session/one-time-code.ts';
import type { TenantContext } from '../../tenants/tenant-context.ts';

export type Letter = {
  readonly displayName: string;
  readonly standing: {
    readonly label: string;
    readonly value: string;
    /** Whether the candidacy took another's place; null for who answers for a party. */
    readonly bySubstitution: boolean | null;
  };
  readonly accessKey: string;
  readonly code: string;
  readonly url: string;
  readonly address: string;
  readonly signInAddress: string;
  readonly expiresOn: string;
};

/** One letter: how to open the account, until when, and below the cut the acknowledgement that stays with the OPL. It never carries a passphrase. */
export function letterPage(letter: Letter, tenant: TenantContext): PdfBlock[] {
  const { accessKey, address, code, displayName, expiresOn, signInAddress, standing, url } = letter;
  return [
    { kind: 'title', text: 'Tu cuenta de acceso', lead: displayName },
    {
      kind: 'facts',
      facts: [
        { label: standing.label, value: standing.value },
        { label: 'Clave de acceso', value: accessKey },
        { label: 'El código vence', value: `el ${expiresOn}; sirve una sola vez` },
      ],
    },
    { kind: 'access', url, code: groupCode(code), address },
    {
      kind: 'paragraph',
      text: `Elige una frase de acceso y lee el aviso de privacidad. Después entra en ${signInAddress} con tu clave ${accessKey} y tu frase. Nadie te pedirá la frase por correo ni por teléfono.`,
    },
    { kind: 'paragraph', text: deadlineRule(standing.bySubstitution, tenant) },
    { kind: 'cut', text: 'Recorta aquí. Lo de abajo se firma y se queda en el organismo electoral.' },
    { kind: 'heading', text: 'Acuse de recibo de la cuenta' },
    {
      kind: 'paragraph',
      text: `Recibí la carta con la cuenta ${accessKey} de ${displayName} (${standing.value}).`,
    },
    { kind: 'blanks', labels: ['Nombre de quien recibe y en qué calidad'] },
    { kind: 'signature', labels: ['Fecha y hora', 'Firma de quien recibe'] },
  ];
}

/** The clock of art. 16 f, as the state counts it. */
function deadlineRule(bySubstitution: boolean | null, { rules }: TenantContext): string {
  if (bySubstitution === null) {
    return `Plazo de cada candidatura: ${rules.captureDays} días naturales para capturar desde que se recibe su cuenta; ${rules.substitutionCaptureDays} si toma el lugar de otra. Termina a las 23:59 del último día (art. 16, f).`;
  }
  const counted = rules.captureCountsFirstDay ? 'contando ese día' : 'contados desde el día siguiente';
  if (!bySubstitution) {
    return `Plazo: desde que recibes esta cuenta tienes ${rules.captureDays} días naturales para capturar, ${counted}. Termina a las 23:59 del último día (art. 16, f).`;
  }
  const from =
    rules.substitutionCountsFrom === 'substitution'
      ? 'desde que se aprobó la sustitución'
      : 'desde que recibes esta cuenta';
  return `Plazo: ${from} tienes ${rules.substitutionCaptureDays} días naturales para capturar, ${counted}, porque tomas el lugar de otra candidatura. Termina a las 23:59 del último día (art. 16, f).`;
}
