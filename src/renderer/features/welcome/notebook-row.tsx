import { message } from '#shared/i18n/message.ts'
import type { NotebookCard } from '#shared/ipc/library.ipc.ts'
import { Why } from '../../ui/feedback/why.tsx'
import { ActionMenu } from '../../ui/menu/action-menu.tsx'
import { MarkingLabel } from '../../ui/marks/marking.tsx'
import { moment } from './moment.ts'
import styles from './welcome.module.css'

interface NotebookRowProps {
  readonly card: NotebookCard
  readonly onOpen: () => void
  readonly onBurn: () => void
}

/** One notebook of the library: its title, what is in it and when it was saved. The whole row opens it. */
export function NotebookRow({ card, onOpen, onBurn }: NotebookRowProps) {
  const name = nameOf(card)
  return (
    <li className={styles.row}>
      <button type="button" className={styles.open} onClick={onOpen}>
        {card.isProtected ? (
          <span className={styles.untold}>{name}</span>
        ) : (
          <bdi className={styles.title}>{card.title}</bdi>
        )}
        <span className={styles.meta}>{inWords(card)}</span>
      </button>
      <span className={styles.end}>
        {!card.isProtected && <MarkingLabel marking={card.marking} />}
        <ActionMenu
          label={message('welcome.more-short')}
          aria-label={message('welcome.more', { title: name })}
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

/** How a notebook is called before it is opened: a protected one does not tell its title. */
export const nameOf = ({ title, isProtected }: NotebookCard): string =>
  isProtected ? message('welcome.protected') : title

function inWords({ events, agendaItems, positions, savedAt, isProtected }: NotebookCard): string {
  const when = savedAt === null ? '' : moment(savedAt)
  if (isProtected) return when === '' ? '' : message('welcome.saved-only', { when })
  const contents = message('welcome.contents', { events, agendaItems, positions })
  return when === '' ? contents : message('welcome.saved', { contents, when })
}
