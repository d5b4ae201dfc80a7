import { z } from 'zod';

/** RFC 9457 problem from a closed catalogue, in Spanish. `errors` points to the fields of the request. */
export const FieldProblem = z.object({ pointer: z.string(), detail: z.string() });
export type FieldProblem = z.infer<typeof FieldProblem>;

export const problemCatalogue = {
  'invalid-input': { status: 422, title: 'Hay datos por corregir' },
  'malformed-request': { status: 400, title: 'La petición no se pudo leer' },
  unauthenticated: { status: 401, title: 'Inicia sesión para continuar' },
  'wrong-credentials': { status: 401, title: 'El correo, la clave o la frase de acceso no coinciden' },
  forbidden: { status: 403, title: 'Tu cuenta no puede hacer esto' },
  'cross-site': { status: 403, title: 'La petición no viene de este sitio' },
  'not-found': { status: 404, title: 'No se encontró' },
  gone: { status: 410, title: 'Ya no está disponible' },
  conflict: { status: 409, title: 'Alguien más hizo un cambio' },
  'state-conflict': { status: 409, title: 'El estado actual no lo permite' },
  'window-closed': { status: 409, title: 'El plazo no lo permite' },
  'link-expired': { status: 410, title: 'Este enlace ya no sirve' },
  'too-large': { status: 413, title: 'El archivo es demasiado grande' },
  'unsupported-file': { status: 415, title: 'Este tipo de archivo no se acepta' },
  'too-many-requests': { status: 429, title: 'Demasiados intentos' },
  'misdirected-host': { status: 421, title: 'Este sitio no existe en este servicio' },
  'tenant-suspended': { status: 503, title: 'El sitio está suspendido' },
  unavailable: { status: 503, title: 'El servicio no está disponible por ahora' },
  unexpected: { status: 500, title: 'Algo falló de nuestro lado' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof problemCatalogue;
export const ProblemCode = z.enum(Object.keys(problemCatalogue) as [ProblemCode, ...ProblemCode[]]);

export const Problem = z.object({
  type: z.string(),
  code: ProblemCode,
  title: z.string(),
  status: z.number().int(),
  detail: z.string().optional(),
  instance: z.string().optional(),
  requestId: z.string().optional(),
  errors: z.array(FieldProblem).optional(),
});
export type Problem = z.infer<typeof Problem>;
