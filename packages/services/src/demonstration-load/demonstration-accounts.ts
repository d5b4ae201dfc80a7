import type { AccountKind, PlatformKind, QuestionnaireKind } from '@conoceles/contracts';

export type DemonstrationAccount = {
  readonly kind: AccountKind;
  /** What it is for, in words for whoever tries the system. */
  readonly title: string;
  readonly displayName: string;
  readonly email: string;
  readonly passphrase: string;
  readonly reviews: readonly QuestionnaireKind[];
};

export type DemonstrationDeskAccount = Omit<DemonstrationAccount, 'kind' | 'reviews'> & {
  readonly kind: PlatformKind;
};

/** Accounts of one demonstration state. The passphrases are public on purpose: they only exist where a demonstration was loaded. */
export function demonstrationAccounts(slug: string): readonly DemonstrationAccount[] {
  const email = (name: string) => `${name}@${slug}.ejemplo.mx`;
  const passphrase = (name: string) => `demostracion-${slug}-${name}`;
  const account = (
    kind: AccountKind,
    name: string,
    words: { title: string; displayName: string; reviews?: readonly QuestionnaireKind[] },
  ): DemonstrationAccount => ({
    kind,
    email: email(name),
    passphrase: passphrase(name),
    reviews: [],
    ...words,
  });
  return [
    account('admin', 'instancia', {
      title: 'Instancia interna (OPL)',
      displayName: 'Instancia interna',
    }),
    account('reviewer', 'curricular', {
      title: 'Verifica el cuestionario curricular',
      displayName: 'Verificación curricular',
      reviews: ['curricular'],
    }),
    account('reviewer', 'identidad', {
      title: 'Verifica el cuestionario de identidad',
      displayName: 'Verificación de identidad',
      reviews: ['identity'],
    }),
    account('observer', 'observacion', {
      title: 'Comisión y consejo: ve cifras, no respuestas',
      displayName: 'Observación de la comisión',
    }),
    account('liaison', 'enlace', {
      title: 'Enlace de partido',
      displayName: 'Enlace',
    }),
    account('candidate', 'candidatura', {
      title: 'Candidatura lista para capturar',
      displayName: '',
    }),
  ];
}

/** Accounts of the two desks. */
export const demonstrationDeskAccounts: readonly DemonstrationDeskAccount[] = [
  {
    kind: 'ine-viewer',
    title: 'Consulta del INE',
    displayName: 'Consulta del INE',
    email: 'consulta@ine.ejemplo.mx',
    passphrase: 'demostracion-ine-consulta',
  },
  {
    kind: 'operator',
    title: 'Operación de la plataforma',
    displayName: 'Operación de la plataforma',
    email: 'operacion@plataforma.ejemplo.mx',
    passphrase: 'demostracion-plataforma-operacion',
  },
];
