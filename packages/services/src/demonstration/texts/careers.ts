/**
 * Degrees are values of the base questionnaire, with «-cursando» or «-trunco» when the studies did not end; sentences are templates of
 * `fillIn`. `ages` are those at which such a life is credible.
 */
export type Career = {
  degrees: readonly string[];
  ages?: { from: number; to: number };
  intros: readonly string[];
  tasks: readonly string[];
};

/** Working lives of the demonstration: each gives two openings and four activities to combine. */
export const CAREERS: readonly Career[] = [
  {
    degrees: ['licenciatura-cursando', 'preparatoria', 'tecnica', 'licenciatura-trunco'],
    ages: { from: 21, to: 38 },
    intros: [
      'Entreno equipos infantiles y juveniles de futbol y atletismo desde {inicio}, en canchas públicas {de}.',
      'Soy instructor{|a} deportiv{o|a}; desde hace {tiempo} trabajo con niñas, niños y adolescentes por las tardes.',
    ],
    tasks: [
      'Organicé un torneo entre barrios en el que cada equipo debía cuidar y limpiar su propia cancha.',
      'Conseguí becas de material deportivo para que nadie se quedara fuera por falta de dinero.',
      'Formé equipos femeniles donde no los había y hoy entrenan tres veces por semana.',
      'Coordiné con escuelas un seguimiento de calificaciones, porque el deporte también ayuda a no dejar los estudios.',
    ],
  },
  {
    degrees: ['licenciatura-cursando', 'licenciatura', 'preparatoria'],
    ages: { from: 21, to: 45 },
    intros: [
      'Trabajo en la promoción de la cultura desde {inicio}, con talleres de música y teatro en colonias {de}.',
      'Soy promotor{|a} cultural; desde hace {tiempo} organizo talleres y presentaciones en plazas y escuelas.',
    ],
    tasks: [
      'Abrí una biblioteca de barrio con libros donados, atendida por jóvenes voluntarias y voluntarios.',
      'Formé un ensamble con instrumentos prestados que ya ha tocado en todas las comunidades.',
      'Llevé funciones de cine y cuentacuentos a localidades donde no llegaba ninguna actividad.',
      'Gestioné un espacio en desuso y lo convertimos en un centro de talleres gratuitos.',
    ],
  },
  {
    degrees: ['licenciatura', 'licenciatura', 'maestria'],
    intros: [
      'Soy maestr{o|a} de educación primaria desde {inicio} y he dado clases en escuelas {de} durante {tiempo}.',
      'Estudié en la normal y, desde {inicio}, trabajo como docente de primaria, siempre en escuelas públicas.',
    ],
    tasks: [
      'Coordiné un programa de lectura en voz alta que reunió cada semana a niñas, niños y sus familias en la biblioteca escolar.',
      'Fui responsable del consejo técnico de mi zona y acompañé a docentes de nuevo ingreso en sus primeros dos años.',
      'Organicé con madres y padres la rehabilitación de los baños y del techo de la escuela, con aportaciones en especie y trabajo voluntario.',
      'Atendí grupos multigrado en comunidades alejadas, donde un mismo salón reúne a estudiantes de varias edades.',
    ],
  },
  {
    degrees: ['licenciatura', 'maestria'],
    intros: [
      'Soy docente de secundaria y he enseñado matemáticas y ciencias desde {inicio} en planteles públicos {de}.',
      'Durante {tiempo} he trabajado en telesecundarias, primero frente a grupo y después en la dirección del plantel.',
    ],
    tasks: [
      'Abrí un taller de ciencias por las tardes, con materiales sencillos, al que asisten jóvenes de varias colonias.',
      'Diseñé un programa de tutorías para estudiantes en riesgo de abandonar la escuela y medimos sus resultados cada bimestre.',
      'Gestioné equipo de cómputo usado y lo pusimos a funcionar con apoyo de estudiantes de servicio social.',
      'Representé a mi zona en el consejo de participación escolar y en las jornadas de orientación vocacional.',
    ],
  },
  {
    degrees: ['licenciatura', 'tecnica', 'especialidad'],
    intros: [
      'Soy enfermer{o|a} desde {inicio}; he trabajado en un centro de salud rural y en el área de urgencias de un hospital público.',
      'Trabajo en enfermería desde hace {tiempo}, casi siempre en unidades de primer nivel que atienden a comunidades {de}.',
    ],
    tasks: [
      'Coordiné jornadas de vacunación casa por casa y llevé el registro de cobertura de mi área.',
      'Formé un grupo de apoyo para personas con diabetes e hipertensión que se reúne cada quince días.',
      'Capacité a promotoras voluntarias de salud en primeros auxilios y en la detección temprana de riesgos durante el embarazo.',
      'Organicé turnos y existencias de medicamento para que la unidad no cerrara los fines de semana.',
    ],
  },
  {
    degrees: ['licenciatura', 'especialidad', 'maestria'],
    ages: { from: 28, to: 75 },
    intros: [
      'Soy médic{o|a} general. Hice mi servicio social en una comunidad rural y desde {inicio} ejerzo {en}.',
      'Estudié medicina y he ejercido durante {tiempo}, por las mañanas en un centro de salud y por las tardes en consultorio propio.',
    ],
    tasks: [
      'Dirigí una unidad médica y logramos que abriera también los sábados, con personal que rotaba por turnos.',
      'Impulsé brigadas de detección de cáncer de mama y de próstata en colonias donde no había llegado ninguna.',
      'Participé en el comité local de salud, que reúne a escuelas, comercios y autoridades para prevenir el dengue.',
      'Di consulta gratuita un día a la semana a personas mayores que viven solas.',
    ],
  },
  {
    degrees: ['licenciatura', 'maestria', 'doctorado'],
    ages: { from: 25, to: 75 },
    intros: [
      'Soy abogad{o|a} y desde {inicio} me dedico al derecho agrario y a la regularización de la propiedad.',
      'Estudié derecho; en {tiempo} de ejercicio he llevado sobre todo asuntos familiares y laborales de personas con pocos recursos.',
    ],
    tasks: [
      'Atendí un módulo de asesoría gratuita donde acompañamos trámites de pensión alimenticia y de actas de nacimiento.',
      'Asesoré a núcleos ejidales en la actualización de sus padrones y en la solución de conflictos de linderos.',
      'Trabajé en un juzgado como secretari{o|a} de acuerdos, donde aprendí la importancia de resolver en plazo.',
      'Impartí talleres sobre derechos laborales a trabajadoras del hogar y a jóvenes en su primer empleo.',
    ],
  },
  {
    degrees: ['licenciatura', 'licenciatura', 'maestria'],
    ages: { from: 24, to: 75 },
    intros: [
      'Soy contador{|a} públic{o|a} y desde {inicio} llevo la contabilidad de pequeños comercios y talleres {de}.',
      'Me formé en contaduría; durante {tiempo} he trabajado en auditoría y en el control de presupuestos.',
    ],
    tasks: [
      'Ayudé a más de cien negocios familiares a darse de alta y a poner en orden sus cuentas.',
      'Revisé el gasto de obras municipales como auditor{|a} externo{|a} y documenté recomendaciones que se cumplieron.',
      'Organicé cursos de educación financiera para mujeres emprendedoras y para cajas de ahorro comunitarias.',
      'Fui tesorer{o|a} de una cooperativa y entregué informes abiertos cada tres meses.',
    ],
  },
  {
    degrees: ['licenciatura', 'maestria'],
    ages: { from: 24, to: 75 },
    intros: [
      'Soy ingenier{o|a} civil; desde {inicio} he trabajado en obras de agua potable, drenaje y caminos.',
      'Estudié ingeniería civil y en {tiempo} de trabajo he supervisado obra pública y vivienda {en}.',
    ],
    tasks: [
      'Supervisé la construcción de una línea de conducción que llevó agua a cuatro comunidades.',
      'Elaboré proyectos de pavimentación con banquetas accesibles y los defendí ante las instancias que los financian.',
      'Coordiné cuadrillas de bacheo y aprendí que el mantenimiento cuesta menos que rehacer una calle.',
      'Formé parte de un comité técnico que revisó la seguridad de puentes y pasos de agua después de las lluvias.',
    ],
  },
  {
    degrees: ['licenciatura', 'tecnica'],
    intros: [
      'Soy ingenier{o|a} agrónom{o|a}; desde {inicio} acompaño a familias productoras en el manejo de sus cultivos.',
      'Crecí en el campo, estudié agronomía y desde hace {tiempo} doy asistencia técnica a productores {de}.',
    ],
    tasks: [
      'Instalé parcelas demostrativas de riego por goteo que redujeron el consumo de agua de quienes las adoptaron.',
      'Formé grupos de compra en común de semilla y abono para bajar costos.',
      'Llevé el control de plagas de una zona productora y capacité a jornaleras y jornaleros en el uso seguro de agroquímicos.',
      'Gestioné con una empacadora contratos que dan a los productores un precio conocido desde la siembra.',
    ],
  },
  {
    degrees: ['preparatoria', 'secundaria', 'licenciatura-trunco'],
    ages: { from: 21, to: 75 },
    intros: [
      'Tengo una tienda de abarrotes que abrí en {inicio} y que hoy da trabajo a cuatro personas de la colonia.',
      'Me dedico al comercio desde hace {tiempo}: empecé en un puesto del mercado y hoy atiendo un negocio propio.',
    ],
    tasks: [
      'Presidí la mesa directiva del mercado y logramos reparar las instalaciones eléctricas y ordenar la basura.',
      'Organicé con otras personas comerciantes un fondo de ahorro que presta sin intereses en las temporadas bajas.',
      'Promoví que el tianguis se instalara en un solo sitio, con baños, sombra y horarios acordados con los vecinos.',
      'Tomé cursos de administración y de ventas por internet, que después compartí con otros locatarios.',
    ],
  },
  {
    degrees: ['secundaria', 'primaria', 'preparatoria'],
    ages: { from: 24, to: 75 },
    intros: [
      'Soy artesan{o|a}; aprendí el oficio en mi familia y desde {inicio} trabajo en un taller propio.',
      'Vivo de la artesanía desde hace {tiempo} y he llevado nuestras piezas a ferias de varias ciudades del país.',
    ],
    tasks: [
      'Formé con once familias un grupo que compra materia prima en común y fija precios justos.',
      'Enseñé el oficio a jóvenes de la comunidad en un taller gratuito que funciona los sábados.',
      'Gestioné un espacio de venta en la plaza principal, sin intermediarios.',
      'Participé en el registro de una marca colectiva que protege los diseños de la comunidad.',
    ],
  },
  {
    degrees: ['licenciatura', 'maestria', 'maestria'],
    ages: { from: 25, to: 75 },
    intros: [
      'Estudié administración pública y desde {inicio} he trabajado en áreas de planeación, archivo y atención ciudadana.',
      'He sido servidor{|a} públic{o|a} durante {tiempo}, en puestos que van de la ventanilla a la coordinación de programas.',
    ],
    tasks: [
      'Coordiné la elaboración del plan de desarrollo con foros abiertos en cada comunidad.',
      'Ordené el archivo municipal y publiqué en línea la información que antes había que pedir por escrito.',
      'Reduje de doce a cuatro los pasos de un trámite de licencias sin perder los controles.',
      'Evalué programas sociales y propuse cerrar los que no llegaban a quienes más los necesitan.',
    ],
  },
  {
    degrees: ['licenciatura', 'maestria', 'especialidad'],
    ages: { from: 24, to: 75 },
    intros: [
      'Soy psicólog{o|a}; desde {inicio} atiendo a niñas, niños y adolescentes en escuelas y consultorio.',
      'Ejerzo la psicología desde hace {tiempo}, con especial atención a familias que han vivido violencia.',
    ],
    tasks: [
      'Coordiné un programa de salud mental en secundarias que capacitó a docentes para detectar señales de alerta.',
      'Acompañé a mujeres en situación de violencia en un refugio, en equipo con abogadas y trabajadoras sociales.',
      'Abrí un espacio de escucha gratuito por teléfono, atendido por voluntariado que formamos durante un año.',
      'Di talleres de crianza sin violencia a madres, padres y personas cuidadoras.',
    ],
  },
  {
    degrees: ['licenciatura', 'tecnica'],
    intros: [
      'Soy trabajador{|a} social; desde {inicio} acompaño a familias {de} en sus gestiones de salud, vivienda y educación.',
      'Trabajo desde hace {tiempo} en programas comunitarios con personas mayores y personas con discapacidad.',
    ],
    tasks: [
      'Levanté un diagnóstico de necesidades calle por calle que sirvió para ordenar las prioridades de obra.',
      'Coordiné un comedor comunitario que atiende a ochenta personas de lunes a viernes.',
      'Acompañé a familias en el trámite de actas y documentos que les impedían recibir apoyos.',
      'Formé redes de cuidado entre vecinas y vecinos para personas que viven solas.',
    ],
  },
  {
    degrees: ['licenciatura', 'maestria'],
    ages: { from: 25, to: 75 },
    intros: [
      'Soy arquitect{o|a}; desde {inicio} me dedico a la vivienda social y al rescate de espacios públicos.',
      'Estudié arquitectura y en {tiempo} de ejercicio he trabajado en proyectos de barrio, escuelas y plazas.',
    ],
    tasks: [
      'Proyecté la renovación de un parque con la participación de quienes viven alrededor.',
      'Asesoré a familias en la autoconstrucción segura y en la regularización de sus licencias.',
      'Participé en el catálogo de edificios con valor histórico y en las reglas para cuidarlos.',
      'Colaboré en el programa de desarrollo urbano y en la definición de zonas de riesgo donde no se debe construir.',
    ],
  },
  {
    degrees: ['preparatoria', 'secundaria', 'primaria'],
    intros: [
      'Trabajo en el transporte desde {inicio}: manejé una ruta de combis y hoy coordino a un grupo de operadores.',
      'Soy transportista desde hace {tiempo} y conozco, calle por calle, las necesidades {de}.',
    ],
    tasks: [
      'Organicé revisiones mecánicas periódicas y cursos de manejo para bajar los accidentes de la ruta.',
      'Negocié con escuelas horarios y tarifas preferentes para estudiantes.',
      'Propuse paradas fijas y señalizadas, que hoy dan orden al centro en las horas de más tránsito.',
      'Fui responsable de un fondo de ayuda para las familias de compañeros accidentados.',
    ],
  },
  {
    degrees: ['primaria', 'secundaria', 'preparatoria'],
    ages: { from: 26, to: 75 },
    intros: [
      'Soy campesin{o|a} y trabajo la tierra de mi familia desde {inicio}; sembramos maíz, frijol y hortalizas.',
      'Me dedico al campo y a la cría de animales desde hace {tiempo}, en una parcela {de}.',
    ],
    tasks: [
      'Formé parte del comisariado ejidal y rendí cuentas de cada peso en asamblea.',
      'Organicé a quince familias para vender directamente en un mercado de fin de semana.',
      'Participé en la reforestación de las laderas y en la limpieza de los manantiales.',
      'Gestioné la reparación de bordos y caminos saca cosechas antes de la temporada de lluvias.',
    ],
  },
  {
    degrees: ['tecnica', 'licenciatura', 'preparatoria'],
    intros: [
      'Trabajo en la cocina y el turismo desde {inicio}; hoy llevo una fonda que compra a productores de la región.',
      'Me formé en servicios turísticos y desde hace {tiempo} guío a visitantes por los caminos y las fiestas {de}.',
    ],
    tasks: [
      'Impulsé una ruta gastronómica que une a catorce negocios familiares.',
      'Capacité a jóvenes como guías locales, con nociones de primeros auxilios y de historia de la región.',
      'Organicé una feria anual de productos locales que ya va en su sexta edición.',
      'Promoví reglas para cuidar los sitios que visitamos: cupo, basura y respeto a las comunidades.',
    ],
  },
  {
    degrees: ['licenciatura', 'maestria', 'tecnica'],
    ages: { from: 23, to: 60 },
    intros: [
      'Soy ingenier{o|a} en sistemas; desde {inicio} desarrollo programas para escuelas, clínicas y pequeños negocios.',
      'Trabajo en tecnologías de la información desde hace {tiempo}, en soporte, redes y desarrollo de sistemas.',
    ],
    tasks: [
      'Instalé internet comunitario en localidades sin cobertura y capacité a quienes hoy lo administran.',
      'Desarrollé un sistema de citas que acabó con las filas de madrugada en una clínica.',
      'Di clases de programación gratuitas a estudiantes de preparatoria durante cuatro veranos.',
      'Asesoré a comercios para vender en línea y cuidar los datos de su clientela.',
    ],
  },
  {
    degrees: ['licenciatura', 'licenciatura', 'maestria'],
    ages: { from: 25, to: 75 },
    intros: [
      'Soy médic{o|a} veterinari{o|a}; desde {inicio} atiendo ganado y animales de compañía en comunidades {de}.',
      'Ejerzo la medicina veterinaria desde hace {tiempo}, en campañas sanitarias y en una clínica pequeña.',
    ],
    tasks: [
      'Coordiné campañas de esterilización y vacunación que atendieron a más de dos mil animales.',
      'Acompañé a ganaderas y ganaderos en el mejoramiento de sus hatos y en la certificación de su leche.',
      'Elaboré con el ayuntamiento un reglamento de bienestar animal construido en consulta con la población.',
      'Atendí emergencias durante las sequías con reservas de forraje organizadas por comunidad.',
    ],
  },
  {
    degrees: ['licenciatura-cursando', 'preparatoria'],
    ages: { from: 21, to: 27 },
    intros: [
      'Estudio la universidad y trabajo medio tiempo desde {inicio}, primero en una papelería y ahora en una cooperativa.',
      'Soy estudiante universitari{o|a}; desde {inicio} combino mis clases con el trabajo en el negocio de mi familia.',
    ],
    tasks: [
      'Hice mi servicio social en una biblioteca pública, donde armamos un club de tareas para niñas y niños.',
      'Coordiné un colectivo de jóvenes que pinta murales y recupera canchas abandonadas.',
      'Fui consejer{o|a} estudiantil y logramos becas de transporte para quienes viven más lejos.',
      'Aprendí a administrar recursos pequeños y a rendir cuentas de ellos ante mis compañeras y compañeros.',
    ],
  },
  {
    degrees: ['licenciatura', 'tecnica', 'preparatoria'],
    ages: { from: 23, to: 75 },
    intros: [
      'Soy comunicador{|a}; desde {inicio} trabajo en radio y en medios locales que informan a las comunidades {de}.',
      'He trabajado en comunicación durante {tiempo}, en radio comunitaria y en la producción de contenidos educativos.',
    ],
    tasks: [
      'Conduje un programa en el que la gente plantea sus problemas y las autoridades responden en vivo.',
      'Capacité a jóvenes para contar las historias de su barrio en audio y en video.',
      'Coordiné campañas de prevención durante emergencias sanitarias y temporadas de lluvias.',
      'Documenté la memoria oral de las personas mayores y la doné a la biblioteca municipal.',
    ],
  },
  {
    degrees: ['maestria', 'doctorado', 'licenciatura'],
    ages: { from: 27, to: 75 },
    intros: [
      'Soy economista; desde {inicio} me dedico a la investigación y a la evaluación de políticas de desarrollo regional.',
      'Durante {tiempo} he dado clases en la universidad y he estudiado cómo crecen los pequeños negocios {en}.',
    ],
    tasks: [
      'Publiqué un diagnóstico sobre empleo y salarios que se discutió en foros con comerciantes y sindicatos.',
      'Dirigí tesis sobre finanzas municipales y formé a un grupo de jóvenes que hoy trabaja en gobiernos locales.',
      'Asesoré a cooperativas en sus planes de negocio y en la obtención de créditos.',
      'Diseñé indicadores sencillos para que cualquier persona pueda seguir el gasto público.',
    ],
  },
  {
    degrees: ['licenciatura', 'maestria'],
    ages: { from: 58, to: 75 },
    intros: [
      'Soy maestr{o|a} jubilad{o|a}: di clases durante {tiempo} y hoy colaboro como voluntari{o|a} en una casa de cultura.',
      'Después de {tiempo} de servicio en la educación pública me jubilé y regresé a trabajar con mi comunidad.',
    ],
    tasks: [
      'Fui director{|a} de un plantel y lo entregué con biblioteca, cancha techada y cuentas claras.',
      'Formé un grupo de personas jubiladas que da asesorías escolares gratuitas por las tardes.',
      'Escribí con mis estudiantes una monografía sobre la historia de la localidad.',
      'Presidí el comité de festejos cívicos y abrimos sus gastos a la revisión de todas y todos.',
    ],
  },
  {
    degrees: ['secundaria', 'tecnica', 'preparatoria'],
    intros: [
      'Trabajo en la costura desde {inicio}; empecé en una maquila y hoy tengo un taller con seis máquinas.',
      'Desde hace {tiempo} me dedico a la confección de uniformes y ropa de trabajo en un taller familiar.',
    ],
    tasks: [
      'Capacité a mujeres de la colonia en corte y confección para que tengan un ingreso propio.',
      'Formé una red de talleres que reparte pedidos grandes y evita que se vayan a otras ciudades.',
      'Adapté horarios para que las trabajadoras puedan cuidar a sus hijas e hijos.',
      'Gestioné un crédito colectivo y lo pagamos antes de tiempo.',
    ],
  },
  {
    degrees: ['tecnica', 'tecnica', 'preparatoria'],
    ages: { from: 21, to: 75 },
    intros: [
      'Soy técnic{o|a} electricista; desde {inicio} instalo y reparo redes en viviendas, talleres y escuelas {de}.',
      'Me formé como técnic{o|a} en electromecánica y desde hace {tiempo} trabajo en mantenimiento de bombas y motores.',
    ],
    tasks: [
      'Mantuve en servicio los equipos de bombeo de varias comunidades durante las peores sequías.',
      'Cambié con un grupo de vecinos las lámparas de la colonia por otras que gastan la mitad.',
      'Di cursos de electricidad básica a jóvenes que hoy viven del oficio.',
      'Revisé sin costo las instalaciones de escuelas y centros de salud después de las tormentas.',
    ],
  },
];

