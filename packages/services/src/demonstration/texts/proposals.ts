/**
 * A proposal says the problem, what would be done, for whom, the goal and the term (Lineamientos art. 19). Templates of `fillIn`. The n-th
 * problem, action and goal of a topic belong together.
 */
export type Topic = {
  problems: readonly string[];
  actions: readonly string[];
  population: string;
  goals: readonly string[];
};

/** Public policies a municipal government decides. */
export const MUNICIPAL_TOPICS: readonly Topic[] = [
  {
    problems: [
      'En varias colonias el agua llega dos días por semana y casi la mitad se pierde en fugas.',
      'La red de agua tiene tramos de más de cuarenta años y nadie sabe con certeza dónde se pierde.',
    ],
    actions: [
      'Propongo un programa de detección y reparación de fugas, con cuadrillas propias y un número único de reportes.',
      'Propongo sectorizar la red, instalar medidores en los pozos y publicar cada mes cuánta agua se extrae y cuánta llega.',
    ],
    population: 'las familias que hoy reciben agua por tandeo, en especial las de las partes altas',
    goals: ['reducir las fugas en un tercio', 'que ninguna colonia pase más de tres días sin servicio'],
  },
  {
    problems: [
      'Tres de cada diez lámparas no encienden y hay paradas de transporte completamente a oscuras.',
      'La gente evita salir de noche porque faltan alumbrado y vigilancia en los trayectos a la escuela y al trabajo.',
    ],
    actions: [
      'Propongo un plan de senderos seguros con alumbrado eficiente, poda y cámaras en los cruces que elijan los vecinos.',
      'Propongo sustituir las luminarias por otras de bajo consumo y formar una policía de proximidad con rondines conocidos.',
    ],
    population: 'mujeres, jóvenes y personas trabajadoras que se trasladan de madrugada y por la noche',
    goals: [
      'cubrir cuarenta trayectos que unan escuelas, mercados y paradas',
      'tener encendidas nueve de cada diez lámparas',
    ],
  },
  {
    problems: [
      'Los caminos a las comunidades se cierran con las lluvias y encarecen todo lo que se compra y se vende.',
      'El bacheo se hace por temporadas y las mismas calles se rompen cada año.',
    ],
    actions: [
      'Propongo un programa permanente de mantenimiento con maquinaria municipal y un calendario público por comunidad.',
      'Propongo invertir en drenaje y cunetas antes de pavimentar, y dar prioridad a las rutas escolares y de ambulancias.',
    ],
    population: 'las comunidades rurales y las colonias que quedan incomunicadas en la temporada de lluvias',
    goals: [
      'rehabilitar sesenta kilómetros de caminos',
      'que toda comunidad tenga paso seguro los doce meses del año',
    ],
  },
  {
    problems: [
      'La basura se recoge sin horario fijo y termina en barrancas y lotes baldíos.',
      'El tiradero está cerca de su límite y casi nada de lo que se desecha se aprovecha.',
    ],
    actions: [
      'Propongo rutas con horario, separación en casa y un centro de composta para mercados y parques.',
      'Propongo ordenar la recolección, incorporar a las personas pepenadoras con derechos y abrir puntos de acopio por barrio.',
    ],
    population: 'hogares, comercios y personas que viven de recuperar materiales',
    goals: [
      'separar la cuarta parte de los residuos',
      'cerrar los tiraderos clandestinos que ya están identificados',
    ],
  },
  {
    problems: [
      'Para una consulta o un análisis hay que viajar más de una hora y perder el día de trabajo.',
      'Muchas casas de salud abren pocas horas y no cuentan con ambulancia ni con lo básico.',
    ],
    actions: [
      'Propongo brigadas médicas itinerantes, una farmacia básica municipal y traslado programado a especialidades.',
      'Propongo equipar las casas de salud, pagar estímulos a su personal y coordinar las citas con el sistema estatal.',
    ],
    population:
      'personas mayores, embarazadas y pacientes con enfermedades crónicas de las comunidades más alejadas',
    goals: [
      'visitar cada comunidad al menos una vez al mes',
      'duplicar las horas de atención en las casas de salud',
    ],
  },
  {
    problems: [
      'Abrir un negocio pequeño exige visitar cinco ventanillas y esperar varias semanas.',
      'Los comercios y talleres locales consiguen crédito caro y compiten en desventaja.',
    ],
    actions: [
      'Propongo una ventanilla única con resolución en cinco días y un padrón de proveedores locales para las compras municipales.',
      'Propongo microcréditos con acompañamiento y mercados de fin de semana sin cobro de piso para productores.',
    ],
    population: 'personas emprendedoras, comerciantes y talleres familiares con menos de diez empleos',
    goals: [
      'que la mitad de las compras menores se haga a proveedores locales',
      'apoyar a trescientos negocios',
    ],
  },
  {
    problems: [
      'Las canchas y casas de cultura están cerradas buena parte de la semana por falta de personal.',
      'Fuera del horario escolar hay poco que hacer para niñas, niños y jóvenes.',
    ],
    actions: [
      'Propongo abrirlas todos los días con talleres de música, deporte y ciencia impartidos por instructores de la comunidad.',
      'Propongo un programa de becas para promotores culturales y deportivos, con presupuesto propio y convocatoria abierta.',
    ],
    population: 'niñas, niños y jóvenes de seis a veinticuatro años de barrios y comunidades',
    goals: [
      'atender a tres mil personas por semana',
      'que cada barrio cuente con al menos dos talleres permanentes',
    ],
  },
  {
    problems: [
      'Las obras se deciden en escritorio y a veces no son las que la comunidad necesita.',
      'La población conoce poco en qué se gasta el presupuesto y los informes son difíciles de leer.',
    ],
    actions: [
      'Propongo un presupuesto participativo votado por barrio y un tablero público con el avance de cada obra.',
      'Propongo publicar contratos y pagos en formato sencillo y formar contralorías ciudadanas con acceso a expedientes.',
    ],
    population: 'la ciudadanía y los comités vecinales y de obra',
    goals: [
      'decidir así la décima parte del gasto en obra',
      'publicar todos los contratos dentro de los diez días siguientes a su firma',
    ],
  },
  {
    problems: [
      'El transporte no llega a todas las comunidades y el último viaje sale demasiado temprano.',
      'En las horas de entrada y salida de las escuelas el centro se satura y las banquetas no alcanzan.',
    ],
    actions: [
      'Propongo una mesa con transportistas y usuarios para ordenar rutas, horarios y paradas seguras.',
      'Propongo banquetas accesibles, ciclovías cortas y un reglamento de carga y descarga en el centro.',
    ],
    population:
      'estudiantes, personas trabajadoras y personas con discapacidad que se mueven a pie o en transporte público',
    goals: [
      'conectar a todas las localidades de más de quinientos habitantes',
      'renovar veinte cruces con rampas y señales',
    ],
  },
  {
    problems: [
      'Las lluvias son menos previsibles y las familias productoras no tienen cómo enfrentar una mala temporada.',
      'El campo paga caro el agua, el diésel y el fertilizante, y vende barato.',
    ],
    actions: [
      'Propongo un fondo para captación de agua, riego eficiente y asistencia técnica, con reglas claras y padrón público.',
      'Propongo un mercado regional de productores, un vivero municipal y compras consolidadas de insumos.',
    ],
    population: 'pequeñas productoras y pequeños productores con menos de cinco hectáreas',
    goals: ['construir ochenta ollas de captación de agua', 'apoyar a quinientas familias'],
  },
  {
    problems: [
      'Los ríos y las barrancas reciben descargas sin tratar y las áreas verdes se reducen.',
      'Cada año se pierden árboles en la zona urbana y en las laderas, y el calor se resiente más.',
    ],
    actions: [
      'Propongo rehabilitar la planta de tratamiento, sancionar las descargas y sembrar especies de la región con cuidado posterior.',
      'Propongo un plan de arbolado y de rescate de cauces con brigadas pagadas en la temporada seca.',
    ],
    population: 'las colonias ribereñas y las comunidades que dependen de los manantiales',
    goals: ['tratar ocho de cada diez litros de agua residual', 'sembrar y mantener veinte mil árboles'],
  },
  {
    problems: [
      'Quien vive lejos de la cabecera gasta más en el pasaje que en el trámite.',
      'Los trámites municipales obligan a perder mañanas enteras y a sacar copias de lo mismo.',
    ],
    actions: [
      'Propongo trámites por internet y una oficina móvil que visite las comunidades con calendario conocido.',
      'Propongo eliminar requisitos repetidos y capacitar al personal para resolver en una sola visita.',
    ],
    population: 'quienes hacen trámites de registro civil, licencias, catastro y apoyos',
    goals: [
      'visitar cada comunidad cada dos meses',
      'que siete de cada diez trámites se resuelvan en un día',
    ],
  },
];

