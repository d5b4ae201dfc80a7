/** Civic and political lives: one beginning, two roles and an ending make a text. Templates of `fillIn`. */
export const PATH_BEGINNINGS: readonly string[] = [
  'Mi participación comunitaria empezó en {inicio}, cuando me sumé al comité que gestionó el agua potable de la colonia.',
  'Comencé en {inicio} como integrante de la mesa directiva de madres y padres de familia de la primaria.',
  'Entré a la vida pública en {inicio}, en una asociación civil que organiza jornadas de salud y de lectura.',
  'Desde {inicio} participo en asambleas y consejos vecinales {de}, primero como vocal y después en la presidencia.',
  'Mi primera responsabilidad fue en {inicio}, en el comité de obra que vigiló la pavimentación de nuestra calle.',
  'Empecé en {inicio} como voluntari{o|a} de protección civil durante una temporada de lluvias muy fuerte.',
  'En {inicio} formé con otras personas un colectivo ciudadano que da seguimiento al gasto público {en}.',
  'Mi camino comenzó en {inicio} con un grupo de jóvenes que recuperó un terreno baldío para hacer una cancha.',
  'Participo desde {inicio} en la organización de la feria y de las fiestas patronales, donde aprendí a llegar a acuerdos.',
  'Llegué a la organización ciudadana en {inicio}, al acompañar a mi familia en la defensa de un manantial.',
];

export const PATH_ROLES: readonly string[] = [
  'Fui delegad{o|a} de mi comunidad durante tres años y entregué un informe escrito al final de cada uno.',
  'Integré el consejo municipal de participación ciudadana, donde revisamos el programa anual de obra.',
  'Coordiné la red de vigilancia vecinal de la colonia, siempre en acuerdo con las autoridades.',
  'He sido funcionari{o|a} de casilla y observador{|a} electoral, tareas que recomiendo a toda persona.',
  'Presidí un comité de contraloría social que detectó y corrigió retrasos en una obra escolar.',
  'Formé parte de la red de mujeres y hombres que atiende a personas mayores que viven solas.',
  'Participé en foros sobre movilidad y presenté propuestas que hoy forman parte del reglamento.',
  'Colaboré como regidor{|a} suplente y conocí por dentro el trabajo de las comisiones del cabildo.',
  'Dirigí una asociación deportiva infantil con más de doscientas niñas y niños inscritos.',
  'Ayudé a integrar una cooperativa de consumo que abarató la canasta básica de cuarenta familias.',
  'Fui secretari{o|a} de un comité de cuenca y aprendí a conciliar los intereses de quienes usan el agua.',
  'Organicé colectas y centros de acopio en tres emergencias, con inventario público de lo recibido y entregado.',
  'Encabecé la gestión de una ruta de transporte que hoy comunica a seis comunidades con la cabecera.',
  'Participé en la elaboración de un presupuesto ciudadano y en la evaluación de sus resultados.',
];

export const PARTY_ROLES: readonly string[] = [
  'Dentro de {partido} he colaborado en la formación de militantes y en la elaboración de diagnósticos locales.',
  'En {partido} he tenido a mi cargo la capacitación de representantes y la atención de comunidades alejadas.',
  'Milito desde {mitad} y en {partido} he trabajado sobre todo en la organización de consultas y encuentros vecinales.',
  'En {mitad} me incorporé a {partido}, donde he coordinado grupos de trabajo sobre salud, educación y agua.',
  'No he ocupado cargos de elección; en {partido} he participado como voluntari{o|a} en tareas de organización.',
];

export const INDEPENDENT_ROLES: readonly string[] = [
  'No milito en ningún partido: mi candidatura reunió sus apoyos con el trabajo voluntario de muchas personas.',
  'Participo por la vía independiente porque creo que los asuntos del {ambito} pueden resolverse entre vecinas y vecinos.',
];