/** What any working life can add. */
export const CAREER_CLOSINGS: readonly string[] = [
  'En todos esos años aprendí que los resultados llegan cuando se escucha primero a quienes viven el problema.',
  'De esa experiencia me quedo con la costumbre de planear con números, cumplir plazos e informar lo que se hace.',
  'Ese trabajo me ha permitido conocer a fondo las carencias y las fortalezas {de}.',
  'He procurado que cada proyecto quede en manos de la comunidad y siga funcionando cuando ya no estoy.',
  'Siempre he trabajado en equipo, con mujeres y hombres de distintas edades y formas de pensar.',
  'Hoy combino esa actividad con cursos de actualización en gestión pública y presupuesto.',
  'Quienes han trabajado conmigo saben que prefiero los acuerdos por escrito y las cuentas a la vista.',
  'Esa labor me enseñó a resolver con pocos recursos y a pedir ayuda cuando hace falta.',
  'Cada etapa me dejó amistades y aprendizajes que hoy pongo al servicio {de}.',
  'Además, desde {reciente} asesoro sin cobro a grupos de vecinas y vecinos que empiezan sus propios proyectos.',
];

/** Other training, one line each. */
export const COURSES: readonly string[] = [
  'Diplomado en administración pública municipal, 120 horas',
  'Curso de presupuesto participativo y rendición de cuentas, 40 horas',
  'Diplomado en derechos humanos y no discriminación, 90 horas',
  'Taller de lenguaje incluyente y perspectiva de género, 20 horas',
  'Curso de primeros auxilios y protección civil, 30 horas',
  'Seminario de políticas de agua y saneamiento, 60 horas',
  'Curso de contabilidad gubernamental, 40 horas',
  'Diplomado en gestión de proyectos sociales, 100 horas',
  'Curso básico de lengua de señas mexicana, 60 horas',
  'Taller de mediación y solución de conflictos, 24 horas',
  'Curso de oratoria y comunicación clara, 20 horas',
  'Diplomado en desarrollo rural sustentable, 120 horas',
  'Curso de transparencia y protección de datos personales, 30 horas',
  'Seminario de técnica legislativa, 45 horas',
  'Curso de herramientas digitales para el trabajo, 40 horas',
  'Taller de prevención de la violencia en comunidades, 30 horas',
];
