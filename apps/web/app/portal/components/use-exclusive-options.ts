import { type RefObject, useEffect } from 'react';

/**
 * «Prefiero no contestar» leaves the other options of its question unmarked, and the other way round. Without scripts the server says so
 * when both arrive.
 */
export function useExclusiveOptions(form: RefObject<HTMLFormElement>): void {
  useEffect(() => {
    const element = form.current;
    if (element === null) return;
    const onChange = ({ target }: Event) => {
      if (!(target instanceof HTMLInputElement) || target.type !== 'checkbox' || !target.checked) return;
      const exclusive = target.hasAttribute('data-exclusive');
      for (const other of element.querySelectorAll<HTMLInputElement>(
        `input[name="${CSS.escape(target.name)}"]`,
      )) {
        if (other !== target && (exclusive || other.hasAttribute('data-exclusive'))) other.checked = false;
      }
    };
    element.addEventListener('change', onChange);
    return () => element.removeEventListener('change', onChange);
  }, [form]);
}
