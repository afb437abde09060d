import { BRIEF_PAPERS } from '#shared/domain/brief-options.ts'
import type { Unprintable } from '#shared/domain/brief-unprintable.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import { zoneOfTalks } from '#shared/domain/place-of-talks.ts'
import { cityOfZone } from '#shared/domain/values/zone.ts'
import { message } from '#shared/i18n/message.ts'
import { clockIn } from '../../parts/party-clocks.ts'
import { type BriefScope, useBriefScope } from '../../state/brief-scope.ts'
import { Checkbox } from '../../ui/choice/checkbox.tsx'
import { Segmented } from '../../ui/choice/segmented.tsx'
import { EditableText } from '../../ui/fields/editable-text.tsx'
import { FieldList, ReadRow } from '../../ui/fields/field-list.tsx'
import { InspectorBody, InspectorHead, InspectorSection } from '../../ui/layout/inspector-head.tsx'
import { Provenance } from '../../ui/words/provenance.tsx'
import { SectionHead } from '../../ui/words/section-head.tsx'
import { type Composition, compose, isNarrowed } from './composition.ts'
import { ExportPanel } from './export-panel.tsx'
import styles from './briefs.module.css'
import { UnprintableNote } from './unprintable-note.tsx'
import type { Export } from './use-export.ts'

interface OptionsPanelProps {
  readonly notebook: Notebook
  readonly composition: Composition
  readonly isFromScreen: boolean
  readonly onFromScreen: (isFromScreen: boolean) => void
  readonly exporting: Export
  /** What the pages as they are set now cannot print. */
  readonly unprintable: readonly Unprintable[]
}

/** How the brief is set, for whom and by whom, and the act that writes it. */
export function OptionsPanel(props: OptionsPanelProps) {
  const { notebook, composition, isFromScreen, onFromScreen, exporting, unprintable } = props
  const scope = useBriefScope()
  const set = (change: Partial<Composition>): undefined => {
    compose(notebook, change)
  }
  return (
    <>
      <InspectorHead cap={message('briefs.this-brief')} title={message('briefs.kind-position')} />
      <InspectorBody>
        <FieldList recordKey={notebook.id}>
          <EditableText
            label={message('briefs.subtitle')}
            value={composition.subtitle}
            placeholder={message('briefs.no-subtitle')}
            onCommit={(subtitle) => set({ subtitle })}
          />
          <EditableText
            label={message('briefs.prepared-for')}
            value={composition.preparedFor}
            placeholder={message('briefs.no-prepared-for')}
            onCommit={(preparedFor) => set({ preparedFor })}
          />
          <EditableText
            label={message('briefs.prepared-by')}
            value={composition.preparedBy}
            placeholder={message('briefs.no-prepared-by')}
            onCommit={(preparedBy) => set({ preparedBy })}
          />
          <ReadRow label={message('briefs.paper')}>
            <Segmented
              label={message('briefs.paper')}
              options={BRIEF_PAPERS.map((id) => ({ id, label: id }))}
              value={composition.paper}
              onChange={(paper) => set({ paper })}
            />
          </ReadRow>
          <ReadRow label={message('briefs.notes')}>
            <Checkbox
              isChecked={composition.notes === 'footnotes'}
              onChange={(isOn) => set({ notes: isOn ? 'footnotes' : 'none' })}
            >
              {message('briefs.notes-in', { count: notebook.annotations.length })}
            </Checkbox>
          </ReadRow>
          <ReadRow label={message('briefs.names')}>
            <Checkbox isChecked={composition.nativeNames} onChange={(nativeNames) => set({ nativeNames })}>
              {message('briefs.names-in')}
            </Checkbox>
          </ReadRow>
          <ReadRow label={message('briefs.draft')}>
            <Checkbox isChecked={composition.draft} onChange={(draft) => set({ draft })}>
              {message('briefs.draft-in')}
            </Checkbox>
          </ReadRow>
          {isNarrowed(scope) && (
            <ReadRow label={message('briefs.scope')}>
              <Checkbox isChecked={isFromScreen} onChange={onFromScreen}>
                {scopeInWords(notebook, scope)}
              </Checkbox>
            </ReadRow>
          )}
        </FieldList>
        <UnprintableNote unprintable={unprintable} />
        <ExportPanel exporting={exporting} />
        <MadeBefore notebook={notebook} zone={zoneOfTalks(notebook)} />
      </InspectorBody>
    </>
  )
}

/** What the screen showed, where that is less than all. */
function scopeInWords(notebook: Notebook, { events, agendaItems }: BriefScope): string {
  const numbers = notebook.agendaItems
    .filter(({ id }) => agendaItems !== 'all' && agendaItems.includes(id))
    .map(({ number }) => number)
  return [
    agendaItems === 'all' ? '' : message('briefs.scope-items', { count: numbers.length, numbers: numbers.join(', ') }),
    events === 'all' ? '' : message('briefs.scope-events', { count: events.length }),
  ]
    .filter(Boolean)
    .join(', ')
}

function MadeBefore({ notebook, zone }: { readonly notebook: Notebook; readonly zone: string }) {
  const briefs = notebook.briefs.toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : -1))
  if (briefs.length === 0) return null
  return (
    <InspectorSection>
      <SectionHead title={message('briefs.made-before')} count={briefs.length} />
      <ul className={styles.made}>
        {briefs.map(({ id, title, madeAt, pages }) => (
          <li key={id}>
            <span>
              <bdi>{title}</bdi>, {message('briefs.page-count', { count: pages })}
            </span>
            <Provenance>{momentIn(zone, madeAt)}</Provenance>
          </li>
        ))}
      </ul>
    </InspectorSection>
  )
}

function momentIn(zone: string, instant: string): string {
  const { day, time } = clockIn(zone, Date.parse(instant))
  return `${day}, ${time} ${cityOfZone(zone)}`
}
