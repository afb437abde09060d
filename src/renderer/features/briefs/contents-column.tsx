import { BRIEF_SECTIONS, type BriefSection } from '#shared/domain/brief-options.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import { message } from '#shared/i18n/message.ts'
import { useOrdered } from '../../state/records.ts'
import { Checkbox } from '../../ui/choice/checkbox.tsx'
import { SectionHead } from '../../ui/words/section-head.tsx'
import { type Composition, compose } from './composition.ts'
import styles from './briefs.module.css'

interface ContentsColumnProps {
  readonly notebook: Notebook
  /** The choices as they are now, what the screen offered included. */
  readonly composition: Composition
  readonly onItems: (agendaItems: Composition['agendaItems']) => void
}

/** What goes in: the parts of the brief and, among the items, which. */
export function ContentsColumn({ notebook, composition, onItems }: ContentsColumnProps) {
  const { sections } = composition
  const toggle = (section: BriefSection, isIn: boolean): void =>
    compose(notebook, { sections: BRIEF_SECTIONS.filter((one) => (one === section ? isIn : sections.includes(one))) })
  return (
    <section className={styles.contents} aria-label={message('briefs.what-goes-in')}>
      <h1>{message('act.go-briefs')}</h1>
      <p className={styles.kind}>{message('briefs.kind-position')}</p>
      <SectionHead level={2} title={message('briefs.what-goes-in')} />
      <ul>
        {BRIEF_SECTIONS.map((section) => (
          <li key={section}>
            <Checkbox isChecked={sections.includes(section)} onChange={(isIn) => toggle(section, isIn)}>
              {message(`briefs.section-${section}`)}
            </Checkbox>
            {section === 'items' && sections.includes('items') && <Items composition={composition} onItems={onItems} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Items({ composition, onItems }: Pick<ContentsColumnProps, 'composition' | 'onItems'>) {
  const items = useOrdered('agendaItems')
  const chosen = composition.agendaItems
  const isIn = (id: string): boolean => chosen === 'all' || chosen.some((one) => one === id)
  const toggle = (id: string, goesIn: boolean): void => {
    const next = items.map((item) => item.id).filter((one) => (one === id ? goesIn : isIn(one)))
    onItems(next.length === items.length ? 'all' : next)
  }
  return (
    <ul className={styles.items}>
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
