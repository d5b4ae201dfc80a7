/** What the review sheet does with one key. Listed under «?»; never while somebody types; off by a preference. */
export const sheetKeys = [
  { key: 'j', does: 'Ir a la sección siguiente' },
  { key: 'k', does: 'Ir a la sección anterior' },
  { key: 'c', does: 'Marcar la sección como correcta y pasar a la siguiente' },
  { key: 'o', does: 'Observar la sección y elegir el motivo' },
  { key: 'a', does: 'Todo correcto' },
  { key: 'g', does: 'Guardar el avance' },
  { key: 't', does: 'Tomar para verificar' },
  { key: 'v', does: 'Validar' },
  { key: 'r', does: 'Devolver con observaciones' },
  { key: 'p', does: 'Publicar' },
  { key: 'n', does: 'Ir al siguiente de la cola' },
  { key: 'm', does: 'Volver a la mesa' },
  { key: '?', does: 'Ver estos atajos' },
] as const;

const preference = 'conoceles:atajos';

export const keysAreOn = (): boolean => {
  try {
    return localStorage.getItem(preference) !== 'no';
  } catch {
    return true;
  }
};

export function turnKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(preference);
    else localStorage.setItem(preference, 'no');
  } catch {
    // A browser that keeps nothing: the preference lasts as long as the page.
  }
}

/** Whether a key belongs to what has the focus: text being typed, a list being chosen from. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  )
    return true;
  return (
    target instanceof HTMLInputElement && !['radio', 'checkbox', 'submit', 'button'].includes(target.type)
  );
}

const sections = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-section]')];

/** The section that has the focus, or the first in sight. */
function currentSection(): number {
  const all = sections();
  const focused = all.findIndex((one) => one.contains(document.activeElement));
  if (focused !== -1) return focused;
  return all.findIndex((one) => one.getBoundingClientRect().bottom > 80) - (isAtTop() ? 1 : 0);
}

const isAtTop = (): boolean => window.scrollY < 40;

function moveTo(place: number): void {
  const all = sections();
  const section = all[Math.min(Math.max(place, 0), all.length - 1)];
  section?.focus({ preventScroll: true });
  section?.scrollIntoView({ block: 'start' });
}

function mark(value: 'correct' | 'observed'): void {
  const place = Math.max(currentSection(), 0);
  const section = sections()[place];
  const radio = section?.querySelector<HTMLInputElement>(`input[type="radio"][value="${value}"]`);
  if (section === undefined || radio == null) return;
  if (!radio.checked) radio.click();
  if (value === 'correct') moveTo(place + 1);
  else section.querySelector<HTMLSelectElement>('.c-finding select')?.focus();
}

/** Presses what the page offers for that key, if it shows it. */
function press(key: string): void {
  const shown = [...document.querySelectorAll<HTMLElement>(`[data-key="${key}"]`)].find(
    (one) => one.getClientRects().length > 0,
  );
  shown?.click();
}

/** Does what a key asks for. @returns whether it was one of ours */
export function runKey(key: string): boolean {
  switch (key) {
    case 'j':
      moveTo(currentSection() + 1);
      return true;
    case 'k':
      moveTo(currentSection() - 1);
      return true;
    case 'c':
      mark('correct');
      return true;
    case 'o':
      mark('observed');
      return true;
    case 'm':
      document.querySelector<HTMLElement>('.c-breadcrumb a')?.click();
      return true;
    default:
      if (!sheetKeys.some((one) => one.key === key)) return false;
      press(key);
      return true;
  }
}
