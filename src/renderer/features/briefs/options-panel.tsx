import type { Notebook } from '#shared/domain/notebook.ts'
import { message } from '#shared/i18n/message.ts'
import { InspectorBody, InspectorHead } from '../../ui/layout/inspector-head.tsx'
import { BriefFields } from './brief-fields.tsx'
import type { Composition } from './composition.ts'
import { ExportPanel } from './export-panel.tsx'
import { MadeBefore } from './made-before.tsx'
import { Templates } from './templates.tsx'
import { UnprintableNote } from './unprintable-note.tsx'
import type { Export } from './use-export.ts'
import type { Preview } from './use-preview.ts'
import { WithheldNote } from './withheld-note.tsx'

interface OptionsPanelProps {
  readonly notebook: Notebook
  readonly composition: Composition
  readonly isFromScreen: boolean
  readonly onFromScreen: (isFromScreen: boolean) => void
  readonly exporting: Export
  /** The pages as they are set now: what they cannot print, and what their reader is not given. */
  readonly preview: Preview
}

/** How the brief is set, for whom and by whom, and the act that writes it. */
export function OptionsPanel(props: OptionsPanelProps) {
  const { notebook, composition, isFromScreen, onFromScreen, exporting, preview } = props
  return (
    <>
      <InspectorHead cap={message('briefs.this-brief')} title={message(`briefs.kind-${composition.type}`)} />
      <InspectorBody>
        <BriefFields
          notebook={notebook}
          composition={composition}
          isFromScreen={isFromScreen}
          onFromScreen={onFromScreen}
        />
        <WithheldNote audience={composition.audience} withheld={preview.withheld} />
        <UnprintableNote unprintable={preview.unprintable} />
        <ExportPanel exporting={exporting} />
        <Templates notebook={notebook} />
        <MadeBefore notebook={notebook} />
      </InspectorBody>
    </>
  )
}
