import type { SwitchKind } from '@conoceles/contracts';

interface SwitchWords {
  readonly title: string;
  /** What it does and when to use it. */
  readonly what: string;
  readonly message: { readonly label: string; readonly hint: string };
  readonly turnOn: string;
  readonly turnOff: string;
  readonly whenOn: string;
  readonly whenOff: string;
  readonly doneOn: string;
  readonly doneOff: string;
}

export const switchWords: Record<SwitchKind, SwitchWords> = {
  banner: {
    title: 'Aviso en el sitio',
    what: 'Unas palabras arriba de cada página pública. Úsalo para avisar de un error que se corrige, de un cambio de fecha o de otra vía de consulta.',
    message: {
      label: 'Qué leerá la ciudadanía',
      hint: 'Corto y claro: qué pasa y desde cuándo. Sin datos de personas.',
    },
    turnOn: 'Poner el aviso',
    turnOff: 'Quitar el aviso',
    whenOn: 'El aviso está a la vista',
    whenOff: 'No hay ningún aviso en el sitio',
    doneOn: 'El aviso ya está en todas las páginas',
    doneOff: 'El aviso ya no está en el sitio',
  },
  maintenance: {
    title: 'Sitio en mantenimiento',
    what: 'Cierra todo el sitio público y deja en su lugar tus palabras y tu contacto. Los portales de candidaturas, partidos y personal siguen abiertos. Úsalo cuando lo que está a la vista no deba verse y no baste pausar un perfil.',
    message: {
      label: 'Qué leerá quien llegue al sitio',
      hint: 'Por qué está cerrado. Abajo aparecen solos la hora en que abre y el contacto del organismo.',
    },
    turnOn: 'Cerrar el sitio',
    turnOff: 'Abrir el sitio',
    whenOn: 'El sitio está cerrado',
    whenOff: 'El sitio está abierto',
    doneOn: 'El sitio público está cerrado',
    doneOff: 'El sitio público está abierto otra vez',
  },
  freeze: {
    title: 'Congelar la publicación',
    what: 'Nada nuevo se hace público hasta que la descongeles: ni cuestionarios, ni correcciones, ni candidaturas, ni perfiles que vuelven de una pausa. Lo que debe salir (consentimientos retirados, cancelaciones, retenciones, pausas) sale en el acto. La captura y la verificación siguen.',
    message: {
      label: 'Por qué se congela',
      hint: 'Se lee en «Cómo funciona este sitio» y en el rechazo de quien intente publicar.',
    },
    turnOn: 'Congelar la publicación',
    turnOff: 'Descongelar la publicación',
    whenOn: 'La publicación está congelada',
    whenOff: 'La publicación corre con normalidad',
    doneOn: 'La publicación está congelada',
    doneOff: 'La publicación corre otra vez: lo que esperaba ya está en el sitio',
  },
};
