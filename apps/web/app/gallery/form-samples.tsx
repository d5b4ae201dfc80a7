import {
  Button,
  ButtonRow,
  Checkbox,
  CheckboxGroup,
  ErrorSummary,
  FileField,
  LinkButton,
  RadioGroup,
  Select,
  TextArea,
  TextField,
} from '../design/components/index.ts';

const senses = [
  { value: 'visual', label: 'Visual' },
  { value: 'auditiva', label: 'Auditiva' },
];

function Choices() {
  return (
    <>
      <RadioGroup
        name="autoadscripcion"
        label="¿Te consideras parte de un pueblo o comunidad indígena?"
        hint="Tu autoadscripción basta: no se pide comprobante."
        marked={['si']}
        choices={[
          {
            value: 'si',
            label: 'Sí',
            inside: <TextField name="pueblo" label="¿De cuál?" width="medium" />,
          },
          { value: 'no', label: 'No' },
          { value: 'sin-respuesta', label: 'Prefiero no contestar', apart: true },
        ]}
      />
      <CheckboxGroup
        name="discapacidad"
        label="¿Qué tipo de discapacidad?"
        hint="Puedes marcar varias."
        error="Marca al menos una opción, o «Prefiero no contestar»."
        marked={['sensorial']}
        choices={[
          {
            value: 'sensorial',
            label: 'Sensorial',
            inside: <CheckboxGroup name="sentido" label="¿Cuál?" choices={senses} />,
          },
          { value: 'fisica', label: 'Física', hint: 'Movilidad de cuerpo o extremidades.' },
          { value: 'otra', label: 'Otra', inside: <TextField name="otra-texto" label="Escribe cuál" /> },
          { value: 'no-contesta', label: 'Prefiero no contestar', apart: true },
        ]}
      />
    </>
  );
}

export function FormSamples() {
  return (
    <form method="get" action="/_diseno">
      <ErrorSummary
        errors={[
          { href: '#correo', text: 'Escribe un correo como nombre@ejemplo.mx.' },
          { href: '#propuesta', text: 'Escribe al menos 280 caracteres sin contar espacios; llevas 54.' },
        ]}
      />
      <TextField name="nombre" label="Nombre de la página" hint="Como quieres que se lea." optional />
      <TextField
        name="correo"
        type="email"
        label="Correo público"
        error="Escribe un correo como nombre@ejemplo.mx."
        defaultValue="nombre@"
        width="medium"
      />
      <Select
        name="grado"
        label="Grado máximo de estudios"
        empty="Elige una opción"
        options={[
          { value: 'licenciatura', label: 'Licenciatura' },
          { value: 'maestria', label: 'Maestría' },
        ]}
      />
      <TextArea
        name="propuesta"
        label="Primera propuesta"
        hint="Di qué harás, para quién y cómo se sabrá que se cumplió."
        error="Escribe al menos 280 caracteres sin contar espacios; llevas 54."
        minCharacters={280}
        maxCharacters={1600}
        defaultValue="Agua todos los días en las colonias altas, con cuentas públicas."
      />
      <Choices />
      <FileField
        name="foto"
        label="Fotografía"
        hint="JPG o PNG de menos de 700 KB, tomada hace tres meses o menos."
        accept="image/*"
      />
      <div className="mt-7">
        <Checkbox name="aviso" label="Conozco el aviso de privacidad" hint="Versión 1, 2 de abril de 2024." />
      </div>
      <ButtonRow>
        <Button>Guardar y continuar</Button>
        <Button look="secondary">Guardar y salir</Button>
        <LinkButton look="quiet" href="/_diseno">
          Volver a la lista
        </LinkButton>
        <Button look="danger" icon="delete">
          Retirar el consentimiento
        </Button>
        <Button disabled>Enviar a revisión</Button>
      </ButtonRow>
    </form>
  );
}