/** Bills and public policies of a deputy or a governor; {iniciativa} says who presents them. */
export const LEGISLATIVE_TOPICS: readonly Topic[] = [
  {
    problems: [
      'El derecho al agua está en la Constitución, pero en {estado} faltan reglas para repartirla y cuidarla.',
      'Los organismos operadores de agua trabajan sin metas ni vigilancia suficientes.',
    ],
    actions: [
      '{iniciativa} en materia de agua con metas de eficiencia, participación de las comunidades y sanciones por desperdicio.',
      '{iniciativa} para crear un fondo estatal de infraestructura hidráulica con reglas públicas de asignación.',
    ],
    population: 'los hogares que reciben agua por tandeo y las comunidades rurales sin red',
    goals: [
      'que todos los municipios publiquen cada mes su balance de agua',
      'destinar al fondo un porcentaje fijo del presupuesto de inversión',
    ],
  },
  {
    problems: [
      'La atención de la salud mental depende de unas cuantas unidades concentradas en las ciudades.',
      'Los centros de salud abren pocas horas y el abasto de medicamentos cambia de un mes a otro.',
    ],
    actions: [
      '{iniciativa} de salud mental que lleve atención psicológica a escuelas y centros de salud.',
      '{iniciativa} para que el abasto de medicamentos se informe en línea por unidad y se sancione el desabasto injustificado.',
    ],
    population: 'adolescentes, personas cuidadoras y pacientes con enfermedades crónicas',
    goals: [
      'contar con al menos un equipo de salud mental por región',
      'cubrir nueve de cada diez recetas el mismo día',
    ],
  },
  {
    problems: [
      'Miles de jóvenes dejan la preparatoria por falta de transporte o de ingresos.',
      'La infraestructura escolar se repara cuando ya es un riesgo y sin un orden conocido.',
    ],
    actions: [
      '{iniciativa} para establecer becas de transporte y alimentación en el nivel medio superior.',
      '{iniciativa} que obligue a publicar el estado de cada plantel y a atender primero los de mayor riesgo.',
    ],
    population: 'estudiantes de nivel medio superior y comunidades escolares de zonas rurales y periféricas',
    goals: ['reducir el abandono escolar en una quinta parte', 'rehabilitar los planteles de riesgo alto'],
  },
  {
    problems: [
      'Las víctimas de un delito repiten su historia en tres o cuatro ventanillas antes de recibir ayuda.',
      'La prevención de la violencia recibe una parte mínima del presupuesto de seguridad.',
    ],
    actions: [
      '{iniciativa} para crear centros de atención integral donde se denuncie, se asesore y se acompañe en un mismo sitio.',
      '{iniciativa} que reserve recursos para la prevención y evalúe cada año sus resultados con indicadores públicos.',
    ],
    population: 'víctimas de delitos y jóvenes en situación de riesgo',
    goals: [
      'abrir un centro por región',
      'que la décima parte del gasto en seguridad se destine a la prevención',
    ],
  },
  {
    problems: [
      'Quienes cuidan a personas mayores, enfermas o con discapacidad lo hacen sin ingresos ni descanso.',
      'El trabajo de cuidados recae casi siempre en las mujeres y no aparece en los presupuestos.',
    ],
    actions: [
      '{iniciativa} para crear un sistema estatal de cuidados con estancias, relevos y capacitación.',
      '{iniciativa} que reconozca a las personas cuidadoras y les dé acceso a salud y a horarios flexibles.',
    ],
    population: 'personas cuidadoras y personas que requieren apoyo para su vida diaria',
    goals: [
      'contar con un centro de día en cada municipio de más de treinta mil habitantes',
      'atender a diez mil familias',
    ],
  },
  {
    problems: [
      'Las pequeñas empresas cumplen con trámites distintos en cada municipio.',
      'El gobierno tarda meses en pagar a sus proveedores pequeños.',
    ],
    actions: [
      '{iniciativa} de mejora regulatoria con un formato único y plazos máximos de respuesta.',
      '{iniciativa} para que las compras a micro y pequeñas empresas se paguen en treinta días.',
    ],
    population: 'personas emprendedoras y empresas con menos de cincuenta empleos',
    goals: [
      'reducir a la mitad el tiempo para abrir un negocio',
      'que la tercera parte de las compras se haga a empresas pequeñas',
    ],
  },
  {
    problems: [
      'El campo enfrenta sequías más largas y los apoyos llegan cuando la siembra ya se perdió.',
      'Productoras y productores venden a precios que no cubren sus costos.',
    ],
    actions: [
      '{iniciativa} para crear un seguro agrícola y un fondo de tecnificación del riego.',
      '{iniciativa} que dé prioridad a los productos locales en desayunos escolares, hospitales y albergues.',
    ],
    population: 'pequeñas productoras y pequeños productores, ejidos y comunidades agrarias',
    goals: [
      'asegurar cien mil hectáreas',
      'que cuatro de cada diez alimentos que compra el gobierno sean de la región',
    ],
  },
  {
    problems: [
      'La información pública existe, pero está dispersa y en formatos que casi nadie puede usar.',
      'Las auditorías llegan cuando la obra ya se entregó y poco puede corregirse.',
    ],
    actions: [
      '{iniciativa} de datos abiertos y contrataciones públicas con expedientes completos en línea.',
      '{iniciativa} para que la fiscalización se haga durante la obra, con testigos sociales elegidos por sorteo.',
    ],
    population: 'la ciudadanía, la academia, los medios y las organizaciones que vigilan el gasto público',
    goals: [
      'publicar todos los contratos desde su convocatoria',
      'auditar en tiempo real las veinte obras de mayor monto',
    ],
  },
  {
    problems: [
      'El transporte público es caro, inseguro e insuficiente para quien vive lejos de su trabajo.',
      'Las calles se diseñan para los automóviles y poco para quienes caminan.',
    ],
    actions: [
      '{iniciativa} de movilidad que fije estándares de servicio, tarifas preferentes y paradas seguras.',
      '{iniciativa} para que toda obra vial incluya banquetas accesibles y cruces seguros.',
    ],
    population: 'estudiantes, personas trabajadoras, personas mayores y personas con discapacidad',
    goals: [
      'renovar la tercera parte de las unidades',
      'reducir a la mitad los accidentes en zonas escolares',
    ],
  },
  {
    problems: [
      'Los bosques y las cuencas pierden superficie y los servicios que dan no se pagan.',
      'Las emergencias por incendios y lluvias se atienden tarde y con equipo prestado.',
    ],
    actions: [
      '{iniciativa} de pago por servicios ambientales a comunidades que cuidan bosques y manantiales.',
      '{iniciativa} para fortalecer la protección civil con brigadas regionales, equipo y seguro de vida.',
    ],
    population: 'comunidades forestales, brigadistas y familias que viven en zonas de riesgo',
    goals: ['incorporar cincuenta mil hectáreas al programa', 'formar una brigada equipada en cada región'],
  },
];

