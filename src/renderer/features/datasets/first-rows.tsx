import { message } from '#shared/i18n/message.ts'
import styles from './datasets.module.css'

interface FirstRowsProps {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** The beginning of a table as it stands in the file. */
export function FirstRows({ header, rows }: FirstRowsProps) {
  return (
    // Wider than the dialog: the arrow keys must reach it.
    <div className={styles.scroll} role="region" aria-label={message('dataset.first-rows')} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {header.map((name, at) => (
              <th key={at} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, nth) => (
            <tr key={nth}>
              {cells.map((cell, at) => (
                <td key={at}>
                  <bdi>{cell}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
