import type {
  CandidacyRole,
  CaptureNote,
  Gender,
  NominationKind,
  OfficeKind,
  OpenCandidacy,
  OpenDataset,
  Principle,
  PublicTerritory,
  WindowState,
} from '@conoceles/contracts';

/** The system's words as the files of open data write them. */

export const roleWords = {
  owner: 'propietaria',
  substitute: 'suplente',
} as const satisfies Record<CandidacyRole, OpenCandidacy['caracter']>;

export const genderWords = {
  woman: 'mujer',
  man: 'hombre',
  'non-binary': 'no-binario',
} as const satisfies Record<Gender, OpenCandidacy['genero']>;

export const nominationWords = {
  party: 'partido',
  coalition: 'coalicion',
  'common-candidacy': 'candidatura-comun',
  independent: 'independiente',
} as const satisfies Record<NominationKind, OpenCandidacy['postulacion']['tipo']>;

export const territoryWords = {
  state: 'estado',
  district: 'distrito',
  municipality: 'municipio',
  circumscription: 'circunscripcion',
} as const satisfies Record<PublicTerritory['kind'], OpenCandidacy['ambito']['tipo']>;

export const noteWords = {
  published: 'publicado',
  'in-process': 'en-verificacion',
  'not-captured': 'sin-captura',
} as const satisfies Record<CaptureNote, OpenCandidacy['curricular']['estado']>;

export const windowWords = {
  before: 'antes',
  open: 'abierta',
  after: 'despues',
  undated: 'sin-fecha',
} as const satisfies Record<WindowState, OpenDataset['publicacion']['estado']>;

/** The principle a candidacy stands by, as the office itself says it. */
export const principleOf: Readonly<Record<OfficeKind, Principle | null>> = {
  governorship: null,
  'deputy-mr': 'majority',
  'deputy-rp': 'proportional',
  'municipal-presidency': 'municipal',
  'municipal-trustee': 'municipal',
  'municipal-councillor': 'municipal',
  other: null,
};

export const principleKeys = {
  majority: 'mayoria-relativa',
  proportional: 'representacion-proporcional',
  municipal: 'ayuntamiento',
} as const satisfies Record<Principle, NonNullable<OpenCandidacy['principio']>>;

export const principleWords = {
  majority: 'Mayoría relativa',
  proportional: 'Representación proporcional',
  municipal: 'Ayuntamiento',
} as const satisfies Record<Principle, string>;
