import { useCallback, useMemo, useState } from 'react'
import type { BriefOptions } from '#shared/domain/brief-options.ts'
import { message } from '#shared/i18n/message.ts'
import { isAskedFromScreen, useBriefScope } from '../../state/brief-scope.ts'
import { useNotebook } from '../../state/notebook-store.ts'
import { useSettings } from '../../state/settings-store.ts'
import { InspectorPane } from '../../ui/layout/inspector-pane.tsx'
import { MainPane } from '../../ui/layout/main-pane.tsx'
import styles from './briefs.module.css'
import { compose, isNarrowed, optionsFor, useComposition } from './composition.ts'
import { ContentsColumn } from './contents-column.tsx'
import { OptionsPanel } from './options-panel.tsx'
import { PreviewPane } from './preview-pane.tsx'
import { useExport } from './use-export.ts'
import { usePreview } from './use-preview.ts'

/** Choose what goes in, see the real pages as you choose, and write the brief. */
export function BriefsScreen() {
  const notebook = useNotebook((whole) => whole)
  const { author } = useSettings()
  const composition = useComposition(notebook, author)
  const scope = useBriefScope()
  const [isFromScreen, setFromScreen] = useState(() => isAskedFromScreen.get() && isNarrowed(scope))
  const optionsAt = useCallback(
    (asOf: string): BriefOptions => optionsFor(notebook, composition, scope, isFromScreen, asOf),
    [notebook, composition, scope, isFromScreen],
  )
  const chosen = useMemo(() => optionsAt(''), [optionsAt])
  const { events } = chosen
  const chooseItems = useCallback(
    (agendaItems: BriefOptions['agendaItems']): void => {
      // Choosing by hand goes on from what the screen had offered.
      compose(notebook, { agendaItems, events })
      setFromScreen(false)
    },
    [notebook, events],
  )
  const preview = usePreview(notebook, optionsAt)
  const exporting = useExport(notebook.id, optionsAt)
  return (
    <>
      <MainPane label={message('act.go-briefs')} isFixed>
        <div className={styles.briefs}>
          <ContentsColumn notebook={notebook} composition={chosen} meter={preview.meter} onItems={chooseItems} />
          <PreviewPane preview={preview} />
        </div>
      </MainPane>
      <InspectorPane
        label={message('briefs.this-brief')}
        selectionKey="brief"
        closeLabel={message('shell.close-inspector')}
        openLabel={message('shell.open-inspector')}
      >
        <OptionsPanel
          notebook={notebook}
          composition={composition}
          isFromScreen={isFromScreen}
          onFromScreen={setFromScreen}
          exporting={exporting}
          preview={preview}
        />
      </InspectorPane>
    </>
  )
}
