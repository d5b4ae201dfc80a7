import type { QuestionnaireKind, SwitchKind } from '@conoceles/contracts';

/** Addresses of the portals, in one place. Questionnaires are named in Spanish in addresses; no private datum ever goes in one. */
export const kindSegments: Record<QuestionnaireKind, string> = {
  curricular: 'curricular',
  identity: 'identidad',
};

export const switchSegments: Record<SwitchKind, string> = {
  banner: 'aviso',
  maintenance: 'mantenimiento',
  freeze: 'congelar',
};

export const paths = {
  signIn: (returnTo?: string) =>
    returnTo === undefined ? '/entrar' : `/entrar?volver=${encodeURIComponent(returnTo)}`,
  signInHere: () => '/sesion/entrar',
  stay: () => '/sesion/seguir',
  notice: (returnTo?: string) =>
    returnTo === undefined ? '/aviso' : `/aviso?volver=${encodeURIComponent(returnTo)}`,
  activate: () => '/activar',
  portal: () => '/portal',
  candidacy: (candidacyId: string) => `/portal/${candidacyId}`,
  photo: (candidacyId: string) => `/portal/${candidacyId}/fotografia`,
  photoUpload: (candidacyId: string) => `/portal/${candidacyId}/fotografia/subir`,
  delegate: (candidacyId: string) => `/portal/${candidacyId}/persona-delegada`,
  consents: (candidacyId: string) => `/portal/${candidacyId}/autorizaciones`,
  consentFile: (candidacyId: string, consentId: string) =>
    `/portal/${candidacyId}/autorizaciones/${consentId}`,
  questionnaire: (candidacyId: string, kind: QuestionnaireKind) =>
    `/portal/${candidacyId}/${kindSegments[kind]}`,
  section: (candidacyId: string, kind: QuestionnaireKind, section: string) =>
    `/portal/${candidacyId}/${kindSegments[kind]}/${section}`,
  presence: (candidacyId: string, kind: QuestionnaireKind, section: string) =>
    `/portal/${candidacyId}/${kindSegments[kind]}/${section}/presencia`,
  autosave: (candidacyId: string, kind: QuestionnaireKind, section: string) =>
    `/portal/${candidacyId}/${kindSegments[kind]}/${section}/guardar`,
  check: (candidacyId: string, kind: QuestionnaireKind) =>
    `/portal/${candidacyId}/${kindSegments[kind]}/revisar`,
  sent: (candidacyId: string, kind: QuestionnaireKind) =>
    `/portal/${candidacyId}/${kindSegments[kind]}/enviado`,
  receipt: (candidacyId: string, kind: QuestionnaireKind) =>
    `/portal/${candidacyId}/${kindSegments[kind]}/acuse.pdf`,
  consentForm: (candidacyId: string) => `/portal/${candidacyId}/autorizaciones.pdf`,
  authorise: (candidacyId: string, kind: QuestionnaireKind) =>
    `/portal/${candidacyId}/${kindSegments[kind]}/autorizar`,
  help: () => '/ayuda',
  newHelp: (from?: string) =>
    from === undefined ? '/ayuda/nueva' : `/ayuda/nueva?desde=${encodeURIComponent(from)}`,
  helpThread: (threadId: string) => `/ayuda/${threadId}`,
  practice: () => '/admin/practica',
  enterPractice: () => '/practica/entrar',
  leavePractice: () => '/practica/salir',
  helpDesk: () => '/admin/ayuda',
  helpAtDesk: (threadId: string) => `/admin/ayuda/${threadId}`,
  helpRegister: (format: 'xlsx' | 'csv', texts = false) =>
    `/admin/ayuda/archivo/registro.${format}${texts ? '?textos=1' : ''}`,
  allied: () => '/portal/coaliciones',
  authoriseMany: () => '/portal/autorizar',
  partyReminders: () => '/portal/recordatorios',
  sendPartyReminders: () => '/portal/recordatorios/enviar',
  partyRemindersFile: (format: 'xlsx' | 'csv') => `/portal/recordatorios/registro/${format}`,
  progressFile: (format: 'xlsx' | 'csv') => `/portal/avance/${format}`,
  correction: (candidacyId: string, kind: QuestionnaireKind) =>
    `/portal/${candidacyId}/${kindSegments[kind]}/correccion`,
  corrections: () => '/mesa/correcciones',
  attendCorrection: (correctionId: string) => `/mesa/correcciones/${correctionId}`,
  applyCorrection: (correctionId: string) => `/mesa/correcciones/${correctionId}/aplicar`,
  compliance: () => '/admin/incumplimiento',
  noticeFile: (noticeId: string, format: 'docx' | 'pdf' | 'xlsx') =>
    `/admin/incumplimiento/${noticeId}/${format}`,
  withhold: (candidacyId: string, kind: QuestionnaireKind) =>
    `/mesa/${candidacyId}/${kindSegments[kind]}/retener`,
  desk: () => '/mesa',
  sheet: (candidacyId: string, kind: QuestionnaireKind) => `/mesa/${candidacyId}/${kindSegments[kind]}`,
  keepFindings: (candidacyId: string, kind: QuestionnaireKind) =>
    `/mesa/${candidacyId}/${kindSegments[kind]}/guardar`,
  reports: () => '/mesa/reportes',
  report: (reportId: string) => `/mesa/reportes/${reportId}`,
  admin: () => '/admin',
  imports: () => '/admin/importar',
  importReport: (importId: string) => `/admin/importar/${importId}`,
  accounts: () => '/admin/cuentas',
  account: (accountId: string) => `/admin/cuentas/${accountId}`,
  liaisons: () => '/admin/cuentas/enlaces',
  letters: () => '/admin/cuentas/cartas.pdf',
  handoverFile: (accountId: string, handoverId: string) => `/admin/cuentas/${accountId}/acuses/${handoverId}`,
  issuance: (batchId: string) => `/admin/cuentas/emision/${batchId}`,
  reminders: () => '/admin/exhortos',
  sendReminders: () => '/admin/exhortos/enviar',
  remindersFile: (format: 'xlsx' | 'csv') => `/admin/exhortos/registro/${format}`,
  siteDesk: () => '/admin/sitio',
  siteSwitch: (kind: SwitchKind) => `/admin/sitio/${switchSegments[kind]}`,
  pause: (candidacyId: string) => `/admin/candidaturas/${candidacyId}/pausa`,
  clock: () => '/admin/reloj',
  status: (candidacyId: string) => `/admin/candidaturas/${candidacyId}`,
  staffConsents: (candidacyId: string) => `/admin/candidaturas/${candidacyId}/autorizaciones`,
  results: () => '/admin/resultados',
  resultsReport: (importId: string) => `/admin/resultados/${importId}`,
  resultsTemplate: (format: 'xlsx' | 'csv') => `/admin/resultados/plantilla/${format}`,
  recordElected: (candidacyId: string) => `/admin/candidaturas/${candidacyId}/electa`,
  exports: () => '/admin/exportar',
  exportFile: (scope: 'full' | 'public') => `/admin/exportar/${scope === 'full' ? 'completa' : 'publica'}`,
  tenants: () => '/estados',
  outbox: () => '/_correo',
  mail: (id: string) => `/_correo/${id}`,
} as const;
