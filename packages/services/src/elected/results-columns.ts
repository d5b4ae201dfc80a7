/** Columns of the list of results, as its template writes them. Only the key and the result are read; the name is compared, so that no row slips. */
export const resultsColumns = {
  key: 'CLAVE',
  name: 'NOMBRE',
  office: 'CARGO',
  territory: 'ÁMBITO',
  nomination: 'POSTULACIÓN',
  role: 'CARÁCTER',
  listNumber: 'NÚM. DE LISTA',
  action: 'ACCIÓN AFIRMATIVA',
  elected: 'ELECTA (SÍ / NO)',
} as const;

export const resultsHeader: readonly string[] = Object.values(resultsColumns);