export const PATH_ENDINGS: readonly string[] = [
  'De cada encargo he procurado salir con las cuentas claras y con más personas dispuestas a participar.',
  'Esa trayectoria me enseñó que las diferencias se resuelven hablando y dejando constancia de lo acordado.',
  'Hoy sigo en esas tareas y mantengo reuniones abiertas cada mes para informar y escuchar.',
  'En ninguno de esos espacios recibí sueldo; los entiendo como una forma de corresponder a mi comunidad.',
  'Lo que más valoro de ese camino es la confianza de quienes me han visto cumplir.',
  'Ese trabajo me permitió conocer cada rincón {de} y a quienes sostienen la vida comunitaria.',
  'Con esa experiencia llego a esta candidatura, sin promesas que no pueda cumplir.',
  'He aprendido tanto de los logros como de los intentos que no prosperaron.',
];

/** Why the person wants office: an opening, two reasons and a commitment. */
export const MOTIVE_OPENINGS: readonly string[] = [
  'Quiero servir {a} porque aquí he vivido, trabajado y visto crecer a mi familia.',
  'Busco este cargo porque conozco los problemas {de} y creo que muchos tienen solución si se trabaja con orden.',
  'Decidí participar después de años de gestionar, desde fuera, lo que debería funcionar desde dentro.',
  'Me mueve la convicción de que el servicio público puede ser cercano, sencillo y honesto.',
  'Quiero ocupar un cargo público para que las decisiones se tomen con datos y con la opinión de la gente.',
  'Aspiro a representar a quienes pocas veces son escuchados y a rendirles cuentas de manera periódica.',
  'Participo porque deseo que las niñas y los niños {de} tengan más oportunidades que las que tuvimos.',
  'Creo que {en} hay talento y ganas de trabajar; lo que falta es un gobierno que acompañe y no estorbe.',
  'Me decidí al ver que los problemas de siempre se heredan de una administración a otra sin resolverse.',
  'Quiero este cargo porque sé escuchar, sé organizar y no le temo al trabajo diario.',
];

export const MOTIVE_REASONS: readonly string[] = [
  'Todos los días hay familias que esperan agua durante horas, y eso puede cambiar con mantenimiento y planeación.',
  'Muchas personas jóvenes se van porque no encuentran empleo ni espacios para estudiar cerca de su casa.',
  'Las calles oscuras y los caminos en mal estado no son destino: se arreglan con prioridades bien definidas.',
  'La salud no puede depender de la suerte de encontrar médico y medicinas el día que se necesitan.',
  'El campo alimenta a la región y, sin embargo, quienes lo trabajan reciben la menor parte.',
  'Hace falta que el dinero público se gaste a la vista de todas y todos, con informes que se entiendan.',
  'Las personas mayores y las personas con discapacidad merecen trámites, banquetas y servicios pensados para ellas.',
  'La violencia contra las mujeres no se combate con discursos, sino con atención, prevención y presupuesto.',
  'Nuestros ríos, cerros y parques se pueden recuperar si gobierno y comunidad cuidan lo mismo.',
  'Los pequeños negocios sostienen miles de empleos y necesitan menos trámites y mejores servicios.',
  'La escuela pública me dio las herramientas que tengo y quiero que siga abriendo puertas.',
  'La cultura y el deporte son la mejor prevención, y hoy dependen casi siempre del esfuerzo de unas cuantas personas.',
];

export const MOTIVE_COMMITMENTS: readonly string[] = [
  'Me comprometo a informar cada tres meses, en lenguaje sencillo, lo que se hizo, lo que falta y cuánto costó.',
  'Mi compromiso es recorrer cada comunidad al menos dos veces al año y publicar los acuerdos a los que lleguemos.',
  'Ofrezco trabajo, puertas abiertas y la disposición de corregir cuando algo no funcione.',
  'Quiero que al terminar el encargo se pueda medir qué mejoró y qué quedó pendiente.',
  'Trabajaré con todas las personas, hayan votado o no por esta opción, porque los servicios públicos son de todas.',
  'Publicaré mi agenda, mi declaración patrimonial y el uso de los recursos a mi cargo.',
  'Prefiero pocas promesas y bien cumplidas: por eso mis propuestas dicen a quién benefician, cuánto y en qué plazo.',
  'Escucharé antes de decidir y explicaré las razones de cada decisión.',
];
