import { useEffect, useState } from 'react';
import { Button } from '../../../design/components/index.ts';

/** Marks every row of the page at once; without scripts each row has its own box and this is not there. */
export function MarkPage({ name, count }: { name: string; count: number }) {
  const [ready, setReady] = useState(false);
  const [marked, setMarked] = useState(false);
  useEffect(() => setReady(true), []);
  if (!ready) return null;
  return (
    <p className="mb-3">
      <Button
        type="button"
        look="quiet"
        small
        onClick={(event) => {
          const boxes = event.currentTarget.form?.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`);
          for (const box of boxes ?? []) box.checked = !marked;
          setMarked(!marked);
        }}
      >
        {marked ? 'Quitar las marcas' : `Marcar las ${count} de esta página`}
      </Button>
    </p>
  );
}
