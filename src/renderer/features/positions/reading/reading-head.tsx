import type { AgendaItem } from '#shared/domain/agenda-item.ts'
import type { ItemGap } from '#shared/domain/gap.ts'
import { message } from '#shared/i18n/message.ts'
import { goTo } from '../../../state/navigation.ts'
import { useOrdered } from '../../../state/records.ts'
import { Button, ToggleButton } from '../../../ui/button/button.tsx'
import { Segmented } from '../../../ui/choice/segmented.tsx'
import { GapWord } from '../gap-word.tsx'
import { areDetailsOpen, shownText } from '../view-choices.ts'
import { SHOWN_TEXTS } from '../matrix/matrix-model.ts'
import styles from './reading.module.css'

interface ReadingHeadProps {
  readonly item: AgendaItem
  readonly gap: ItemGap
  /** What F2 would open; without one the button is off. */
  readonly onEditText: (() => void) | undefined
}

/** The head of the reading page: number, title and gap of the item; what is read first; neighbours; the text's editor. */
export function ReadingHead({ item, gap, onEditText }: ReadingHeadProps) {
  const shown = shownText.use()
  const isOpen = areDetailsOpen.use()
  const items = useOrdered('agendaItems')
  const at = items.findIndex(({ id }) => id === item.id)
  return (
    <header className={styles.head}>
      <span className={styles.itemNumber}>{item.number}</span>
      <h1>
        <bdi>{item.title}</bdi>
      </h1>
      <span className={styles.gap}>
        <GapWord gap={gap} />
      </span>
      <span className={styles.headEnd}>
        <Segmented
          label={message('positions.read-first')}
          options={SHOWN_TEXTS.map((field) => ({ id: field, label: message(`positions.first-${field}`) }))}
          value={shown}
          onChange={shownText.set}
        />
        <Neighbour item={items[at - 1]} way="previous" />
        <Neighbour item={items[at + 1]} way="next" />
        <ToggleButton isPressed={isOpen} onChange={areDetailsOpen.set}>
          {message('positions.details')}
        </ToggleButton>
        <Button edits kbd="F2" isDisabled={onEditText === undefined} onPress={() => onEditText?.()}>
          {message('positions.edit-text')}
        </Button>
      </span>
    </header>
  )
}

function Neighbour({ item, way }: { readonly item: AgendaItem | undefined; readonly way: 'previous' | 'next' }) {
  if (item === undefined) return null
  const { id, number, title } = item
  return (
    <Button
      variant="quiet"
      aria-label={message(way === 'previous' ? 'positions.previous-item' : 'positions.next-item', { number, title })}
      onPress={() => goTo({ section: 'positions', reading: id, selected: null })}
    >
      {way === 'previous' ? `‹ ${number}` : `${number} ›`}
    </Button>
  )
}
