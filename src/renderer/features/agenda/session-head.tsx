import type { KeyboardEvent } from 'react'
import { message } from '#shared/i18n/message.ts'
import type { AgendaClock } from '#shared/domain/values/agenda-clock.ts'
import { beginField, focusFirstField } from '../../parts/inspector-focus.ts'
import { removeRecord } from '../../parts/use-record-edit.ts'
import { select, useSelectedId } from '../../state/navigation.ts'
import { Button } from '../../ui/button/button.tsx'
import { Unstated } from '../../ui/words/unstated.tsx'
import { stepSession } from './agenda-edits.ts'
import styles from './agenda.module.css'
import { type CityZone, whenOf } from './clock-words.ts'
import type { RunningSession } from './running-order.ts'

interface SessionHeadProps {
  readonly group: RunningSession
  readonly zones: readonly CityZone[]
}

/** The head of a session: its title, which selects it, its hours where it sits, and how full it is. */
export function SessionHead({ group, zones }: SessionHeadProps) {
  const session = group.session!
  const isSelected = useSelectedId('sessions') === session.id
  const when = whenOf(session, group.clock, zones)
  const choose = (): void => select({ collection: 'sessions', id: session.id })
  return (
    <div className={styles.head} data-selected={isSelected ? '' : undefined}>
      <button
        type="button"
        className={styles.headTitle}
        data-session={session.id}
        aria-current={isSelected}
        onClick={choose}
        onFocus={choose}
        onKeyDown={(event) => onHeadKeyDown(event, session.id)}
      >
        <bdi>{session.title}</bdi>
      </button>
      {when === null ? (
        <span className={styles.when}>
          <Unstated>{message('agenda.no-start')}</Unstated>{' '}
          <Button
            variant="link"
            onPress={() => {
              choose()
              beginField(message('agenda.field-start'))
            }}
          >
            {message('agenda.set-start')}
          </Button>
        </span>
      ) : (
        <span className={styles.when}>{when}</span>
      )}
      <Fill clock={group.clock} />
    </div>
  )
}

/** The head of the items that are in no session. */
export function LooseHead({ group }: { readonly group: RunningSession }) {
  return (
    <div className={styles.head}>
      <span className={styles.headTitle}>{message('agenda.not-placed')}</span>
      <span className={styles.when}>{message('agenda.not-placed-note')}</span>
      {group.clock.planned > 0 && <Fill clock={group.clock} />}
    </div>
  )
}

/** “runs 10 min over, 130 of 120 min”. */
function Fill({ clock: { planned, available, overrun } }: { readonly clock: AgendaClock }) {
  return (
    <span className={styles.fill}>
      {overrun > 0 && (
        <>
          <b>{message('agenda.runs-over', { over: overrun })}</b>
          {', '}
        </>
      )}
      {available === null ? message('agenda.fill-open', { planned }) : message('agenda.fill', { planned, available })}
    </span>
  )
}

function onHeadKeyDown(event: KeyboardEvent<HTMLElement>, id: string): void {
  const { key, currentTarget } = event
  const step = key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : 0
  const group = currentTarget.closest('[data-group]')
  if (step !== 0 && event.altKey) void stepSession(id, step).then(() => focusHead(id))
  else if (step === 1) group?.querySelector<HTMLElement>('[data-row]')?.focus()
  else if (step === -1)
    [...(group?.previousElementSibling?.querySelectorAll<HTMLElement>('[data-row]') ?? [])].at(-1)?.focus()
  else if (key === 'Enter') focusFirstField()
  else if (key === 'F2') beginField(message('parts.title'))
  else if (key === 'Delete') void removeRecord('sessions', id)
  else return
  event.preventDefault()
}

/** The head has moved in the document, which took the focus from it. */
const focusHead = (id: string): void =>
  void requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-session="${CSS.escape(id)}"]`)?.focus())
