import { type ReactNode, useEffect, useId, useRef } from 'react';

/** Something to be settled before going on, over the page and without leaving it. The browser keeps the focus inside; Escape does not close it. */
export function Dialog({ open, title, children }: { open: boolean; title: ReactNode; children: ReactNode }) {
  const own = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = own.current;
    if (dialog === null) return;
    if (open && !dialog.open) dialog.showModal();
    if (!open && dialog.open) dialog.close();
  }, [open]);
  return (
    <dialog
      ref={own}
      className="c-dialog"
      aria-labelledby={id}
      onCancel={(event) => event.preventDefault()}
      onClose={() => {
        if (open) own.current?.showModal();
      }}
    >
      <h2 id={id}>{title}</h2>
      {open && children}
    </dialog>
  );
}
