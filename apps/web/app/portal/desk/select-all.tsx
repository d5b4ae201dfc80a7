import { useHydrated } from '../use-hydrated.ts';

/** Marks or clears every box of the list around it. Without scripts each is marked by hand. */
export function SelectAll({ name }: { name: string }) {
  if (!useHydrated()) return <span className="sr-only">Elegir</span>;
  return (
    <label className="c-choice c-choice--bare">
      <input
        type="checkbox"
        onChange={({ currentTarget }) => {
          const boxes = currentTarget.form?.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`) ?? [];
          for (const box of boxes) box.checked = currentTarget.checked;
        }}
      />
      <span className="sr-only">Elegir todos los de esta página</span>
    </label>
  );
}
