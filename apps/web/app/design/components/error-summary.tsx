import { useEffect, useRef } from 'react';

export interface SummaryError {
  /** `#id` of the field. */
  href: string;
  text: string;
}

/** What has to be mended, at the top of the page, each line a link to its field. Takes the focus when it appears. */
export function ErrorSummary({
  errors,
  title = 'Falta corregir lo siguiente',
}: {
  errors: readonly SummaryError[];
  title?: string;
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length > 0) box.current?.focus();
  }, [errors]);
  if (errors.length === 0) return null;
  return (
    <div className="c-summary" role="alert" tabIndex={-1} ref={box} aria-labelledby="resumen-de-errores">
      <h2 id="resumen-de-errores">{title}</h2>
      <ul>
        {errors.map((error) => (
          <li key={`${error.href} ${error.text}`}>
            <a href={error.href}>{error.text}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
