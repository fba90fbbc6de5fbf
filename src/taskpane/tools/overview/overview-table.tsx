import type { GridColumn, GridRow } from "../../../app/overview/overview-grid";

interface OverviewTableProps {
  readonly caption: string;
  readonly heading: string;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
}

/** Ongoing, undated, all: sums, not days. */
const sums = 3;

/** One table of counts. Shades follow the counts, which are written out; zero is left blank. */
export function OverviewTable({ caption, heading, columns, rows }: OverviewTableProps) {
  const most = Math.max(1, ...rows.flatMap(({ counts }) => counts.slice(0, -sums)));
  return (
    <div className="cchc-overview-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className="cchc-overview">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{heading}</th>
            {columns.map(({ short, long }) => (
              <th key={short} scope="col">
                <abbr title={long}>{short}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, counts }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {counts.map((count, index) => (
                <td
                  // Columns have no identity but their place.
                  key={columns[index]?.short ?? index}
                  className={index < counts.length - sums ? shadeOf(count, most) : undefined}
                >
                  {count === 0 ? "" : count}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Four steps of shade; nothing for zero. */
function shadeOf(count: number, most: number): string | undefined {
  return count === 0 ? undefined : `cchc-due cchc-due-${Math.ceil((count / most) * 4)}`;
}
