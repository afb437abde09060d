import { message } from '#shared/i18n/message.ts'
import type { NotebookCard } from '#shared/ipc/library.ipc.ts'
import { Why } from '../../ui/feedback/why.tsx'
import { ActionMenu } from '../../ui/menu/action-menu.tsx'
import { MarkingLabel } from '../../ui/marks/marking.tsx'
import styles from './welcome.module.css'

interface NotebookRowProps {
  readonly card: NotebookCard
  readonly onOpen: () => void
  readonly onBurn: () => void
}

/** One notebook of the library: its title, what is in it and when it was saved. The whole row opens it. */
export function NotebookRow({ card, onOpen, onBurn }: NotebookRowProps) {
  return (
    <li className={styles.row}>
      <button type="button" className={styles.open} onClick={onOpen}>
        <bdi className={styles.title}>{card.title}</bdi>
        <span className={styles.meta}>{inWords(card)}</span>
      </button>
      <span className={styles.end}>
        <MarkingLabel marking={card.marking} />
        <ActionMenu
          label={message('welcome.more-short')}
          aria-label={message('welcome.more', { title: card.title })}
          actions={[
            { id: 'open', label: message('welcome.open'), onAction: onOpen },
            'separator',
            { id: 'burn', label: message('welcome.burn'), onAction: onBurn },
          ]}
        />
      </span>
      {card.problem !== '' && <Why id={`problem-${card.id}`}>{card.problem}</Why>}
    </li>
  )
}

const moment = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'shortOffset',
})

function inWords({ events, agendaItems, positions, savedAt }: NotebookCard): string {
  const contents = message('welcome.contents', { events, agendaItems, positions })
  return savedAt === null ? contents : message('welcome.saved', { contents, when: moment.format(new Date(savedAt)) })
}
