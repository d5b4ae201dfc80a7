import type { SectionHolder } from '@conoceles/contracts';
import { type RefObject, useState } from 'react';
import { Button, ButtonRow, Notice } from '../../design/components/index.ts';
import { textsOf } from '../autosave/form-snapshot.ts';
import { holderName } from '../words/holder.ts';

/** Somebody took the section from whoever was writing: what is on the screen stays, to be copied or to go on with. */
export function TakenNotice({
  holder,
  form,
  onTakeBack,
}: {
  holder: SectionHolder;
  form: RefObject<HTMLFormElement>;
  onTakeBack: () => void;
}) {
  const [copied, setCopied] = useState<boolean>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(form.current === null ? '' : textsOf(form.current));
      setCopied(true);
    } catch {
      setCopied(false);
    }
  };
  return (
    <div className="c-taken">
      <Notice tone="stopped" icon="lock" live title={`${holderName(holder)} tomó la edición de esta sección`}>
        <p>Lo último que escribiste sigue aquí, sin guardar. Cópialo, o vuelve a tomar la edición.</p>
        {copied === true && <p>Copiado. Pégalo donde quieras conservarlo.</p>}
        {copied === false && <p>El navegador no dejó copiarlo: selecciónalo y cópialo tú.</p>}
        <ButtonRow>
          <Button type="button" small onClick={onTakeBack}>
            Volver a tomar la edición
          </Button>
          <Button type="button" small look="secondary" onClick={() => void copy()}>
            Copiar lo que escribí
          </Button>
        </ButtonRow>
      </Notice>
    </div>
  );
}
