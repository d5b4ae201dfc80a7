/** Pages that say why there is no page. */
export const errors = {
  'error.notice': 'Aviso {status}',
  'error.signIn': 'Iniciar sesión',
  'error.401.title': 'Tu sesión terminó',
  'error.401.text': 'Inicia sesión de nuevo. Lo que ya habías guardado sigue ahí.',
  'error.403.title': 'Tu cuenta no puede abrir esta página',
  'error.403.text': 'Si crees que debería, escribe al organismo electoral.',
  'error.404.title': 'No encontramos esta página',
  'error.404.text': 'Puede que la dirección tenga un error o que la página haya cambiado de lugar.',
  'error.405.title': 'Esta página no recibe eso',
  'error.405.text': 'Vuelve a la página anterior e inténtalo desde ahí.',
  'error.410.title': 'Ya no está disponible',
  'error.410.text': 'Lo que buscas se retiró de este sitio.',
  'error.503.title': 'El servicio no está disponible por ahora',
  'error.503.text': 'No se perdió nada de lo guardado. Inténtalo de nuevo en unos minutos.',
  'error.unexpected.title': 'Algo falló de nuestro lado',
  'error.unexpected.text':
    'Lo que ya estaba guardado sigue a salvo. Inténtalo de nuevo; si continúa, avisa al organismo electoral y dile la hora en que pasó.',
} as const;
