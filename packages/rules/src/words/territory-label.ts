type Place = {
  kind: 'state' | 'district' | 'municipality' | 'circumscription';
  /** Empty when no document says the seat of a district. */
  name: string;
  number: number | null;
};

const NUMBERED = { district: 'Distrito', circumscription: 'Circunscripción' } as const;

/** How people read a territory: a municipality or state by its name, a district or circumscription by its number and, when known, its seat. */
export function territoryLabel({ kind, name, number }: Place): string {
  if (kind === 'state' || kind === 'municipality' || number === null) return name;
  const label = `${NUMBERED[kind]} ${number}`;
  return name === '' ? label : `${label}, ${name}`;
}
