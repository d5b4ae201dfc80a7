import { useEffect, useRef, useState } from 'react';
import { Button, Checkbox } from '../../design/components/index.ts';
import { useHydrated } from '../use-hydrated.ts';
import { isTyping, keysAreOn, runKey, sheetKeys, turnKeys } from './sheet-keys.ts';

/** Listens for the keys of the sheet while they are on and nobody types. */
function useSheetKeys(isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return;
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (isTyping(event.target) || document.querySelector('dialog[open]') !== null) return;
      if (runKey(event.key)) event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [isOn]);
}

function Keys() {
  return (
    <dl className="c-keys">
      {sheetKeys.map(({ key, does }) => (
        <div key={key} className="contents">
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Shortcuts of the keyboard, listed under «?». They can be turned off: single keys get in the way of who dictates. */
export function Shortcuts() {
  const dialog = useRef<HTMLDialogElement>(null);
  const hydrated = useHydrated();
  const [isOn, setOn] = useState(true);
  useEffect(() => setOn(keysAreOn()), []);
  useSheetKeys(hydrated && isOn);
  if (!hydrated) return null;
  return (
    <>
      <Button
        type="button"
        look="quiet"
        small
        data-key="?"
        aria-haspopup="dialog"
        onClick={() => dialog.current?.showModal()}
      >
        Atajos del teclado <kbd className="c-key">?</kbd>
      </Button>
      <dialog ref={dialog} className="c-dialog" aria-labelledby="atajos-titulo">
        <h2 id="atajos-titulo">Atajos del teclado</h2>
        <Keys />
        <div
          onChange={(event) => {
            if (!(event.target instanceof HTMLInputElement)) return;
            turnKeys(event.target.checked);
            setOn(event.target.checked);
          }}
        >
          <Checkbox
            name="atajos"
            label="Usar atajos en este navegador"
            hint="Nunca actúan mientras escribes."
            defaultChecked={isOn}
            key={String(isOn)}
          />
        </div>
        <div className="mt-4">
          <Button type="button" onClick={() => dialog.current?.close()}>
            Cerrar
          </Button>
        </div>
      </dialog>
    </>
  );
}