/** Proposals on gender. */
export const GENDER_TOPICS: readonly Topic[] = [
  {
    problems: [
      'Muchas mujeres dejan de denunciar porque no tienen adónde ir ni con quién dejar a sus hijas e hijos.',
    ],
    actions: [
      'Propongo un refugio y una casa de medio camino con asesoría jurídica, atención psicológica y bolsa de trabajo.',
    ],
    population: 'mujeres en situación de violencia, sus hijas e hijos',
    goals: ['dar atención en menos de veinticuatro horas a toda mujer que la solicite'],
  },
  {
    problems: ['Las mujeres ganan menos por el mismo trabajo y les cuesta más obtener un crédito.'],
    actions: [
      'Propongo un fondo de créditos para mujeres con capacitación, red de mentoras y compras públicas reservadas.',
    ],
    population: 'mujeres emprendedoras y jefas de familia',
    goals: ['apoyar a mil mujeres y lograr que ocho de cada diez proyectos sigan abiertos al segundo año'],
  },
  {
    problems: ['Faltan estancias y horarios que permitan estudiar o trabajar a quienes cuidan.'],
    actions: [
      'Propongo abrir centros de cuidado infantil en mercados y zonas de trabajo, con horarios extendidos.',
    ],
    population: 'madres y padres que trabajan o estudian y personas cuidadoras',
    goals: ['abrir seis centros con trescientos lugares en total'],
  },
  {
    problems: ['El acoso en la calle y en el transporte limita la libertad de niñas y mujeres.'],
    actions: [
      'Propongo un protocolo de atención, botones de auxilio en paradas y formación obligatoria para operadores y policías.',
    ],
    population: 'niñas, adolescentes y mujeres que usan el espacio y el transporte públicos',
    goals: ['capacitar a todo el personal operativo y reducir a la mitad los reportes sin respuesta'],
  },
  {
    problems: ['Pocas mujeres llegan a los puestos donde se decide el presupuesto.'],
    actions: [
      'Propongo paridad en todas las direcciones y comités, con escuela de liderazgo y presupuesto con perspectiva de género.',
    ],
    population: 'mujeres servidoras públicas e integrantes de comités comunitarios',
    goals: ['alcanzar la paridad en los nombramientos y publicar cada año el gasto destinado a la igualdad'],
  },
  {
    problems: ['El embarazo adolescente trunca estudios y proyectos de vida.'],
    actions: [
      'Propongo servicios de salud amigables para adolescentes, educación integral y becas para que nadie deje la escuela.',
    ],
    population: 'adolescentes de doce a diecinueve años y sus familias',
    goals: ['disminuir en una cuarta parte los embarazos en menores de edad'],
  },
  {
    problems: ['Las tareas del hogar y de cuidado siguen repartidas de manera muy desigual.'],
    actions: [
      'Propongo talleres de corresponsabilidad con hombres, permisos de paternidad efectivos y campañas en escuelas y centros de trabajo.',
    ],
    population: 'familias, empresas y comunidades escolares',
    goals: ['llegar a cinco mil hombres y a todas las dependencias públicas'],
  },
];

