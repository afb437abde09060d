import { memo } from 'react'
import type { BriefMeter } from '#shared/domain/brief-meter.ts'
import { BRIEF_SECTIONS, type BriefSection } from '#shared/domain/brief-options.ts'
import { hasOption } from '#shared/domain/brief-types.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import { message } from '#shared/i18n/message.ts'
import { useOrdered } from '../../state/records.ts'
import { Checkbox } from '../../ui/choice/checkbox.tsx'
import { RadioGroup } from '../../ui/choice/radio-group.tsx'
import { SectionHead } from '../../ui/words/section-head.tsx'
import { type Composition, compose } from './composition.ts'
import { KindList } from './kind-list.tsx'
import styles from './briefs.module.css'
import { momentOf } from './made-before.tsx'
import { PageMeter } from './page-meter.tsx'

interface ContentsColumnProps {
  readonly notebook: Notebook
  /** The choices as they are now, what the screen offered included. */
  readonly composition: Composition
  readonly onItems: (agendaItems: Composition['agendaItems']) => void
  /** How long the pages that were set last are; `null` before there are any. */
  readonly meter: BriefMeter | null
}

/** Which kind of brief, what goes in, and how long that makes it. */
export function ContentsColumn({ notebook, composition, onItems, meter }: ContentsColumnProps) {
  const { type, sections, agendaItems, session, since, leftOut } = composition
  return (
    <section className={styles.contents} aria-label={message('briefs.what-goes-in')}>
      <Chosen {...{ notebook, type, sections, agendaItems, session, since, onItems }} />
      {meter !== null && <Length notebook={notebook} meter={meter} leftOut={leftOut} />}
    </section>
  )
}

/** How long the pages are: drawn anew for other pages, and not for each letter of a title. */
const Length = memo(function Length(props: Pick<Composition, 'leftOut'> & { notebook: Notebook; meter: BriefMeter }) {
  const { notebook, meter, leftOut } = props
  return (
    <PageMeter
      meter={meter}
      leftOut={leftOut.length}
      onLeaveOut={({ id }) => compose(notebook, { leftOut: [...leftOut, id] })}
      onPutBack={() => compose(notebook, { leftOut: [] })}
    />
  )
})

/** What was chosen of what goes in: drawn anew for another choice of that, and not for each brief that is set. */
const Chosen = memo(function Chosen(props: ChosenProps) {
  const { notebook, type, sections, agendaItems, session, since, onItems } = props
  return (
    <div className={styles.chosen}>
      <h1>{message('act.go-briefs')}</h1>
      <KindList type={type} onChange={(next) => compose(notebook, { type: next, leftOut: [] })} />
      <div className={styles.goesIn}>
        {hasOption(type, 'sections') ? (
          <>
            <SectionHead level={2} title={message('briefs.what-goes-in')} />
            <Parts {...{ notebook, sections, agendaItems, onItems }} />
          </>
        ) : (
          hasOption(type, 'agendaItems') && (
            <>
              <SectionHead level={2} title={message('briefs.which-items')} />
              <Items agendaItems={agendaItems} onItems={onItems} />
            </>
          )
        )}
        {hasOption(type, 'session') && <WhichSession notebook={notebook} session={session} />}
        {hasOption(type, 'since') && <SinceWhen notebook={notebook} since={since} />}
      </div>
    </div>
  )
})

type ChosenProps = Pick<ContentsColumnProps, 'notebook' | 'onItems'> &
  Readonly<Pick<Composition, 'type' | 'sections' | 'agendaItems' | 'session' | 'since'>>

type PartsProps = Pick<ChosenProps, 'notebook' | 'sections' | 'agendaItems' | 'onItems'>

function Parts({ notebook, sections, agendaItems, onItems }: PartsProps) {
  const toggle = (section: BriefSection, isIn: boolean): void =>
    compose(notebook, { sections: BRIEF_SECTIONS.filter((one) => (one === section ? isIn : sections.includes(one))) })
  return (
    <ul>
      {BRIEF_SECTIONS.map((section) => (
        <li key={section}>
          <Checkbox isChecked={sections.includes(section)} onChange={(isIn) => toggle(section, isIn)}>
            {message(`briefs.section-${section}`)}
          </Checkbox>
          {section === 'items' && sections.includes('items') && (
            <div className={styles.items}>
              <Items agendaItems={agendaItems} onItems={onItems} />
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}

function Items({ agendaItems: chosen, onItems }: Pick<ChosenProps, 'agendaItems' | 'onItems'>) {
  const items = useOrdered('agendaItems')
  const isIn = (id: string): boolean => chosen === 'all' || chosen.some((one) => one === id)
  const toggle = (id: string, goesIn: boolean): void => {
    const next = items.map((item) => item.id).filter((one) => (one === id ? goesIn : isIn(one)))
    onItems(next.length === items.length ? 'all' : next)
  }
  return (
    <ul>
      {items.map(({ id, number, title }) => (
        <li key={id}>
          <Checkbox isChecked={isIn(id)} onChange={(goesIn) => toggle(id, goesIn)}>
            {number} <bdi>{title}</bdi>
          </Checkbox>
        </li>
      ))}
    </ul>
  )
}

/** The session that a memorandum of conversation is about. */
function WhichSession({ notebook, session }: Pick<ChosenProps, 'notebook' | 'session'>) {
  const sessions = useOrdered('sessions')
  if (sessions.length === 0) return <p className={styles.shrink}>{message('briefs.no-session')}</p>
  return (
    <>
      <SectionHead level={2} title={message('briefs.which-session')} />
      <RadioGroup
        label={message('briefs.which-session')}
        isLabelHidden
        options={sessions.map(({ id, title }) => ({ id, label: title }))}
        value={session ?? sessions[0]?.id ?? null}
        onChange={(id) => compose(notebook, { session: sessions.find((one) => one.id === id)?.id ?? null })}
      />
    </>
  )
}

/** The brief since which changes are told. */
function SinceWhen({ notebook, since }: Pick<ChosenProps, 'notebook' | 'since'>) {
  const briefs = notebook.briefs.toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : -1))
  const last = briefs[0]
  if (last === undefined) return <p className={styles.shrink}>{message('briefs.no-brief-yet')}</p>
  return (
    <>
      <SectionHead level={2} title={message('briefs.since')} />
      <RadioGroup
        label={message('briefs.since')}
        isLabelHidden
        options={briefs.map(({ id, madeAt, title }) => ({ id, label: `${momentOf(notebook, madeAt)}, ${title}` }))}
        value={since ?? last.id}
        onChange={(id) => compose(notebook, { since: briefs.find((one) => one.id === id)?.id ?? null })}
      />
    </>
  )
}
