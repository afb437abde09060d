import { message } from '#shared/i18n/message.ts'
import type { ImportedDataset } from '#shared/ipc/datasets.ipc.ts'
import styles from './datasets.module.css'

/** What became of the rows, and which were rejected and why. */
export function ImportReport({ imported }: { readonly imported: ImportedDataset }) {
  const { added, updated, unchanged, older, rejected, rejectedCount, reportFile } = imported
  const left = message('dataset.left', { unchanged, older }).trim()
  return (
    <div className={styles.stack} role="status">
      <p>{message('dataset.result', { added, updated })}</p>
      {left !== '' && <p>{left}</p>}
      {rejectedCount > 0 && (
        <>
          <p>{message('dataset.rejected', { count: rejectedCount })}</p>
          <ul className={styles.rejected}>
            {rejected.map(({ line, why }) => (
              <li key={line}>{message('dataset.rejected-line', { line, why })}</li>
            ))}
          </ul>
        </>
      )}
      {reportFile !== '' && <p className={styles.quiet}>{message('dataset.rejected-file', { file: reportFile })}</p>}
    </div>
  )
}
