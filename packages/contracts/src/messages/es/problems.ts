import type { ProblemCode } from '../../problem.ts';

/** What each problem of the API means and what to do about it. Their titles are in the catalogue. */
export const problems = {
  'problem.invalid-input':
    'Uno o más datos no cumplen lo que se pide. La respuesta dice cuáles y cómo corregirlos; lo demás no cambió.',
  'problem.malformed-request':
    'Lo que se envió llegó incompleto o en un formato que no se pudo leer. Vuelve a enviarlo desde la página del sitio.',
  'problem.unauthenticated':
    'Hace falta una sesión y no hay, o ya terminó. Entra de nuevo: lo guardado sigue ahí.',
  'problem.wrong-credentials':
    'No hay una cuenta con ese correo y esa frase de acceso en este estado. Revisa ambos; si no recuerdas la frase, pide un enlace nuevo al organismo electoral.',
  'problem.forbidden':
    'Tu cuenta existe, pero no es de quien puede hacer esto. Si crees que debería, escribe al organismo electoral.',
  'problem.cross-site':
    'El envío vino de otro sitio o no dijo de cuál, y por seguridad se rechazó. Abre la página de nuevo y repítelo desde ahí.',
  'problem.not-found':
    'No existe, o no es algo que tu cuenta pueda ver. Revisa la dirección; puede que haya cambiado de lugar.',
  'problem.gone':
    'Existió y se retiró del sitio. Si fue una candidatura, su dirección dice qué pasó y desde cuándo.',
  'problem.conflict':
    'Mientras escribías, alguien guardó otro cambio. Lo tuyo no se aplicó: compara las dos versiones y elige.',
  'problem.state-conflict':
    'En el estado en que está el trámite no se puede hacer eso; por ejemplo, cambiar un cuestionario ya enviado.',
  'problem.window-closed': 'Aún no empieza o ya terminó el plazo para hacerlo. La página dice las fechas.',
  'problem.link-expired':
    'Los enlaces sirven una sola vez y vencen. Si ya elegiste tu frase de acceso, entra con ella; si no, pide otro enlace al organismo electoral.',
  'problem.too-large':
    'El archivo o el texto pasa del límite. La respuesta dice cuál es; redúcelo e inténtalo de nuevo.',
  'problem.unsupported-file':
    'El contenido del archivo no es de un tipo que se acepte aquí, aunque su nombre lo diga. La respuesta dice cuáles se aceptan.',
  'problem.too-many-requests':
    'Hubo demasiados intentos seguidos. Espera unos minutos y vuelve a intentarlo.',
  'problem.misdirected-host':
    'El nombre del sitio no corresponde a ningún organismo electoral de este servicio. Revisa la dirección.',
  'problem.tenant-suspended':
    'El sitio de este organismo electoral está suspendido por ahora. Nada se perdió.',
  'problem.unavailable':
    'El servicio no puede atender por ahora. Lo guardado sigue a salvo; inténtalo en unos minutos.',
  'problem.unexpected':
    'Falló algo que no depende de ti. Lo guardado sigue a salvo; si se repite, comparte con el organismo electoral el número de petición.',
  'problem.code': 'Código del aviso: {code}',
} as const satisfies Record<`problem.${ProblemCode | 'code'}`, string>;
