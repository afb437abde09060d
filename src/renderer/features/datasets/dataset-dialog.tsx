import { useEffect, useState } from 'react'
import { type DatasetMapping, NEEDED_FIELDS } from '#shared/domain/import/dataset-mapping.ts'
import { message } from '#shared/i18n/message.ts'
import type { ChosenDataset, ImportedDataset } from '#shared/ipc/datasets.ipc.ts'
import { bridge } from '../../state/bridge.ts'
import { Button } from '../../ui/button/button.tsx'
import { NoticeBar } from '../../ui/feedback/notice-bar.tsx'
import { Progress } from '../../ui/feedback/progress.tsx'
import { Dialog } from '../../ui/overlay/dialog.tsx'
import { TextField } from '../../ui/text-field/text-field.tsx'
import styles from './datasets.module.css'
import { FirstRows } from './first-rows.tsx'
import { ImportReport } from './import-report.tsx'
import { MappingFields } from './mapping-fields.tsx'

type Progressed = { readonly rows: number; readonly isStoring: boolean }

/** A data set into the notebook: choose the file, see what it is, take it in, read what became of it. */
export function DatasetDialog({ onClose }: { readonly onClose: () => void }) {
  const [chosen, setChosen] = useState<ChosenDataset>()
  const [mapping, setMapping] = useState<DatasetMapping>()
  const [release, setRelease] = useState('')
  const [progress, setProgress] = useState<Progressed>()
  const [imported, setImported] = useState<ImportedDataset>()
  const [problem, setProblem] = useState('')
  useEffect(() => bridge.on['datasets:progress'](setProgress), [])

  const choose = async (): Promise<void> => {
    const answer = await bridge.call['datasets:choose'](null)
    setProblem(answer.ok ? '' : answer.failure.message)
    if (!answer.ok || answer.value === null) return
    setImported(undefined)
    setChosen(answer.value)
    setMapping(answer.value.mapping)
    setRelease(answer.value.release)
  }
  const takeIn = async (): Promise<void> => {
    if (mapping === undefined) return
    setProblem('')
    setProgress({ rows: 0, isStoring: false })
    const answer = await bridge.call['datasets:import']({ mapping, release })
    setProgress(undefined)
    if (answer.ok) setImported(answer.value)
    else if (answer.failure.code !== 'cancelled') setProblem(answer.failure.message)
  }
  const cancel = (): void => void bridge.call['datasets:cancel'](null)
  const isWorking = progress !== undefined
  const missing = chosen?.kind === 'other' ? NEEDED_FIELDS.filter((field) => mapping?.columns[field] === undefined) : []

  return (
    <Dialog
      isOpen
      isWide
      mustAnswer={isWorking}
      onClose={isWorking ? cancel : onClose}
      title={message('dataset.title')}
      acts={
        <>
          <Button onPress={isWorking ? cancel : onClose}>
            {message(isWorking ? 'dataset.cancel' : 'dataset.close')}
          </Button>
          {imported === undefined && chosen !== undefined && (
            <>
              <Button isDisabled={isWorking} onPress={() => void choose()}>
                {message('dataset.choose-other')}
              </Button>
              <Button
                variant="primary"
                edits
                isDisabled={isWorking || missing.length > 0}
                onPress={() => void takeIn()}
              >
                {message('dataset.import')}
              </Button>
            </>
          )}
          {chosen === undefined && (
            <Button variant="primary" onPress={() => void choose()}>
              {message('dataset.choose')}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.stack}>
        {problem !== '' && <NoticeBar urgency="alert">{problem}</NoticeBar>}
        {chosen === undefined && <p>{message('dataset.what')}</p>}
        {chosen !== undefined && mapping !== undefined && imported === undefined && (
          <>
            <div>
              <strong>
                <bdi>{chosen.name}</bdi>
              </strong>
              <p className={styles.quiet}>{message(`dataset.kind.${chosen.kind}`)}</p>
              {missing.length > 0 && (
                <p role="status" className={styles.missing}>
                  {message('dataset.mapping-missing', {
                    fields: missing.map((field) => message(`dataset.field.${field}`)).join(', '),
                  })}
                </p>
              )}
            </div>
            {chosen.kind === 'acled' && <p className={styles.quiet}>{message('dataset.acled-terms')}</p>}
            {chosen.kind === 'ucdp-ged' && (
              <TextField label={message('dataset.release')} value={release} onChange={setRelease} />
            )}
            {chosen.kind === 'other' && (
              <MappingFields header={chosen.header} mapping={mapping} onChange={setMapping} isDisabled={isWorking} />
            )}
            <FirstRows header={chosen.header} rows={chosen.rows} />
          </>
        )}
        {progress !== undefined && (
          <Progress value={null}>
            {message(progress.isStoring ? 'dataset.storing' : 'dataset.reading', { rows: progress.rows })}
          </Progress>
        )}
        {imported !== undefined && <ImportReport imported={imported} />}
      </div>
    </Dialog>
  )
}
