import {
  Avatar,
  type Column,
  DataTable,
  Disclosure,
  EmptyState,
  Figure,
  FilterBar,
  Notice,
  Pagination,
  Panel,
  People,
  PersonRow,
  Progress,
  Receipt,
  Select,
  Skeleton,
  StatusTag,
  Stepper,
  SummaryList,
  Tabs,
  TaskList,
} from '../design/components/index.ts';

const parties = [
  { acronym: 'PA', color: '#1d4e89' },
  { acronym: 'PB', color: '#ffcb01' },
];

interface Row {
  id: string;
  name: string;
  office: string;
  days: number;
  done: boolean;
}
const rows: Row[] = [
  { id: '1', name: 'Citlali Ñáñez Agüero', office: 'Presidencia municipal, Zempoala', days: 3, done: false },
  { id: '2', name: 'Óscar Ibáñez Peña', office: 'Diputación, distrito 4', days: 9, done: true },
];
const columns: Column<Row>[] = [
  { key: 'name', heading: 'Persona', names: true, cell: (row) => <a href="/_diseno">{row.name}</a> },
  { key: 'office', heading: 'Cargo', cell: (row) => row.office },
  {
    key: 'days',
    heading: 'Días en espera',
    align: 'end',
    fit: true,
    sort: 'descending',
    cell: (row) => row.days,
  },
  {
    key: 'state',
    heading: 'Estado',
    fit: true,
    cell: (row) =>
      row.done ? (
        <StatusTag tone="done">Validado</StatusTag>
      ) : (
        <StatusTag tone="waiting">En revisión</StatusTag>
      ),
  },
];

export function StateSamples() {
  return (
    <div className="grid gap-6">
      <p className="flex flex-wrap gap-2">
        <StatusTag tone="done">Publicado</StatusTag>
        <StatusTag tone="doing">En captura</StatusTag>
        <StatusTag tone="waiting">En revisión</StatusTag>
        <StatusTag tone="stopped">Con observaciones</StatusTag>
        <StatusTag tone="idle">Sin empezar</StatusTag>
      </p>
      <Notice tone="waiting" title="Te quedan 9 días: vence el sábado 4 de mayo a las 23:59">
        <p>Lo que escribes se guarda solo.</p>
      </Notice>
      <Notice tone="stopped" title="No se pudo guardar la última sección">
        <p>Tus demás respuestas están a salvo. Revisa la conexión e inténtalo de nuevo.</p>
      </Notice>
      <Notice tone="done" title="Guardado hace un momento" />
      <Notice tone="idle" title="Solo lectura">
        <p>El cuestionario se envió y ya no se puede cambiar.</p>
      </Notice>
      <Receipt title="Enviaste tu cuestionario">
        <p>Folio 2024-000193, 2 de mayo de 2024 a las 18:42.</p>
      </Receipt>
      <EmptyState title="Aún no hay candidaturas" icon="people">
        Importa la lista aprobada por el consejo para empezar a emitir cuentas.
      </EmptyState>
      <Skeleton count={3} />
      <Disclosure summary="Por qué lo preguntamos">
        <p>Artículo 19 de los Lineamientos.</p>
      </Disclosure>
    </div>
  );
}

export function DataSamples() {
  return (
    <div className="grid gap-8">
      <Tabs
        label="Vistas"
        tabs={[
          { href: '/_diseno', label: 'Por revisar', count: 128, current: true },
          { href: '/_diseno?vista=2', label: 'Observadas', count: 14, current: false },
        ]}
      />
      <FilterBar
        action="/_diseno"
        clearHref="/_diseno"
        active={[{ key: 'a', text: 'Presidencia municipal', withoutHref: '/_diseno' }]}
      >
        <Select
          name="cargo"
          label="Cargo"
          empty="Todos"
          options={[{ value: 'p', label: 'Presidencia municipal' }]}
        />
      </FilterBar>
      <DataTable
        caption="128 cuestionarios por revisar, al 10 de mayo de 2024, 12:00"
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
      />
      <Pagination page={3} pages={12} hrefOf={(page) => `/_diseno?pagina=${page}`} />
      <div className="grid gap-6 md:grid-cols-2">
        <Panel title="Avance">
          <Progress label="Secciones completas" value={4} max={9} />
          <div className="mt-5">
            <Figure value={312} of={1194} label="con cuestionario publicado" />
          </div>
        </Panel>
        <Stepper steps={['Datos de contacto', 'Trayectoria', 'Propuestas', 'Revisar y enviar']} current={1} />
      </div>
      <TaskList
        tasks={[
          {
            key: 'a',
            title: 'Contacto público',
            href: '/_diseno',
            status: <StatusTag tone="done">Completa</StatusTag>,
          },
          {
            key: 'b',
            title: 'Propuestas',
            href: '/_diseno',
            hint: 'Faltan 2 de 3 preguntas',
            status: <StatusTag tone="doing">A medias</StatusTag>,
          },
          { key: 'c', title: 'Enviar', status: <StatusTag tone="idle">Todavía no</StatusTag> },
        ]}
      />
      <SummaryList
        facts={[
          {
            key: 'a',
            label: 'Grado máximo de estudios',
            value: 'Licenciatura',
            action: <a href="/_diseno">Cambiar</a>,
          },
          { key: 'b', label: 'Estatus', value: 'Con título', action: <a href="/_diseno">Cambiar estatus</a> },
        ]}
      />
      <People label="Muestra de candidaturas">
        <PersonRow
          href="/_diseno"
          name="Citlali Ñáñez Agüero"
          photo={null}
          office="Presidencia municipal"
          territory="Zempoala"
          nomination="Candidatura común PA – PB"
          parties={parties}
          note="Sin respuestas capturadas"
          noteIcon="dashed"
        />
      </People>
      <p className="flex flex-wrap items-end gap-4">
        <Avatar name="Óscar Ibáñez Peña" photo={null} size="large" />
        <Avatar name="Óscar Ibáñez Peña" photo={null} />
        <Avatar name="Óscar Ibáñez Peña" photo={null} size="small" />
      </p>
    </div>
  );
}
