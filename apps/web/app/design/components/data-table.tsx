import { Fragment, type ReactNode } from 'react';
import { useWords } from '../../language/words-context.tsx';

export interface Column<Row> {
  key: string;
  heading: ReactNode;
  /** Heading in words, for the phone's records and for readers, when `heading` is not plain text. */
  label?: string;
  cell: (row: Row) => ReactNode;
  align?: 'start' | 'end';
  /** The column names the row. */
  names?: boolean;
  /** As narrow as its content. */
  fit?: boolean;
  sort?: 'ascending' | 'descending' | 'none';
}

const labelOf = <Row,>(column: Column<Row>): string =>
  column.label ?? (typeof column.heading === 'string' ? column.heading : '');

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const shared = { 'data-align': column.align, 'data-fit': column.fit ? '' : undefined };
  return column.names ? (
    <th scope="row" {...shared}>
      {column.cell(row)}
    </th>
  ) : (
    <td data-label={labelOf(column)} {...shared}>
      {column.cell(row)}
    </td>
  );
}

/**
 * Rows and columns with a sticky heading and tabular figures. On a phone each row becomes a record (`stack`, the default); a table of figures
 * scrolls inside its frame instead (`stack={false}`). The caption says what it is, of how many and of when.
 */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  selected,
  groupOf,
  stack = true,
  empty,
  label,
}: {
  caption: ReactNode;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  selected?: (row: Row) => boolean;
  /** Heading of the rows that follow, said once while it stays the same. */
  groupOf?: ((row: Row) => string) | undefined;
  stack?: boolean;
  empty?: ReactNode;
  /** Name of the box, where a page has more than one. */
  label?: string;
}) {
  const { t } = useWords();
  if (rows.length === 0 && empty !== undefined) return empty;
  return (
    <section
      className={`c-table-scroll${stack ? ' c-table-scroll--stack' : ''}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
      tabIndex={0}
      aria-label={label ?? t('table.label')}
    >
      <table className={`c-table${stack ? ' c-table--stack' : ''}`}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                data-align={column.align}
                aria-sort={column.sort}
                data-fit={column.fit ? '' : undefined}
              >
                {column.heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => {
            const group = groupOf?.(row);
            const before = rows[place - 1];
            const begins = group !== undefined && (before === undefined || groupOf?.(before) !== group);
            return (
              <Fragment key={rowKey(row)}>
                {begins && (
                  <tr className="c-table__group">
                    <th scope="colgroup" colSpan={columns.length}>
                      {group}
                    </th>
                  </tr>
                )}
                <tr aria-selected={selected?.(row) || undefined}>
                  {columns.map((column) => (
                    <Cell key={column.key} column={column} row={row} />
                  ))}
                </tr>
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** The box that marks a row of a list, named by whom it marks. */
export function RowMark({ name, value, label }: { name: string; value: string; label: string }) {
  return (
    <label className="c-choice c-choice--row">
      <input type="checkbox" name={name} value={value} />
      <span className="sr-only">{label}</span>
    </label>
  );
}