/** Proposals for the group a candidacy under affirmative action represents, by identity group. */
export const GROUP_TOPICS: Readonly<Record<string, Topic>> = {
  indigena: {
    problems: [
      'Los pueblos y las comunidades indígenas son consultados tarde y sus lenguas casi no se usan en los servicios públicos.',
    ],
    actions: [
      'Propongo reglas de consulta previa, intérpretes en salud y justicia, y presupuesto directo a las asambleas comunitarias.',
    ],
    population: 'personas, pueblos y comunidades indígenas',
    goals: ['contar con intérpretes en todas las unidades que atienden a población indígena'],
  },
  discapacidad: {
    problems: ['Los edificios, las calles y los trámites siguen excluyendo a las personas con discapacidad.'],
    actions: [
      'Propongo un programa de accesibilidad universal, intérpretes de lengua de señas y empleo con apoyo en el sector público.',
    ],
    population: 'personas con discapacidad y sus familias',
    goals: [
      'hacer accesibles todos los edificios públicos y contratar al menos a tres personas con discapacidad de cada cien',
    ],
  },
  'diversidad-sexual': {
    problems: [
      'Las personas de la diversidad sexual enfrentan discriminación en la escuela, el empleo y los servicios de salud.',
    ],
    actions: [
      'Propongo protocolos de atención sin discriminación, capacitación del personal y un mecanismo de denuncia con seguimiento.',
    ],
    population: 'personas de la población LGBTTTIQ+ y sus familias',
    goals: ['capacitar a todo el personal de ventanilla y resolver cada denuncia en treinta días'],
  },
  afromexicana: {
    problems: ['La población afromexicana apenas aparece en los registros y en los programas públicos.'],
    actions: [
      'Propongo reconocer sus comunidades, incluir su historia en las actividades culturales y medir su acceso a los servicios.',
    ],
    population: 'personas y comunidades afromexicanas',
    goals: ['publicar un diagnóstico participativo y destinarle un programa con presupuesto propio'],
  },
  juventud: {
    problems: ['A las personas jóvenes se les pide experiencia que nadie les da la oportunidad de adquirir.'],
    actions: [
      'Propongo un programa de primer empleo con estímulos a quien contrate, prácticas pagadas y espacios de creación.',
    ],
    population: 'jóvenes de dieciocho a veintinueve años que buscan su primer empleo',
    goals: ['colocar a mil jóvenes, la mitad mujeres'],
  },
  'personas-mayores': {
    problems: ['Muchas personas mayores viven solas, con ingresos insuficientes y lejos de los servicios.'],
    actions: [
      'Propongo centros de día, visitas domiciliarias de salud y un programa para aprovechar su experiencia en escuelas y talleres.',
    ],
    population: 'personas de sesenta años o más',
    goals: ['visitar cada mes a toda persona mayor que viva sola y lo solicite'],
  },
  migrante: {
    problems: [
      'Las familias migrantes hacen filas y viajes costosos para trámites que podrían resolverse a distancia.',
    ],
    actions: [
      'Propongo una oficina de atención a distancia, revalidación de estudios y apoyo al retorno con proyectos productivos.',
    ],
    population: 'personas migrantes, sus familias y personas que regresan al país',
    goals: ['atender diez mil trámites al año sin necesidad de viajar'],
  },
};

/** Terms, to be read after «un plazo de». */
export const TERMS: readonly string[] = [
  'doce meses',
  'dieciocho meses',
  'dos años',
  'tres años, con avances graduales',
  'dos años, con un arranque en los primeros seis meses',
  'dos años, después de un diagnóstico de cien días',
];

export const FOLLOW_UPS: readonly string[] = [
  'El avance se publicará cada tres meses con datos que cualquier persona pueda revisar.',
  'Un comité con representantes de la población beneficiada vigilará que se cumpla.',
  'Los recursos saldrán de reordenar el gasto corriente y de fondos que hoy no se solicitan.',
  'Antes de empezar se hará una consulta abierta para ajustar prioridades.',
  'Al término de cada año se evaluará el resultado y se corregirá lo que no funcione.',
  'Se buscará la colaboración de universidades y de organizaciones con experiencia en el tema.',
];
